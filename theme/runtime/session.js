// What has this learner done, and is it safe? The only file that reads and writes progress.
(() => {
  "use strict";

  const { read, empty, merge, withAnswer, withVisit, withDraw, withPractice } = Course.record;
  const course = Course.outline.course;
  const key = `${course}:progress`;
  const aside = `${key}:set-aside:`;
  const nothing = empty(course);
  const now = () => `${new Date().toISOString().slice(0, 19)}Z`;

  const meanings = new Map(Course.outline.modules.flatMap(({ questions }) => questions).map(({ id, meaning }) => [id, meaning]));
  /** @param {Course.ProgressRecord} a @param {Course.ProgressRecord} b */
  const merged = (a, b) => merge(a, b, (id) => meanings.get(id));

  class Session {
    #store;
    #outside;
    #notices = new Set();
    #unsaved = nothing; // what the store has refused so far: lost with the page, but not before
    #beside = new Map(); // the same, of what is kept beside progress
    /** @type {{record: Course.ProgressRecord, copies: [string, string | null][], beside: Map<string, string>} | null} */
    #erased = null;
    /** @type {{text: string | null | undefined} & Course.Read} */
    #last = { text: undefined, problem: null, record: nothing }; // what the store held when we last looked

    /**
     * @param {Course.Store} store
     * @param {() => string | null | undefined} outside what else the learner must be told, from around this page
     */
    constructor(store, outside = () => null) {
      this.#store = store;
      this.#outside = outside;
      this.#setAside();
      this.#takeBack();
      this.#note(store.whyNot());
      addEventListener("storage", ({ key: changed }) => (changed === key || changed === null) && this.#lookAgain());
      addEventListener("pageshow", ({ persisted }) => persisted && this.#lookAgain()); // back from the browser's page cache
    }

    /** Everything known of the learner, whichever tab wrote it. @returns {Course.ProgressRecord} */
    get record() {
      const { record } = this.#look();
      return this.#unsaved === nothing ? record : merged(record, this.#unsaved);
    }

    /** Whether nothing of the learner is kept here, not even a copy set aside. */
    get isEmpty() {
      const isKept = Object.values(this.record).some((part) => typeof part === "object" && Object.keys(part).length > 0);
      return !isKept && !this.#asides().length;
    }

    /** Keys of what the learner must be told about their progress. */
    get notices() { return [...this.#notices, this.#outside()].filter(Boolean); }

    /** What could not be read, as it was found. @returns {{at: string, text: string}[]} */
    get found() {
      return this.#asides().map((name) => ({ at: name.slice(aside.length).split(" ")[0], text: this.#store.read(name) ?? "" }));
    }

    /** @param {string} id @param {{given: string[], correct: boolean, meaning: string, sure?: boolean}} attempt */
    answer(id, attempt) { this.#save(withAnswer(this.record, id, { ...attempt, at: now() })); }

    /** @param {string} module @param {string} [section] the last heading reached @param {number} [seconds] read since */
    visit(module, section, seconds) { this.#save(withVisit(this.record, module, { at: now(), section, seconds })); }

    /** @param {string} module @param {{seed: number, passed?: boolean}} draw questions drawn from its bank, or passed */
    draw(module, draw) { this.#save(withDraw(this.record, module, { ...draw, at: now() })); }

    /** @param {string} id @param {number} box the one that practising this question again has put it in */
    practise(id, box) { this.#save(withPractice(this.record, id, { box, at: now() })); }

    /** What the record would be with what another one holds. @param {Course.ProgressRecord} record */
    joined(record) { return merged(this.record, record); }

    /** Adds what another record holds, for instance one carried from another device. @param {Course.ProgressRecord} record */
    add(record) { this.#save(this.joined(record)); }

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
      const copies = own.filter((name) => name !== key).map((name) => /** @type {[string, string | null]} */ ([name, this.#store.read(name)]));
      this.#erased = { record: this.record, copies, beside: this.#beside };
      this.#unsaved = nothing;
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

    #save(/** @type {Course.ProgressRecord} */ record) {
      const text = JSON.stringify(record);
      const isSaved = this.#setAside() && this.#store.write(key, text);
      this.#unsaved = isSaved ? nothing : record;
      if (!isSaved) this.#note(this.#store.whyNot() ?? "storage-full");
      this.#announce();
    }

    /** Another tab wrote, or this page was asleep: what is saved now may be unreadable. */
    #lookAgain() {
      this.#setAside();
      this.#announce();
    }

    /** What the store holds now. What cannot be read of it takes nothing away from what this page already knew. */
    #look() {
      const text = this.#store.read(key);
      if (text !== this.#last.text) {
        const { record, problem } = read(text, course);
        this.#last = { text, problem, record: problem ? merged(record, this.#last.record) : record };
      }
      return this.#last;
    }

    /** Moves a record we cannot fully read under another key before anything is written over it. @returns {boolean} whether writing is safe */
    #setAside() {
      const { text, problem, record } = this.#look();
      if (!problem) return true;
      this.#note(problem === "newer" ? "record-newer" : "record-damaged");
      const isKept = this.#asides().some((name) => this.#store.read(name) === text)
        || this.#store.write(`${aside}${new Date().toISOString()} ${this.#asides().length}`, text ?? null);
      return isKept && this.#store.write(key, JSON.stringify(record));
    }

    /** A record set aside for being newer is taken back by the version of the course that can read it. */
    #takeBack() {
      for (const name of this.#asides()) {
        const { record, problem } = read(this.#store.read(name), course);
        if (!problem && this.#store.write(key, JSON.stringify(merged(this.record, record)))) this.#store.write(name, null);
      }
    }

    #asides() { return this.#store.keys().filter((one) => one.startsWith(aside)).sort(); }
    #note(/** @type {string | null} */ notice) { if (notice) this.#notices.add(notice); }
    #announce() { document.dispatchEvent(new CustomEvent("course:progress")); }
  }

  // The shell of a learning platform comes first; memory always works.
  const { shell, browser, memory } = Course.stores;
  const stores = [shell, browser, memory].flatMap((open) => open?.() ?? []);
  const outside = () => stores.map((store) => store.notice?.()).find(Boolean);
  Course.session = new Session(stores.find((store) => store.available()) ?? stores[stores.length - 1], outside);
})();
