// A question opened to practise it: asked again from a blank form, kept as practice, with the way on and the way back.
customElements.define("course-practice", class extends HTMLElement {
  #bar;
  #question;

  connectedCallback() {
    this.#bar ??= this.querySelector(".practice-bar");
    if (!this.#bar?.querySelector("output")) return Course.explain(this, "expects a .practice-bar with an <output> inside it");
    addEventListener("hashchange", this); // the next question may be on this page
    this.#open();
  }

  disconnectedCallback() { removeEventListener("hashchange", this); }

  handleEvent() { this.#open(); }

  #open() {
    const question = /** @type {Course.QuestionElement | null} */ (document.getElementById(location.hash.slice(1)));
    if (!new URLSearchParams(location.search).has("practice") || !question?.practise || question === this.#question) return;
    this.#question = question;
    question.append(this.#bar);
    this.#bar.querySelector("output").replaceChildren();
    this.#lead();
    question.practise((attempt) => this.#keep(attempt));
    if (document.readyState === "complete") return;
    // While the page opens, the browser goes to its fragment, and takes the focus away from where it is led.
    addEventListener("load", () => setTimeout(() => document.activeElement === document.body && question.focus()), { once: true });
  }

  /** A question that was right once stays so: practising only says when it comes back. */
  #keep(/** @type {Course.Attempt} */ attempt) {
    const { record } = Course.session;
    const step = Course.leitner.practised(this.#asked, record, attempt.correct, Date.now());
    if (step === "answer") Course.session.answer(this.#asked.id, attempt);
    else if (step) Course.session.practise(this.#asked.id, step);
    this.#say();
    this.#lead();
  }

  #say() {
    const review = Course.leitner.reviewOf(this.#asked, Course.session.record);
    const said = !review ? Course.say("practice-known")
      : review.day > Course.leitner.dayOf(Date.now()) ? Course.say("practice-later", { date: Course.day(Course.leitner.dateOf(review.day)) })
      : Course.say("practice-stays");
    const rest = this.#others.length ? [] : [Course.say("practice-done")];
    this.#bar.querySelector("output").textContent = [said, ...rest].join(" ");
  }

  #lead() {
    const link = this.#bar.querySelector(".practice-next");
    const others = this.#others;
    if (!link) return;
    const [id] = others;
    const module = Course.module(id?.split("/")[0]);
    link.hidden = !module;
    if (!module) return;
    const address = new URL(Course.address(module, Course.anchor(id)));
    address.search = "practice";
    link.href = address.href;
    link.textContent = Course.say("practice-next", { count: others.length });
  }

  /** Ids of the other questions due today: those that follow this one in the list, then those before it. */
  get #others() {
    const due = Course.leitner.toReview(Course.outline, Course.session.record, Date.now()).due.map(({ id }) => id);
    const place = due.indexOf(this.#asked.id);
    return [...due.slice(place + 1), ...due.slice(0, Math.max(0, place))];
  }

  get #asked() {
    const { question: id, meaning } = this.#question.dataset;
    return { id, meaning };
  }
});
