// The result of a module: what is earned, what is acquired, what to go over, and where to go next.
customElements.define("course-quiz", class extends HTMLElement {
  #module;
  #written = new Map();

  connectedCallback() {
    this.#module = Course.module(this.dataset.module);
    if (!this.#module) return Course.explain(this, `names a module this course does not have: "${this.dataset.module}"`);
    if (!this.querySelector(".quiz-live")) return Course.explain(this, "expects an element with the class quiz-live inside it");
    this.#part(".quiz-needs-scripts", (part) => { part.hidden = true; });
    this.#part(".quiz-live", (part) => { part.hidden = false; });
    this.#part(".quiz-finished", (part) => { part.setAttribute("aria-live", "off"); });
    for (const name of ["walk", "draw"]) this.#part(`[name=${name}]`, (button) => button.addEventListener("click", this));
    if (this.#isBank && !this.#draw) Course.session.draw(this.#module.id, { seed: this.#another });
    this.#show();
    document.addEventListener("course:progress", this);
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent({ type, currentTarget: target }) {
    if (type === "click") return target.name === "walk" ? this.#walk() : this.#drawOthers();
    this.#part(".quiz-finished", (part) => part.removeAttribute("aria-live"));
    this.#show();
  }

  #show() {
    const { record } = Course.session;
    const result = Course.grading.module(this.#module, record);
    const { earned, possible, percent, complete, left, done } = result;
    const pass = this.#module.passMark;
    const draw = this.#draw;
    if (this.#isBank && complete && draw && !draw.passed) Course.session.draw(this.#module.id, { ...draw, passed: true });
    const isStarted = done.length > 0 || left.some(({ state }) => state !== "unanswered");
    const unsure = done.filter(({ id }) => record.answers[id].sure === false);

    Course.showDrawn(this.#module, record);
    // What a newcomer reads is written already: what Intl would make of its number takes a phone long.
    if (isStarted || this.#written.has(".quiz-score")) this.#write(".quiz-score", isStarted ? Course.say("quiz-score", { count: earned, possible, percent }) : Course.say("quiz-start", { pass }));
    this.#part("progress", (bar) => { bar.max = possible || 1; bar.value = earned; });
    this.#write(".quiz-mark", isStarted ? Course.say(complete ? "quiz-reached" : "quiz-not-reached", { pass }) : "");
    this.#list(".quiz-left", isStarted ? left : [], (count) => Course.say("quiz-left", { count }));
    this.#list(".quiz-unsure", unsure, (count) => Course.say("quiz-unsure", { count }));
    this.#list(".quiz-acquired", done, (count) => Course.say("quiz-acquired", { count }));
    this.#part("[name=walk]", (button) => { button.hidden = !this.#missed.length; });
    this.#part(".quiz-draw", (part) => { part.hidden = left.some(({ state }) => state === "unanswered"); });
    this.#finished(complete, record);
    this.dataset.state = result.state;
  }

  /** Links to questions, in the order of the page, each with what it asks. */
  #list(selector, questions, titled) {
    this.#part(selector, (part) => { part.hidden = !questions.length; });
    this.#write(`${selector} > :is(p, summary)`, questions.length ? titled(questions.length) : "");
    this.#part(`${selector} > ul`, (list) => list.replaceChildren(...questions.map(({ id, number, state }) => {
      const item = document.createElement("li");
      const link = item.appendChild(document.createElement("a"));
      const question = this.#question(id);
      const asked = item.appendChild(document.createElement("span"));
      link.href = question ? `#${question.id}` : Course.address(this.#module, Course.anchor(id));
      link.textContent = Course.say(`quiz-${state}`, { number: Number(question?.dataset.number ?? number) });
      asked.className = "quiz-asked";
      asked.textContent = question?.querySelector(".question-prompt")?.textContent ?? "";
      return item;
    })));
  }

  #finished(complete, record) {
    const following = complete && Course.module(Course.grading.next(this.#module.id, Course.outline, record));
    const paths = Course.outline.paths.filter(({ modules }) => modules.includes(this.#module.id))
      .filter((path) => complete && Course.grading.path(path, Course.outline, record).complete);
    const titles = paths.map(({ title }) => Course.say("quiz-path-finished", { title }));
    this.#write(".quiz-finished", complete ? [Course.say("quiz-finished"), ...titles].join(" ") : "");
    this.#part(".quiz-attestation", (link) => {
      link.hidden = !paths.length;
      link.hash = paths.length ? `path-${paths[0].id}` : "";
    });
    this.#part(".quiz-next > .course-button", (link) => {
      link.hidden = !following;
      if (!following) return;
      link.href = Course.address(following);
      link.textContent = Course.say("quiz-next", { title: following.title });
    });
  }

  #walk() {
    Course.walk(this.#missed, () => this.#part("h3", (title) => { title.tabIndex = -1; title.focus(); }));
  }

  /** Other questions take the place of these; the learner is led to the first of them. */
  #drawOthers() {
    Course.session.draw(this.#module.id, { seed: this.#another });
    Course.showDrawn(this.#module, Course.session.record)[0]?.focus();
  }

  /** Questions of this page answered wrong, or changed since. */
  get #missed() {
    return Course.grading.module(this.#module, Course.session.record).left
      .filter(({ state }) => state !== "unanswered").flatMap(({ id }) => this.#question(id) ?? []);
  }

  get #isBank() { return Course.draws.isBank(this.#module); }
  get #draw() { return Course.session.record.draws?.[this.#module.id]; }
  get #another() { return Course.draws.another(this.#module, Course.session.record); }
  #question(id) { return document.getElementById(Course.anchor(id)); }

  /** Writes only what changes, so that nothing is announced twice: what the page shows may have been translated since. */
  #write(selector, text) {
    if (this.#written.get(selector) === text) return;
    this.#written.set(selector, text);
    this.#part(selector, (part) => { part.textContent = text; });
  }

  #part(selector, action) { const part = this.querySelector(`.quiz-result ${selector}`); if (part) action(part); }
});
