// What is left to do in this module; also what makes opening a lesson count as a visit.
customElements.define("course-lesson-head", class extends HTMLElement {
  #module;
  #isWritten = false; // until then, the page says what the build wrote of someone who has done nothing yet

  connectedCallback() {
    this.#module = Course.module(this.dataset.module);
    if (!this.#module) return Course.explain(this, `names a module this course does not have: "${this.dataset.module}"`);
    document.addEventListener("course:progress", this);
    Course.rememberVisits(this.#module.id); // announces progress, which shows it
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent() {
    const left = this.querySelector(".lesson-left");
    const text = left?.querySelector(":scope > span");
    if (!left || !text) return;
    const { complete, total, left: questions, minutesLeft } = Course.grading.module(this.#module, Course.session.record);
    left.hidden = !complete && !questions.length;
    const isUntouched = questions.length === total && complete === !total;
    if (!this.#isWritten && isUntouched) return; // it is said already, and what Intl would make takes a phone long
    this.#isWritten = true;
    text.textContent = complete ? Course.say("lesson-complete")
      : Course.say("lesson-left", { count: questions.length, minutes: Math.ceil(minutesLeft) });
  }
});
