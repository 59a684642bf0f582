// Where the learner stands in a module, as a small shape and in words.
(() => {
  "use strict";

  // A page has as many marks as modules, and twice: they ask once for all what the learner has done.
  const marks = new Set();
  let isDue = false;
  const show = () => {
    isDue = false;
    const { record } = Course.session;
    for (const mark of marks) mark.show(record);
  };
  document.addEventListener("course:progress", show);

  customElements.define("course-mark", class extends HTMLElement {
    #module;
    #shown = "";

    connectedCallback() {
      this.#module = Course.module(this.dataset.module);
      if (!this.#module) return Course.explain(this, `names a module this course does not have: "${this.dataset.module}"`);
      marks.add(this);
      if (!isDue) queueMicrotask(show); // once the others are here too, and before anything is drawn
      isDue = true;
    }

    disconnectedCallback() { marks.delete(this); }

    /** @param {Course.ProgressRecord} record */
    show(record) {
      if (!this.#module) return;
      const { state, correct, total } = Course.grading.module(this.#module, record);
      const shown = [state, correct, total].join(" ");
      if (this.#shown === shown) return;
      this.#shown = shown;
      const words = document.createElement("span");
      words.className = "visually-hidden";
      words.textContent = ` (${Course.say(`mark-${state}`, { count: correct, total })})`;
      this.replaceChildren(words);
      this.style.setProperty("--share", String(total ? correct / total : 0));
      this.dataset.state = state;
      this.hidden = false;
    }
  });
})();
