// Where the learner stands in a module, as a small shape and in words.
customElements.define("course-mark", class extends HTMLElement {
  #shown;

  connectedCallback() {
    if (!Course.module(this.dataset.module)) return Course.explain(this, `names a module this course does not have: "${this.dataset.module}"`);
    document.addEventListener("course:progress", this);
    this.handleEvent();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent() {
    const { state, correct, total } = Course.grading.module(Course.module(this.dataset.module), Course.session.record);
    const shown = [state, correct, total].join(" ");
    if (this.#shown === shown) return; // there may be as many marks as modules, and each answer is told to all
    this.#shown = shown;
    const words = document.createElement("span");
    words.className = "visually-hidden";
    words.textContent = ` (${Course.say(`mark-${state}`, { count: correct, total })})`;
    this.replaceChildren(words);
    this.style.setProperty("--share", total ? correct / total : 0);
    this.dataset.state = state;
    this.hidden = false;
  }
});
