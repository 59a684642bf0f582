// The learner's own page: where each path and module stands, and what to do next.
customElements.define("course-progress", class extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector("[data-path]")) return Course.explain(this, "expects at least one element with data-path inside it");
    for (const part of this.querySelectorAll(".progress-needs-scripts, .without-scripts")) part.hidden = true;
    document.addEventListener("course:progress", this);
    this.#show();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent() { this.#show(); }

  #show() {
    const { record } = Course.session;
    const paths = [];
    for (const place of this.querySelectorAll("[data-path]")) {
      const outline = Course.outline.paths.find(({ id }) => id === place.dataset.path);
      if (!outline) { Course.explain(this, `names a path this course does not have: "${place.dataset.path}"`); continue; }
      const path = Course.grading.path(outline, Course.outline, record);
      paths.push(path);
      this.#write(place, ".path-result > span", path.complete ? Course.say("progress-path-complete")
        : Course.say("progress-path", { count: path.completed, total: path.total, minutes: Math.ceil(path.minutesLeft) }));
      const link = place.querySelector(".path-attestation");
      if (link) link.hidden = !path.complete;
      const bar = place.querySelector(".path-result > progress");
      if (bar) Object.assign(bar, { max: path.questions || 1, value: path.correct, hidden: false });
      this.#lead(place.querySelector(".path-next"), Course.nextStep.ofPath(path, record));
      const items = new Map([...place.querySelectorAll("li[data-module]")].map((item) => [item.dataset.module, item]));
      for (const module of path.modules) {
        const item = items.get(module.id);
        if (item) this.#write(item, ".module-result", this.#sentence(module));
      }
    }
    this.#next(Course.nextStep.ofCourse(Course.outline, record, paths), record);
  }

  /** At the top of the page: the one thing to do next, and what to practise today when there is some. */
  #next(step, record) {
    const part = this.querySelector(".progress-next");
    if (!part) return;
    const { length: count } = Course.leitner.toReview(Course.outline, record, Date.now()).due;
    const review = part.querySelector(".progress-review");
    part.hidden = false;
    this.#lead(part.querySelector(".progress-ways"), step);
    this.#write(part, ".progress-step", step ? "" : Course.say("progress-all-complete"));
    this.#write(part, ".progress-review", count ? Course.say("progress-review", { count }) : "");
    if (review) review.hidden = !count || !document.getElementById("review");
  }

  /** A part with one link to a step; without a step there is no link. */
  #lead(part, step) {
    const link = part?.querySelector(".course-button");
    if (!link) return;
    link.hidden = !step;
    if (part.classList.contains("path-next")) part.hidden = !step;
    const module = Course.module(step?.module);
    if (!module) return;
    link.href = Course.address(module, step.section);
    link.textContent = Course.say(step.resumed ? "progress-resume" : "progress-begin", { title: module.title });
  }

  #sentence({ state, complete, correct, total, percent, minutesLeft }) {
    if (state === "not-started") return "";
    if (complete) return Course.say("progress-module-complete", { percent });
    return Course.say("progress-module", { count: correct, total, percent, minutes: Math.ceil(minutesLeft) });
  }

  #write(place, selector, text) {
    const part = place.querySelector(selector);
    if (part) Object.assign(part, { textContent: text, hidden: !text });
  }
});
