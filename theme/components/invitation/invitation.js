// What an administrator sends: this page's own address where others can reach it, and messages that hold it.
customElements.define("course-invitation", class extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector("textarea")) return Course.explain(this, "expects a <textarea> inside it");
    this.querySelector(".invitation-needs-scripts")?.setAttribute("hidden", "");
    const address = Course.publicAddress(location.href);
    this.querySelector(address ? ".invitation-address" : ".invitation-nowhere")?.removeAttribute("hidden");
    /** @type {HTMLInputElement | null} */
    const field = this.querySelector(".invitation-address input");
    if (field) field.value = address ?? "";
    for (const message of /** @type {NodeListOf<HTMLTextAreaElement>} */ (this.querySelectorAll("textarea[data-body]"))) {
      const { body = "", page = "" } = message.dataset;
      const theirs = Course.publicAddress(new URL(page, location.href).href); // in the language of the message
      if (theirs) message.value = body.replaceAll("{address}", () => theirs);
    }
    for (const button of this.querySelectorAll("button")) button.hidden = false;
    this.addEventListener("click", this);
  }

  async handleEvent({ target }) {
    const button = target.closest("button[name=copy]");
    if (!button) return;
    const place = button.closest(".invitation-message, .invitation-address");
    const isCopied = await Course.copy(place.querySelector("textarea") ?? place.querySelector("input"));
    place.querySelector("output").textContent = Course.say(isCopied ? "invitation-copied" : "invitation-not-copied");
  }
});
