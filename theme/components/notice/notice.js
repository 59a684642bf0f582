// What the learner must know about their progress, one sentence per problem, until they close it.
customElements.define("course-notice", class extends HTMLElement {
  #closed = new Set();

  connectedCallback() {
    this.querySelector("button")?.addEventListener("click", this);
    document.addEventListener("course:progress", this);
    // A region that fills up while the page opens is not announced: leave it empty for a moment first.
    setTimeout(() => this.#show(), 100);
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent({ type }) {
    if (type === "click") for (const notice of Course.session.notices) this.#closed.add(notice);
    this.#show();
  }

  #show() {
    const output = this.querySelector("output");
    if (!output) return Course.explain(this, "expects an <output> inside it");
    const open = Course.session.notices.filter((notice) => !this.#closed.has(notice));
    const sentences = open.map((notice) => Course.say(`notice-${notice}`));
    if (output.textContent !== sentences.join("")) {
      output.replaceChildren(...sentences.map((sentence) => Object.assign(document.createElement("span"), { textContent: sentence })));
    }
    const button = this.querySelector("button");
    if (button) button.hidden = !open.length;
    this.toggleAttribute("data-open", open.length > 0);
  }
});
