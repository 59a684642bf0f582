// The group page: takes attestations in, keeps the table in memory only, and hands it back as a file when asked.
(() => {
  "use strict";

  const NEEDED = [".group-work", "template.group-row", ".group-rows thead", ".group-rows tbody", ".group-count", ".group-filters [name=find]",
    ".group-filters [name=path]", ".group-names [name=names]", ".group-absent", ".group-recognized", ".group-missed details .group-questions",
    ".group-refused ul", "output[name=said]", "output[name=compared]", "[name=remove]", "[name=undo]", "[name=files]", "#group-missing"];

  /** What a file holds; a folder, or a file that went away, cannot be read. */
  const read = async (file) => {
    const name = file?.name ?? "";
    if (file?.size > Course.group.LARGEST) return { name, problem: "too-large" };
    try { return { name, text: await file.text() }; } catch { return { name, problem: "unreadable" }; }
  };

  /** What files hold, as many as can be read at once; the others are named together, to be added next. */
  const readAll = async (files) => {
    const [now, later] = Course.group.portion(files);
    const found = await Promise.all(now.map(read));
    return later.length ? [...found, { name: `${later[0]?.name ?? ""}…`, problem: "too-many", count: later.length }] : found;
  };

  /** "2026-11-27", where the reader is. */
  const today = () => {
    const now = new Date();
    return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  };

  customElements.define("course-group", class extends HTMLElement {
    #group = Course.group.empty(Course.outline.course);
    #before = null; // what "undo" brings back
    #isSaved = true;
    #parts;

    connectedCallback() {
      if (Course.lacks(this, NEEDED)) return;
      const work = this.querySelector(".group-work");
      const { Table, Missing, Report } = Course.groupParts;
      this.#parts = { table: new Table(this), missing: new Missing(this), report: new Report(this) };
      for (const part of this.querySelectorAll(".group-needs-scripts, .group-blank")) part.hidden = true;
      work.hidden = false;
      for (const type of ["submit", "click", "change", "input", "paste"]) this.addEventListener(type, this);
      // A file dropped beside the frame would open in place of the page, and the table would be lost.
      for (const type of ["dragover", "drop"]) document.addEventListener(type, this);
      window.addEventListener("beforeunload", this);
      this.#show();
    }

    disconnectedCallback() {
      for (const type of ["dragover", "drop"]) document.removeEventListener(type, this);
      window.removeEventListener("beforeunload", this);
    }

    handleEvent(event) {
      const { type, target } = event;
      if (type === "submit") { event.preventDefault(); this.#submit(target); }
      else if (type === "click") this.#press(target.closest("button"));
      else if (type === "dragover") event.preventDefault();
      else if (type === "drop") { event.preventDefault(); this.#drop(event.dataTransfer); }
      else if (type === "paste") this.#paste(event);
      else if (type === "beforeunload") { if (!this.#isSaved) event.preventDefault(); }
      else if (target.name === "files") this.#choose(target);
      else if (target.closest(".group-filters")) { this.#show(); this.#parts.table.sayCount(); }
    }

    // — Taking in —

    #submit(form) {
      if (form.matches(".group-add")) {
        const { text } = form.elements;
        this.#add([{ name: Course.say("group-pasted"), text: text.value }]);
        text.value = "";
      } else if (form.matches(".group-names")) {
        this.#change(Course.group.withNames(this.#group, Course.names.list(form.elements.names.value)));
        this.#parts.missing.say();
      }
    }

    async #choose(input) {
      const files = [...input.files];
      input.value = ""; // so that the same file may be chosen again
      if (files.length) this.#add(await readAll(files));
    }

    #paste(event) {
      const files = [...event.clipboardData?.files ?? []];
      if (!files.length) return;
      event.preventDefault();
      this.#drop(event.clipboardData);
    }

    async #drop(transfer) {
      const items = [...transfer?.items ?? []].filter(({ kind }) => kind === "file");
      // Entries and files are only there until this function gives way.
      const dropped = items.map((item) => ({ file: item.getAsFile(), isFolder: Boolean(item.webkitGetAsEntry?.()?.isDirectory) }));
      const text = items.length ? "" : transfer?.getData("text/plain") ?? "";
      if (text) return this.#add([{ name: Course.say("group-pasted"), text }]);
      const folders = dropped.filter(({ isFolder }) => isFolder).map(({ file }) => ({ name: file?.name ?? "", problem: "folder" }));
      const files = dropped.filter(({ isFolder }) => !isFolder).map(({ file }) => file);
      if (dropped.length) this.#add([...folders, ...await readAll(files)]);
    }

    /** Reads all in one go, and shows the table once. */
    #add(sources) {
      const found = sources.map(({ name, text, problem, count = 1 }) => ({
        name, ...(problem ? { group: Course.group.empty(this.#group.course), problems: Array(count).fill(problem) } : Course.group.read(text, this.#group.course)) }));
      const before = this.#group;
      const all = found.reduce((sum, { group }) => sum + group.attestations.length, 0);
      this.#change(Course.group.mergeAll([before, ...found.map(({ group }) => group)]));
      const added = this.#group.attestations.length - before.attestations.length;
      const refused = this.#parts.report.refused(found);
      const names = this.#group.names.length - before.names.length;
      const sentences = [
        added && Course.say("group-added", { count: added }),
        all - added && Course.say("group-known", { count: all - added }),
        names && Course.say("group-names-added", { count: names }),
        refused && Course.say("group-refused", { count: refused }),
      ].filter(Boolean);
      this.#say(sentences.join(" ") || Course.say("group-nothing"));
    }

    // — Giving back —

    #press(button) {
      const actions = {
        save: () => this.#save(),
        csv: () => Course.download(`${this.#file()}.csv`, this.#parts.table.csv(), "text/csv;charset=utf-8"),
        print: () => window.print(),
        remove: () => this.#remove(),
        undo: () => this.#undo(),
        sort: () => this.#parts.table.sort(button.value),
        same: () => this.#recognize(button.dataset.listed, button.dataset.attested),
        different: () => this.#recognize(button.dataset.listed),
        copy: () => this.#parts.report.copy(button),
      };
      actions[button?.name]?.();
    }

    #file() { return `${Course.outline.course}-${Course.say("group-file")}-${today()}`; }

    #save() {
      Course.download(`${this.#file()}.json`, Course.group.file(this.#group), "application/json");
      this.#isSaved = true;
      this.#say(Course.say("group-saved"));
    }

    #remove() {
      const { shown } = this.#parts.table;
      const attestations = shown.flatMap(({ kept, others }) => [kept, ...others.map(({ attestation }) => attestation)]);
      const before = this.#group;
      this.#change(Course.group.without(this.#group, attestations));
      this.#before = before;
      this.#say(Course.say("group-removed", { count: shown.length }));
      const undo = this.querySelector("[name=undo]");
      undo.hidden = false;
      undo.focus(); // the button that was pressed may be gone
    }

    #undo() {
      this.#change(Course.group.merge(this.#group, this.#before));
      this.#say(Course.say("group-undone"));
      this.querySelector("[name=files]").focus();
    }

    #recognize(listed, attested) {
      this.#change(Course.group.withSame(this.#group, listed, attested));
      this.#parts.missing.say();
      this.querySelector("#group-missing").focus(); // the button that was pressed is gone
    }

    // — Showing —

    #change(group) {
      if (group.attestations.length !== this.#group.attestations.length) this.#isSaved = !group.attestations.length;
      this.#group = group;
      this.#before = null;
      this.querySelector("[name=undo]").hidden = true;
      this.#show();
    }

    #show() {
      const { table, missing, report } = this.#parts;
      const rows = Course.groupRows.rows(this.#group, Course.outline);
      for (const part of this.querySelectorAll(".group-filled")) part.hidden = !rows.length;
      const inPath = table.show(rows);
      const expected = Course.groupRows.expected(this.#group, inPath);
      missing.show(this.#group, expected, inPath);
      report.show(inPath, expected, today());
    }

    #say(text) { this.querySelector("output[name=said]").textContent = text; }
  });
})();
