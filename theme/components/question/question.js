// A question that answers back: judges what was picked, gives the reason, and remembers it.
(() => {
  "use strict";

  Course.offerQuestions(false); // from here on, each question decides for itself

  const span = (className, ...content) => {
    const element = document.createElement("span");
    element.className = className;
    element.append(...content);
    return element;
  };

  /** A copy of what an element of the answer key holds, in the words the reader sees (perhaps a browser's translation). */
  const copy = (element) => (element ? [...element.cloneNode(true).childNodes] : []);

  customElements.define("course-question", class extends HTMLElement {
    #form;
    #kind;
    #key; // the answer key, read once: nothing that happens to the page can change it
    #verdict; // the last one said, as long as it stands
    #keep; // what becomes of an attempt when the question is practised; without it, the record keeps it
    #shown; // the saved answer on display, to leave the learner's hand alone when nothing new was saved

    connectedCallback() {
      this.#form = this.querySelector("form");
      this.#kind = Course.kinds[this.dataset.kind ?? ""];
      const key = [...this.querySelectorAll(".question-key [data-choice]")].map(({ dataset }) => /** @type {Course.Entry} */ ({ ...dataset }));
      if (!this.#form) return Course.explain(this, "expects a <form> inside it");
      if (!this.#kind) return Course.explain(this, `does not know the kind of question "${this.dataset.kind}"`);
      if (!key.some((entry) => "correct" in entry)) return Course.explain(this, "expects an answer key with a [data-correct] inside it");
      this.#key ??= key;
      this.#kind.start?.(this.#form);
      Course.revealHints(this);
      this.#hide(".question-key", true);
      this.#hide("[type=submit], .question-confidence", false);
      // A frame may forbid forms to submit; the click that would have submitted, by mouse or by Enter, still comes.
      for (const type of ["click", "submit", "input", "reset"]) this.#form.addEventListener(type, this);
      document.addEventListener("course:progress", this);
      this.#restore();
    }

    disconnectedCallback() { document.removeEventListener("course:progress", this); }

    handleEvent(event) {
      if (event.type === "course:progress") return this.#restore();
      if (event.type === "click" && !event.target.closest("[type=submit]")) return;
      if (event.target.name === "sure") return; // how sure one is takes no verdict away
      this.#output.removeAttribute("aria-live"); // the learner is here: results may be announced again
      if (event.type === "click" || event.type === "submit") this.#check(event);
      if (event.type === "input") this.#clear();
      if (event.type === "reset") setTimeout(() => this.#startOver()); // once the browser has emptied the form
    }

    #check(event) {
      event.preventDefault();
      const lack = this.#lack();
      if (lack) return this.#ask(lack);
      const given = this.#kind.given(this.#form);
      const { question: id = "", meaning = "" } = this.dataset;
      const before = Course.session.record.answers[id];
      const verdict = this.#kind.judge(given, this.#key);
      this.#show(verdict, (before?.meaning === meaning ? before.tries : 0) + 1);
      this.#shown = null; // our own writing comes back as an event
      if (this.#isPractice) return;
      const attempt = { given, correct: verdict.correct, meaning, ...Course.confidence.given(this.#form) };
      if (this.#keep) this.#keep(attempt);
      else Course.session.answer(id, attempt);
    }

    /**
     * Asks again from a blank form, and leads there; from now on, what is saved is not put back in the form.
     * @param {(attempt: {given: string[], correct: boolean, meaning: string, sure?: boolean}) => void} keep what becomes of each attempt
     */
    practise(keep) {
      if (!this.#key) return; // the HTML was left as it is
      this.#keep = keep;
      this.#clear();
      this.#kind.restore(this.#form, []);
      Course.confidence.restore(this.#form);
      this.scrollIntoView();
      this.focus();
    }

    /** A question of the authors' guide: it answers, and nothing is kept. */
    get #isPractice() { return this.hasAttribute("data-practice"); }

    /** What the answer still needs before it can be judged; a kind that does not say needs any answer at all. */
    #lack() {
      const given = this.#kind.given(this.#form);
      if (this.#kind.lacks) return this.#kind.lacks(this.#form, given);
      return given.length ? null : { text: Course.say("question-empty") };
    }

    #ask({ text, focus, isUnreadable }) {
      this.#clear();
      if (text) this.#output.replaceChildren(span("question-empty", text));
      if (isUnreadable) focus?.setAttribute("aria-invalid", "true");
      this.#lead(focus);
    }

    /** "Try again": what was right in an answer of several parts stays. */
    #startOver() {
      const { keep = [] } = this.#verdict ?? {};
      this.#clear();
      this.#kind.restore(this.#form, keep);
      this.#lead(this.#lack()?.focus);
    }

    /** Shows what was saved, here or in another tab, without announcing it. */
    #restore() {
      if (this.#isPractice) return;
      const { question: id = "", meaning = "" } = this.dataset;
      const answer = Course.session.record.answers[id];
      const state = Course.grading.answerState({ id, meaning }, Course.session.record);
      this.#hide(".question-done", state !== "correct");
      if (this.#keep) return;
      const saved = JSON.stringify(answer);
      const isOwn = this.#shown === null;
      const isSame = this.#shown === saved;
      this.#shown = saved;
      if (isOwn || isSame) return;
      this.#output.setAttribute("aria-live", "off");
      this.#kind.restore(this.#form, answer?.given ?? []);
      Course.confidence.restore(this.#form, answer);
      if (state === "changed") return this.#tell("changed", span("question-changed", Course.say("question-changed")));
      if (state === "unanswered") return this.#clear();
      this.#show(this.#kind.judge(answer.given, this.#key), answer.tries);
    }

    #show(verdict, tries) {
      const { correct, marks } = verdict;
      const word = span("question-verdict", this.#kind.word?.(verdict) ?? Course.say(correct ? "question-right" : "question-wrong"));
      if (!correct && this.#kind.detail) word.append(" ", span("question-detail", this.#kind.detail(verdict)));
      this.#tell(correct ? "correct" : "incorrect", word, " ", ...this.#reasons(verdict), ...(correct ? this.#sources() : this.#ways(tries)));
      for (const [part, mark] of Object.entries(marks)) this.#mark(part, mark);
      this.#hide("[type=reset]", correct && !this.#kind.replays);
      this.#verdict = verdict;
    }

    /** Marks a part of the answer, by a shape and by a word, which choices keep for those who hear the page. */
    #mark(part, mark) {
      const element = this.#form.querySelector(`[data-part="${CSS.escape(part)}"]`);
      if (!element) return;
      element.dataset.verdict = mark;
      element.querySelector(".part-verdict")?.replaceChildren(Course.say(mark === "right" ? "part-right" : "part-wrong"));
    }

    /** Why, for each thing the verdict names; by its name when the question has several right ones, which ears need marked too. */
    #reasons({ correct, reasons, marks }) {
      const isNamed = this.#key.filter((entry) => "correct" in entry).length > 1;
      return reasons.flatMap((id) => {
        const item = this.querySelector(`.question-key [data-choice="${CSS.escape(id)}"]`);
        const reason = copy(item?.querySelector(".key-reason"));
        const word = correct || !marks[id] ? Course.say("reason-named") : Course.say(marks[id] === "right" ? "reason-right" : "reason-wrong");
        const name = isNamed ? [span("reason-choice", ...copy(item?.querySelector(".key-choice")), span("visually-hidden", word)), " "] : [];
        return reason.length ? [span("question-reason", ...name, ...reason), " "] : [];
      });
    }

    /** After a miss: where to reread, put forward from the second one, and that trying again is welcome. */
    #ways(tries) {
      const review = this.querySelector(".question-key .question-review")?.cloneNode(true);
      const reread = span("question-reread");
      if (review && tries > 1) reread.append(Course.say("question-reread"), " ");
      if (review) reread.append(review, span("visually-hidden", "."));
      reread.classList.toggle("question-reread--forward", tries > 1);
      return [...(review ? [reread, " "] : []), span("question-again", this.#kind.again?.() ?? Course.say("question-again"))];
    }

    #sources() {
      const sources = copy(this.querySelector(".question-key .question-sources"));
      return sources.length ? [span("question-sources", ...sources)] : [];
    }

    #tell(state, ...content) {
      this.#clear();
      this.dataset.state = state;
      this.#output.replaceChildren(...content);
    }

    /** Takes the verdict away from the page; the record keeps it. */
    #clear() {
      this.dataset.state = "unanswered";
      this.#verdict = null;
      this.#output.replaceChildren();
      for (const part of this.querySelectorAll("[data-verdict]")) delete part.dataset.verdict;
      for (const word of this.querySelectorAll(".part-verdict")) word.replaceChildren();
      for (const field of this.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
      this.#hide("[type=reset]", true);
    }

    /** Leads to the first control of the answer. @override */
    focus() { this.#lead(); }

    /** Leads to an element, else to the first control of the answer. @param {HTMLElement | null} [element] */
    #lead(element = this.#form.querySelector("fieldset :is(input, select, button):not(.paper-only *, [aria-disabled])")) { element?.focus(); }
    #hide(selector, hidden) { for (const element of this.querySelectorAll(selector)) element.hidden = hidden; }

    /** Where results are said; put back if something took it away, for no result may be lost. */
    get #output() {
      return this.querySelector("output") ?? this.#form.appendChild(document.createElement("output"));
    }
  });
})();
