// Keeps the course on this device, where the published site offers it, and tells the learner of a new version.
customElements.define("course-offline", class extends HTMLElement {
  /** @type {ServiceWorkerRegistration | undefined} */
  #registration;

  connectedCallback() {
    for (const button of this.querySelectorAll("button")) button.addEventListener("click", this);
    if (!this.#isOffered) return;
    if (document.readyState === "complete") this.#register();
    else addEventListener("load", () => this.#register(), { once: true }); // the page comes first
  }

  handleEvent({ currentTarget }) {
    const { name } = /** @type {HTMLButtonElement} */ (currentTarget);
    if (name === "later") return this.#show(false);
    // Other pages that are open keep what their reader is doing; this one asked.
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    this.#registration?.waiting?.postMessage("take-over");
  }

  /** Packages, previews and files have no manifest; a frame belongs to the page around it; some people pay for their data. */
  get #isOffered() {
    return Boolean(document.querySelector('link[rel="manifest"]')) && window.top === window && navigator.serviceWorker
      && !navigator.connection?.saveData;
  }

  async #register() {
    try {
      this.#registration = await navigator.serviceWorker.register(new URL("sw.js", Course.root));
    } catch {
      return; // this browser keeps nothing: the course needs a connection, as any site does
    }
    if (!this.#registration) return; // a browser that only pretends to: Playwright's, when it is told to keep nothing
    this.#offer();
    this.#registration.addEventListener("updatefound", () => {
      this.#registration?.installing?.addEventListener("statechange", () => this.#offer());
    });
  }

  /** A version that waits while another one gives the pages is an update. */
  #offer() { if (this.#registration?.waiting && navigator.serviceWorker.controller) this.#show(true); }

  #show(isShown) {
    const output = this.querySelector("output");
    if (!output) return Course.explain(this, "expects an <output> inside it");
    output.textContent = isShown ? Course.say("update-ready") : "";
    for (const button of this.querySelectorAll("button")) button.hidden = !isShown;
    this.toggleAttribute("data-open", isShown);
  }
});
