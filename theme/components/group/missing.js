// Who was expected and has handed in nothing: names that look alike are proposed, and someone says yes.
(() => {
  "use strict";

  const PROPOSED = 3; // more would be no help

  class Missing {
    #element;
    #sentence = "";
    #names = [];

    constructor(element) { this.#element = element; }

    /** @param {Course.Group} group @param {Course.Expected[]} expected @param {Course.Row[]} rows those of the path chosen */
    show(group, expected, rows) {
      this.#addNames(group.names);
      const missing = expected.filter((one) => !one.rows.length);
      const recognized = expected.filter((one) => one.recognized);
      this.#fill(".group-absent", missing.map((one) => this.#absent(one)));
      this.#fill(".group-recognized", recognized.map((one) => this.#recognized(one)));
      this.#sentence = expected.length ? this.#summary(expected, missing, rows) : Course.say("group-no-names");
      if (!expected.length) this.#said.textContent = "";
      else if (this.#said.textContent) this.say();
    }

    /** Names that came with a saved table join those in the field, which may not have been compared yet. */
    #addNames(names) {
      const field = this.#element.querySelector("[name=names]");
      const typed = Course.names.list(field.value);
      const isThere = (name) => [...typed, ...this.#names].some((other) => Course.names.key(other) === Course.names.key(name));
      const others = names.filter((name) => !isThere(name));
      if (others.length) field.value = [...typed, ...others].join("\n");
      this.#names = names;
    }

    /** Says the result; the rest of the page repeats it only where it was asked for. */
    say() { this.#said.textContent = this.#sentence; }

    #summary(expected, missing, rows) {
      const listed = new Set(expected.flatMap((one) => one.rows));
      const outside = new Set(rows.filter((row) => !listed.has(row)).map(({ person }) => person)).size;
      return [
        missing.length ? Course.say("group-missing", { count: missing.length, total: expected.length }) : Course.say("group-all-there", { count: expected.length }),
        outside ? Course.say("group-outside", { count: outside }) : "",
      ].join(" ").trim();
    }

    #absent({ name, near }) {
      const item = this.#named(name);
      for (const other of near.slice(0, PROPOSED)) {
        item.append(" ", this.#button("same", Course.say("group-same", { name: other }), { listed: name, attested: other }));
      }
      return item;
    }

    #recognized({ name, recognized }) {
      const item = this.#named(Course.say("group-recognized", { listed: name, attested: recognized }));
      item.append(" ", this.#button("different", Course.say("group-different"), { listed: name }));
      return item;
    }

    #named(text) {
      const item = document.createElement("li");
      const name = document.createElement("bdi");
      name.textContent = text;
      item.append(name);
      return item;
    }

    #button(name, text, values) {
      const button = Object.assign(document.createElement("button"), { type: "button", name, textContent: text });
      button.className = "course-button course-button--quiet";
      Object.assign(button.dataset, values);
      return button;
    }

    #fill(list, items) {
      const place = this.#element.querySelector(list);
      place.replaceChildren(...items);
      place.hidden = !items.length;
    }

    get #said() { return this.#element.querySelector("output[name=compared]"); }
  }

  Course.groupParts = { ...Course.groupParts, Missing };
})();
