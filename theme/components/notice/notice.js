// What the learner must know about their progress, one sentence per problem, until they close it; and what was found of it.
customElements.define("course-notice", class extends HTMLElement {
  #closed = new Set();
  #said = ""; // the page may show it in the words of a translation

  connectedCallback() {
    for (const button of this.querySelectorAll("button")) button.addEventListener("click", this);
    document.addEventListener("course:progress", this);
    // A region that fills up while the page opens is not announced: leave it empty for a moment first.
    setTimeout(() => this.#show(), 100);
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent({ type, currentTarget: { name } }) {
    if (type === "click" && name === "download") return this.#download();
    if (type === "click") for (const notice of Course.session.notices) this.#closed.add(notice);
    this.#show();
  }

  /** What could not be read, word for word: someone may still make sense of it. */
  #download() {
    const { course } = Course.outline;
    Course.download(`${course}-${Course.say("notice-file")}.json`, JSON.stringify({ course, found: Course.session.found }, null, 2));
  }

  #show() {
    const output = this.querySelector("output");
    if (!output) return Course.explain(this, "expects an <output> inside it");
    const open = Course.session.notices.filter((notice) => !this.#closed.has(notice));
    const sentences = open.map((notice) => Course.say(`notice-${notice}`));
    if (this.#said !== sentences.join("")) {
      this.#said = sentences.join("");
      output.replaceChildren(...sentences.map((sentence) => Object.assign(document.createElement("span"), { textContent: sentence })));
    }
    this.#hide("close", !open.length);
    this.#hide("download", !open.length || !Course.session.found.length);
    this.toggleAttribute("data-open", open.length > 0);
  }

  #hide(name, hidden) {
    const button = this.querySelector(`[name="${name}"]`);
    if (button) button.hidden = hidden;
  }
});
