// Whether an attestation still says what it said: one sentence, then what it says, as plain text. Nothing leaves the page.
customElements.define("course-verification", class extends HTMLElement {
  connectedCallback() {
    if (!this.querySelector("form textarea") || !this.querySelector("output")) return Course.explain(this, "expects a <form> with a <textarea>, and an <output>, inside it");
    for (const part of this.querySelectorAll(".verification-needs-scripts")) part.hidden = true;
    this.#form.hidden = false;
    for (const type of ["submit", "change", "dragover", "dragleave", "drop"]) this.#form.addEventListener(type, this);
  }

  handleEvent(event) {
    const { type, target } = event;
    if (type === "dragleave") return this.#form.removeAttribute("data-over");
    if (type === "change") return target.files?.length && this.#open(target.files);
    if (type === "submit") {
      event.preventDefault();
      return this.#check(this.#text.value);
    }
    const { files, types } = event.dataTransfer;
    if (!types.includes("Files")) return; // a text goes where it is dropped
    event.preventDefault();
    this.#form.toggleAttribute("data-over", type === "dragover");
    if (type === "drop") this.#open(files);
  }

  /** Reads one file, unless its size alone says that it is none of ours. */
  async #open(files) {
    const [file, another] = files;
    /** @type {HTMLInputElement | null} */
    const field = this.querySelector("[type=file]");
    if (field) field.value = ""; // the same file may be chosen again
    if (another) return this.#tell("several");
    if (file.size > 4 * Course.attestation.LARGEST) return this.#tell("too-large"); // four bytes write any character
    try {
      this.#check(await file.text());
    } catch {
      this.#tell("unreadable"); // a folder, or a file that went away
    }
  }

  #check(text) {
    const { verdict, attestation, code } = Course.verify(text, Course.outline);
    const words = Course.languages[Course.outline.language];
    const { day, share } = Course.attestationWords;
    if (code?.path) this.#tell(verdict, { path: words.paths[code.path], completed: day(code.completed, words), score: share(code.score, words) });
    else this.#tell(verdict, { version: attestation?.courseVersion, current: Course.outline.version });
    this.#show(attestation);
  }

  /** Announced once, even when the verdict is the same as before. */
  #tell(verdict, values = {}) {
    this.#show(undefined);
    const text = Course.say(`verification-${verdict}`, values);
    const sentence = Object.assign(document.createElement("span"), { textContent: text });
    this.querySelector("output")?.replaceChildren(sentence);
    this.dataset.verdict = verdict;
  }

  #show(attestation) {
    const said = this.querySelector(".verification-said");
    if (!said) return;
    said.hidden = !attestation;
    if (!attestation) return;
    const words = Course.attestationWords.of(attestation, Course.outline.language);
    const modules = words.modules.map(({ title, percent }) => `${title} (${percent})`).join("\n");
    for (const place of said.querySelectorAll("[data-value]")) {
      place.textContent = /** @type {Record<string, string>} */ ({ ...words, modules })[place.dataset.value ?? ""] ?? "";
      place.parentElement?.toggleAttribute("hidden", !place.textContent);
    }
  }

  get #form() { return /** @type {HTMLFormElement} */ (this.querySelector("form")); }
  get #text() { return /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea")); }
});
