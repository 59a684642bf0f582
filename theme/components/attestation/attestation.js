// The attestation of a completed path: made as the learner types, shown as it will be printed, handed in by them alone.
customElements.define("course-attestation", class extends HTMLElement {
  static #NEEDED = [".attestation-needs-scripts", ".attestation-left", "form.attestation-form [name=name]", "[name=path]",
    ".attestation-problem", ".attestation-sheet .sheet-title", ".attestation-sheet .sheet-modules ol", ".sheet-verify", "form.attestation-actions output",
    "details textarea", "form [name=keep-recipient]", "a.course-button"];
  #one = null;
  #kept; // what was last found or written of the person, as text
  #chosen = location.hash.replace(/^#path-/, ""); // a link from a finished path names it

  connectedCallback() {
    if (Course.lacks(this, this.constructor.#NEEDED)) return;
    this.#part(".attestation-needs-scripts").hidden = true;
    this.#recall();
    for (const type of ["input", "change", "click", "submit"]) this.addEventListener(type, this);
    document.addEventListener("course:progress", this);
    this.#show();
  }

  disconnectedCallback() { document.removeEventListener("course:progress", this); }

  handleEvent(event) {
    const { type, target } = event;
    if (type === "course:progress") { this.#recall(); this.#show(); return; }
    if (type === "submit") return event.preventDefault(); // the Enter key must not put a name in an address
    if (type === "click") return this.#act(event, target.closest("button, a.course-button"));
    if (target.name === "path") this.#chosen = target.value;
    if (type === "change") this.#remember();
    if (target.name === "name") this.#complain("");
    this.#show();
  }

  // — Who —

  get #person() {
    return Object.fromEntries(["name", "organization", "recipient"].map((name) => [name, this.#field(name)?.value ?? ""]));
  }

  /** Fills the form with what was kept, at first and when it was changed or erased elsewhere. */
  #recall() {
    const kept = Course.person.read();
    if (JSON.stringify(kept) === this.#kept) return;
    this.#kept = JSON.stringify(kept);
    for (const [name, text] of Object.entries(kept)) {
      const field = this.#field(name);
      if (field) field.value = text;
    }
    this.#field("keep-recipient").checked = Boolean(kept.recipient);
  }

  #remember() {
    const { recipient, ...person } = this.#person;
    Course.person.write({ ...person, recipient: this.#field("keep-recipient").checked ? recipient : "" });
    this.#kept = JSON.stringify(Course.person.read());
  }

  // — What —

  #show() {
    const { record } = Course.session;
    const now = new Date();
    const today = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const all = Course.outline.paths
      .map(({ id }) => Course.attestation.make(Course.outline, record, id, this.#person, today)).filter(Boolean)
      .sort((a, b) => b.completed.localeCompare(a.completed) || b.modules.length - a.modules.length);
    this.#one = all.find(({ path }) => path === this.#chosen) ?? all[0] ?? null;
    for (const part of [".attestation-form", ".attestation-actions", ".attestation-sheet"]) this.#part(part).hidden = !this.#one;
    this.#part(".attestation-left").hidden = Boolean(this.#one);
    if (!this.#one) { Course.blankSheet(this.#part(".attestation-sheet")); return this.#showLeft(record); }
    this.#offer(all);
    Course.fillSheet(this.#part(".attestation-sheet"), this.#one, this.#languages, this.#address);
    const [text, ...shorter] = this.#messages();
    this.#part("textarea").value = text;
    const { path, name } = Course.attestationWords.of(this.#one, Course.outline.language);
    const subject = Course.say("mail-subject", { path, name });
    this.#part("a.course-button").href = Course.mailAddress(this.#person.recipient.replace(/\s/g, ""), subject, [text, ...shorter]);
  }

  #showLeft(record) {
    for (const item of this.querySelectorAll(".attestation-left [data-path]")) {
      const outline = Course.outline.paths.find(({ id }) => id === item.dataset.path);
      if (!outline) { Course.explain(this, `names a path this course does not have: "${item.dataset.path}"`); continue; }
      const result = Course.grading.path(outline, Course.outline, record);
      const next = Course.module(result.modules.find(({ complete }) => !complete).id);
      item.querySelector("span").textContent = Course.say("attestation-left", { count: result.total - result.completed, minutes: Math.ceil(result.minutesLeft) });
      Object.assign(item.querySelector("a"), { href: Course.address(next), textContent: Course.say("attestation-go", { title: next.title }) });
    }
  }

  /** The completed paths to choose from, when there are several. */
  #offer(all) {
    const list = this.#field("path");
    const ids = all.map(({ path }) => path);
    if (ids.join() !== [...list.options].map(({ value }) => value).join()) {
      const { paths } = Course.languages[Course.outline.language];
      list.replaceChildren(...ids.map((id) => new Option(paths[id], id)));
    }
    list.value = this.#one.path;
    list.closest("p").hidden = all.length < 2;
  }

  get #languages() {
    const asked = this.querySelector("[name=language]:checked")?.value ?? Course.outline.language;
    return asked ? [asked] : Object.keys(Course.languages);
  }

  /** Where this site can check an attestation; nothing when the site is a folder on this device. */
  get #address() { return location.protocol.startsWith("http") ? `${location.href.replace(/#.*/, "")}#verification` : ""; }

  /** The message to hand in, from the whole of it to what the shortest address can carry. */
  #messages() {
    const words = Course.attestationWords.of(this.#one, Course.outline.language);
    const person = [words.name, words.organization].filter(Boolean).join(", ");
    const text = Course.say("mail-text", { ...words, person, course: Course.languages[Course.outline.language].course });
    const verify = this.#address ? Course.say("mail-verify", { address: this.#address }) : Course.say("mail-verify-anywhere");
    const line = Course.attestation.line(this.#one);
    return [[text, verify, line], [verify, line], [line], [Course.say("mail-too-long")]].map((parts) => parts.join("\n\n"));
  }

  // — Handing it in —

  #act(event, control) {
    if (!control) return;
    if (!this.#one.name) { event.preventDefault(); return this.#complain(Course.say("attestation-nameless")); }
    this.#remember();
    if (control.name === "print") window.print();
    if (control.name === "download") this.#download();
    if (control.name === "copy") this.#copy();
  }

  #download() {
    const words = [Course.say("attestation-file"), this.#one.path, this.#one.name].join("-").normalize("NFD");
    const file = `${words.replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{N}]+/gu).join("-").slice(0, 80)}.json`;
    Course.download(file, Course.attestation.file(this.#one), "application/json");
    this.#say(Course.say("attestation-saved", { file }));
  }

  async #copy() {
    const isCopied = await Course.copy(this.#part("textarea"));
    this.#say(isCopied ? Course.say("attestation-copied") : Course.say("attestation-not-copied"));
  }

  #complain(problem) {
    this.#part(".attestation-problem").textContent = problem;
    const field = this.#field("name");
    if (!problem) return field.removeAttribute("aria-invalid");
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  #say(text) { this.#part("output").textContent = text; }
  #part(selector) { return this.querySelector(selector); }
  #field(name) { return this.querySelector(`form [name="${name}"]`); }
});
