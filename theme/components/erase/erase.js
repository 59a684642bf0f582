// Erases all that the course keeps on this device: asks first, and leaves a way back until the page is left.
customElements.define("course-erase", class extends HTMLElement {
  connectedCallback() {
    if (Course.lacks(this, ["button[name=erase]", "button[name=undo]"])) return;
    this.#part(".erase-needs-scripts", (part) => { part.hidden = true; });
    for (const name of ["erase", "undo"]) this.#button(name).addEventListener("click", this);
    this.#part("dialog", (dialog) => dialog.addEventListener("close", this));
    document.addEventListener("course:progress", this);
    this.#show();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent({ type, currentTarget: target }) {
    if (type === "course:progress") this.#show();
    else if (type === "close") target.returnValue === "erase" && this.#erase();
    else if (target.name === "erase") this.#ask();
    else this.#undo();
  }

  #show() { this.#button("erase").hidden = Course.session.isEmpty; }

  /** Says what would be lost; an old browser asks in its own window. */
  #ask() {
    const count = Object.keys(Course.session.record.answers).length;
    const loss = Course.say("erase-loss", { count });
    const dialog = this.querySelector("dialog");
    if (!dialog?.showModal) return confirm(loss) && this.#erase();
    this.#say("#erase-loss", loss);
    dialog.returnValue = "";
    dialog.showModal();
  }

  #erase() {
    const isGone = Course.session.erase();
    this.#say("output", Course.say(isGone ? "erase-done" : "erase-failed"));
    this.#button("undo").hidden = !isGone;
    this.#button(isGone ? "undo" : "erase").focus(); // the button that opened the dialog is gone
  }

  #undo() {
    Course.session.undo();
    this.#say("output", Course.say("erase-undone"));
    this.#button("erase").focus();
    this.#button("undo").hidden = true;
  }

  /** @returns {Course.Part} */
  #button(name) { return /** @type {Course.Part} */ (this.querySelector(`button[name="${name}"]`)); }
  #say(selector, text) { this.#part(selector, (part) => { part.textContent = text; }); }
  #part(selector, action) { const part = this.querySelector(selector); if (part) action(part); }
});
