// Results by objective: of the questions that check each one, how many the learner has right.
customElements.define("course-objectives", class extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector("[data-module]")) return Course.explain(this, "expects at least one element with data-module inside it");
    document.addEventListener("course:progress", this);
    this.handleEvent();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent() {
    const { record } = Course.session;
    const places = [...this.querySelectorAll("[data-module]")];
    for (const place of places) {
      const module = Course.module(place.dataset.module);
      if (!module) { Course.explain(this, `names a module this course does not have: "${place.dataset.module}"`); continue; }
      const { left, done, correct, total } = Course.grading.module(module, record);
      place.hidden = !done.length && left.every(({ state }) => state === "unanswered");
      this.#write(place, ".objectives-result", Course.say("objectives-result", { count: correct, total }));
      const right = new Set(done.map(({ id }) => id));
      const asked = new Set([...left, ...done].map(({ id }) => id)); // of a bank, those drawn
      for (const objective of place.querySelectorAll("[data-questions]")) this.#objective(objective, right, asked);
    }
    const none = this.querySelector(".objectives-none");
    if (none) none.hidden = places.some(({ hidden }) => !hidden);
  }

  #objective(place, right, asked) {
    const questions = place.dataset.questions.split(" ").filter((id) => asked.has(id));
    place.hidden = !questions.length && place.dataset.questions !== "";
    if (!questions.length) return;
    const count = questions.filter((id) => right.has(id)).length;
    place.dataset.state = count === questions.length ? "all" : count ? "some" : "none";
    this.#write(place, ".objective-result", Course.say("objectives-result", { count, total: questions.length }));
  }

  #write(place, selector, text) {
    const part = place.querySelector(selector);
    if (part) part.textContent = text;
  }
});
