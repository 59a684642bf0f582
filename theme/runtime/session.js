// What has this learner done, and is it safe? The only file that reads and writes progress.
(() => {
  "use strict";

  const { read, empty, merge, withAnswer, withVisit, withDraw } = Course.record;
  const course = Course.outline.course;
  const key = `${course}:progress`;
  const aside = `${key}:set-aside:`;
  const now = () => `${new Date().toISOString().slice(0, 19)}Z`;

  class Session {
    #store;
    #notices = new Set();
    #unsaved = empty(course); // what the store has refused so far: lost with the page, but not before
    #beside = new Map(); // the same, of what is kept beside progress
    #erased = null;
    #last = { text: undefined, record: empty(course) };

    /** @param {import("./stores.js").Store} store */
    constructor(store) {
      this.#store = store;
      this.#setAside();
      this.#takeBack();
      this.#note(store.whyNot());
      addEventListener("storage", ({ key: changed }) => (changed === key || changed === null) && this.#announce());
      addEventListener("pageshow", ({ persisted }) => persisted && this.#announce()); // back from the browser's page cache
    }

    /** Everything known of the learner, whichever tab wrote it. @returns {import("./record.js").ProgressRecord} */
    get record() {
      const text = this.#store.read(key);
      if (text !== this.#last.text) this.#last = { text, record: read(text, course).record };
      return merge(this.#last.record, this.#unsaved);
    }

    /** Keys of what the learner must be told about their progress. */
    get notices() { return [...this.#notices]; }

    /** @param {string} id @param {{given: string[], correct: boolean, meaning: string, sure?: boolean}} attempt */
    answer(id, attempt) { this.#save(withAnswer(this.record, id, { ...attempt, at: now() })); }

    /** @param {string} module @param {string} [section] the last heading reached @param {number} [seconds] read since */
    visit(module, section, seconds) { this.#save(withVisit(this.record, module, { at: now(), section, seconds })); }

    /** @param {string} module @param {{seed: number, passed?: boolean}} draw questions drawn from its bank, or passed */
    draw(module, draw) { this.#save(withDraw(this.record, module, { ...draw, at: now() })); }

    /** Adds what another record holds, for instance one carried from another device. */
    add(record) { this.#save(merge(this.record, record)); }

    /** Something small kept beside progress, such as the name to print. @param {string} name @returns {string | null} */
    kept(name) { return this.#beside.get(name) ?? this.#store.read(`${course}:${name}`); }

    /** Keeps it until everything is erased; null forgets it. @param {string} name @param {string | null} text */
    keep(name, text) {
      const isSaved = this.#store.write(`${course}:${name}`, text);
      if (isSaved || text === null) this.#beside.delete(name);
      else this.#beside.set(name, text);
    }

    /** Erases everything this course keeps here, copies set aside included. @returns {boolean} whether it is gone */
    erase() {
      const own = this.#store.keys().filter((name) => name.startsWith(`${course}:`));
      const copies = own.filter((name) => name !== key).map((name) => [name, this.#store.read(name)]);
      this.#erased = { record: this.record, copies, beside: this.#beside };
      this.#unsaved = empty(course);
      this.#beside = new Map();
      const gone = own.map((name) => this.#store.write(name, null)).every(Boolean);
      this.#announce();
      return gone;
    }

    /** Brings back what erase() took away, and keeps what was done since. */
    undo() {
      if (!this.#erased) return;
      for (const [name, text] of this.#erased.copies) if (this.#store.read(name) === null) this.#store.write(name, text);
      this.#beside = new Map([...this.#erased.beside, ...this.#beside]);
      this.add(this.#erased.record);
      this.#erased = null;
    }

    #save(record) {
      const text = JSON.stringify(record);
      const isSaved = this.#setAside() && this.#store.write(key, text);
      this.#unsaved = isSaved ? empty(course) : record;
      if (!isSaved) this.#note(this.#store.whyNot() ?? "storage-full");
      this.#announce();
    }

    /** Moves a record we cannot fully read under another key before anything is written over it. @returns {boolean} whether writing is safe */
    #setAside() {
      const text = this.#store.read(key);
      const { record, problem } = read(text, course);
      if (!problem) return true;
      this.#note(problem === "newer" ? "record-newer" : "record-damaged");
      return this.#store.write(aside + new Date().toISOString(), text) && this.#store.write(key, JSON.stringify(record));
    }

    /** A record set aside for being newer is taken back by the version of the course that can read it. */
    #takeBack() {
      for (const name of this.#store.keys().filter((one) => one.startsWith(aside))) {
        const { record, problem } = read(this.#store.read(name), course);
        if (!problem && this.#store.write(key, JSON.stringify(merge(this.record, record)))) this.#store.write(name, null);
      }
    }

    #note(notice) { if (notice) this.#notices.add(notice); }
    #announce() { document.dispatchEvent(new CustomEvent("course:progress")); }
  }

  // A learning platform's shell comes first when a script has set one; memory always works.
  const { shell, browser, memory } = Course.stores;
  Course.session = new Session([shell, browser, memory].filter(Boolean).map((open) => open()).find((store) => store.available()));
})();
