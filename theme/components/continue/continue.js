// One link back to where the learner was.
customElements.define("course-continue", class extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector("a")) return Course.explain(this, "expects an <a> inside it");
    document.addEventListener("course:progress", this);
    this.handleEvent();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent() {
    const place = Course.grading.whereToContinue(Course.outline, Course.session.record);
    const link = this.querySelector("a");
    const module = Course.module(place?.module);
    this.hidden = !module || !link;
    if (!place || !module || !link) return;
    link.href = Course.address(module, place.section);
    link.textContent = Course.say(place.resumed ? "continue-resume" : "continue-next", { title: module.title });
  }
});
