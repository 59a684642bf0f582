// Takes the learner's progress elsewhere, and brings it in: always by adding, and never before saying what would change.
(() => {
  "use strict";

  const NEEDED = [".carry-in", ".carry-out", ".carry-needs-scripts", ".carry-done", ".carry-link a", ".carry-said", ".carry-changes ul",
    "[name=address]", "[name=text]", "h3"];
  const LONGEST_MAIL = 1900; // characters: some mail programs cut longer addresses

  customElements.define("course-carry", class extends HTMLElement {
    #known = Course.packing.known(Course.outline, Course.tokens ?? {});
    #incoming = null; // the record looked at, until the learner decides

    connectedCallback() {
      if (Course.lacks(this, NEEDED)) return;
      this.#part(".carry-needs-scripts").hidden = true;
      for (const selector of [".carry-out", ".carry-in"]) this.#part(selector).hidden = false;
      this.addEventListener("click", this);
      this.addEventListener("change", this);
      this.addEventListener("submit", this);
      addEventListener("hashchange", this);
      this.#openAddress();
    }

    disconnectedCallback() { removeEventListener("hashchange", this); }

    handleEvent(event) {
      if (event.type === "hashchange") return this.#openAddress();
      if (event.type === "change") return event.target.name === "file" && this.#lookInFile(event.target);
      const button = event.target.closest("button"); // what is pressed may be a word that a translation put in it
      if (event.type === "submit" || button?.type === "submit") {
        event.preventDefault(); // a frame may forbid forms to submit; the click still comes
        if (event.type === "click") this.#lookInForm();
        return;
      }
      if (button && button.name in this.#actions) this.#actions[button.name]();
    }

    #actions = {
      file: () => {
        const { course } = Course.outline;
        const day = new Date().toLocaleDateString("sv"); // the learner's own day, written 2026-11-27
        Course.download(`${course}-${Course.say("carry-file-name")}-${day}.json`, JSON.stringify(Course.session.record, null, 2));
        this.#say(".carry-done", Course.say("carry-file-done"));
      },
      link: () => this.#showLink(),
      copy: async () => this.#say(".carry-done", Course.say(await Course.copy(this.#part("[name=address]")) ? "carry-copied" : "carry-copy-by-hand")),
      add: () => this.#add(),
      leave: () => this.#close(Course.say("carry-left")),
    };

    // — Out —

    #showLink() {
      const packed = Course.packing.pack(Course.session.record, this.#known);
      const isOnline = /^https?:$/.test(location.protocol);
      const address = Course.carrying.address(isOnline ? location.href : "", packed);
      const field = this.#part("[name=address]");
      field.value = isOnline ? address : address.slice(1);
      this.#say("#carry-address-help", Course.say(isOnline ? "carry-link-help" : "carry-text-help"));
      const mail = `mailto:?subject=${encodeURIComponent(Course.say("carry-subject"))}&body=${encodeURIComponent(address)}`;
      const link = this.#part(".carry-link a");
      link.hidden = !isOnline || mail.length > LONGEST_MAIL;
      link.href = mail;
      this.#part(".carry-link").hidden = false;
      field.focus();
      field.select();
    }

    // — In —

    /** A link to oneself was followed: what it holds leaves the address, so that it is not shared by mistake. */
    #openAddress() {
      if (!location.hash.startsWith("#progress=")) return;
      const text = location.hash;
      history.replaceState(null, "", location.pathname + location.search);
      this.#look(text);
    }

    async #lookInFile(field) {
      const [file] = field.files;
      if (!file) return;
      let text = null;
      try { text = file.size > Course.carrying.LARGEST ? "x".repeat(Course.carrying.LARGEST + 1) : await file.text(); } catch { /* said below */ }
      field.value = ""; // the same file may be chosen again
      if (text === null) return this.#close(Course.say("carry-file-unreadable"));
      this.#look(text);
    }

    #lookInForm() { this.#look(this.#part("[name=text]").value); }

    #look(text) {
      const { record, problem } = Course.carrying.read(text, Course.outline, this.#known);
      const said = problem ? Course.say(`carry-${problem}`) : "";
      if (problem && problem !== "damaged") return this.#close(said);
      const changes = Course.carrying.changes(Course.outline, Course.session.record, Course.session.joined(record));
      if (!changes.length) return this.#close([said, Course.say("carry-nothing-new")].filter(Boolean).join(" "));
      this.#incoming = record;
      this.#say(".carry-said", said);
      this.#part(".carry-changes ul").replaceChildren(...changes.map((change) => (
        Object.assign(document.createElement("li"), { textContent: this.#sentence(change) }))));
      this.#part(".carry-changes").hidden = false;
      this.#part(".carry-changes").focus();
    }

    #sentence({ title, before, after, added, replaced }) {
      const parts = [
        added && Course.say("carry-added", { count: added }),
        replaced && Course.say("carry-replaced", { count: replaced }),
        before !== after && Course.say(`carry-${after}`),
      ].filter(Boolean);
      return Course.say("carry-module", { title, changes: parts.join(Course.say("carry-and")) || Course.say("carry-visit") });
    }

    #add() {
      Course.session.add(this.#incoming);
      this.#part("[name=text]").value = "";
      this.#close(Course.say("carry-done"));
    }

    #close(text) {
      const isOpen = !this.#part(".carry-changes").hidden;
      this.#incoming = null;
      this.#part(".carry-changes").hidden = true;
      this.#say(".carry-said", text);
      if (isOpen) this.#part("h3").focus(); // the button that closed it is gone
    }

    #part(selector) { return this.querySelector(selector); }
    #say(selector, text) { this.#part(selector).textContent = text; }
  });
})();
