// Holds the session of an LMS while the pages of the course come and go in its frame.
//
// The pages keep their record here, as they would in the browser's storage. It is told to the LMS a little after each
// change, when a page or the window is left, and again as long as the LMS refuses. Meanwhile a copy stays in the browser.
(() => {
  "use strict";

  // Milliseconds between what happened and its telling: an answer soon, a page read now and then.
  const SOON = 2000;
  const LATER = 20_000;
  const RETRIES = [5_000, 15_000, 60_000]; // milliseconds before trying again, then always the last

  const tried = (action, otherwise) => { try { return action(); } catch { return otherwise; } };

  /** What follows an answer of the LMS: at once when it answers at once, as SCORM does and must when a page is left. */
  const after = (answer, next) => (answer instanceof Promise ? answer.then(next) : next(answer));

  /** The first page, in the language that the learner prefers when the course has it. */
  const firstOf = (firsts, preferred = []) => {
    const known = preferred.map((language) => language.split("-")[0].toLowerCase()).find((language) => Object.hasOwn(firsts, language));
    return firsts[known ?? Object.keys(firsts)[0]];
  };

  /**
   * @param {object} settings
   * @param {import("./scorm.js").Scorm | import("./cmi5.js").Cmi5} settings.lms
   * @param {string | null} settings.path
   * @param {HTMLIFrameElement} settings.frame
   * @param {Record<string, string>} settings.firsts the page to begin with in each language, the usual one first
   * @param {string[]} settings.pages every page of the package
   */
  class Shell {
    #lms;
    #path;
    #frame;
    #known = Course.packing.known(Course.outline, Course.tokens);
    #texts = new Map();
    #location = "";
    #started = Date.now();
    #isReadOnly = false;
    #isRefused = false;
    #isTooLong = false;
    #refusals = 0;
    #timer;
    #due = Infinity;
    #told = ""; // the answers that the LMS has
    #safety = "";

    constructor({ lms, path, frame, firsts, pages }) {
      this.#lms = lms;
      this.#path = path;
      this.#frame = frame;
      after(lms.isThere ? lms.open() : null, (opening) => this.#begin(opening, firsts, pages));
    }

    #begin(opening, firsts, pages) {
      if (opening) this.#take(opening);
      const frame = this.#frame;
      frame.addEventListener("load", () => this.#follow());
      addEventListener("online", () => this.#isRefused && this.#tell());
      document.addEventListener("visibilitychange", () => document.hidden && this.#tell());
      addEventListener("pagehide", () => this.close());
      addEventListener("pageshow", ({ persisted }) => persisted && location.reload()); // a closed session does not reopen
      // The package may have been replaced by another version: the page where the learner stopped may be gone.
      const [folder] = this.#location.split("/");
      frame.src = pages.includes(this.#location) ? this.#location : firstOf(firsts, [folder, ...(opening?.languages ?? [])]);
    }

    /** Where pages keep their record. Without an LMS there is nothing here: they use the browser's. */
    get store() {
      return {
        available: () => this.#lms.isOpen,
        read: (key) => this.#texts.get(key) ?? null,
        write: (key, text) => {
          if (text === null) this.#texts.delete(key);
          else this.#texts.set(key, text);
          if (key === this.#key) this.#schedule(JSON.stringify(this.#record.answers) === this.#told ? LATER : SOON);
          return true;
        },
        keys: () => [...this.#texts.keys()],
        whyNot: () => null,
        notice: () => this.notice,
      };
    }

    /** What the learner must be told of the LMS, if anything. */
    get notice() {
      if (!this.#lms.isOpen) return "lms-missing";
      if (this.#isTooLong) return "lms-full";
      return this.#isRefused ? "lms-refused" : null;
    }

    /** Ends the session; an LMS that answers later gives a promise. */
    close() {
      if (!this.#lms.isOpen) return undefined;
      this.#tell();
      return this.#lms.close(this.#seconds);
    }

    // — In —

    #take({ suspend, location, isReadOnly, learner }) {
      const { course } = Course.outline;
      const { record, problem } = Course.packing.unpack(suspend, course, this.#known);
      // What cannot be read goes through with the rest: the session sets it aside, whole, and says so.
      const kept = problem ? { ...record, answers: { ...record.answers, unreadable: { suspend } } } : record;
      this.#safety = `${course}:lms:${learner}`;
      const copy = Course.record.read(tried(() => window.localStorage.getItem(this.#safety), null), course).record;
      this.#texts.set(this.#key, JSON.stringify(problem ? kept : Course.record.merge(record, copy)));
      this.#location = location;
      this.#isReadOnly = isReadOnly;
    }

    get #root() { return new URL(".", location.href).href; }
    get #seconds() { return (Date.now() - this.#started) / 1000; }
    get #key() { return `${Course.outline.course}:progress`; }
    get #record() { return Course.record.read(this.#texts.get(this.#key), Course.outline.course).record; }

    // — Out —

    /** Tells after a while, unless it is to be done sooner. */
    #schedule(delay) {
      if (this.#due <= Date.now() + delay) return;
      clearTimeout(this.#timer);
      this.#due = Date.now() + delay;
      this.#timer = setTimeout(() => this.#tell(), delay);
    }

    #tell() {
      clearTimeout(this.#timer);
      this.#due = Infinity;
      if (this.#isReadOnly || !this.#lms.isOpen) return;
      this.#locate();
      const record = this.#record;
      const suspend = Course.packing.pack(Course.lms.part(Course.outline, this.#path, record), this.#known, this.#lms.limit);
      const report = Course.lms.report(Course.outline, this.#path, record, Course.questionKinds);
      this.#keepCopy(record); // until the LMS has answered
      after(this.#lms.tell(report, { suspend, location: this.#location, seconds: this.#seconds }), (isTold) => this.#hear(isTold, record, suspend));
    }

    #hear(isTold, record, suspend) {
      // While it answered, more may have happened.
      if (isTold && JSON.stringify(this.#record) === JSON.stringify(record)) this.#keepCopy(null);
      if (isTold) this.#told = JSON.stringify(record.answers);
      const before = this.notice;
      this.#isTooLong = suspend === null;
      this.#isRefused = !isTold;
      this.#refusals = isTold ? 0 : this.#refusals + 1;
      if (!isTold) this.#schedule(RETRIES[Math.min(this.#refusals, RETRIES.length) - 1]);
      if (this.notice !== before) this.#announce();
    }

    /** What the LMS does not have yet stays in the browser of this learner, until it has. */
    #keepCopy(record) {
      tried(() => (record ? window.localStorage.setItem(this.#safety, JSON.stringify(record)) : window.localStorage.removeItem(this.#safety)));
    }

    // — The frame —

    /** Remembers the page in the frame, loaded or still coming; says whether it is one of the course. */
    #locate() {
      const root = this.#root;
      const address = tried(() => this.#frame.contentWindow.location.href.split("#")[0], "");
      if (!address.startsWith(root)) return false;
      this.#location = address.slice(root.length);
      return true;
    }

    #follow() {
      if (!this.#locate()) return;
      const root = this.#root;
      const page = this.#frame.contentDocument;
      document.title = page.title || document.title;
      document.documentElement.lang = page.documentElement.lang || document.documentElement.lang;
      // A page of another site would refuse to open here, or close the session: it gets a window of its own.
      page.addEventListener("click", ({ target }) => {
        const link = target.closest?.("a[href]");
        if (link && !link.href.startsWith(root) && /^https?:/.test(link.href)) Object.assign(link, { target: "_blank", rel: "noopener" });
      });
      if (this.#lms.isOpen) this.#schedule(LATER);
    }

    #announce() {
      tried(() => this.#frame.contentDocument.dispatchEvent(new this.#frame.contentWindow.CustomEvent("course:progress")));
    }
  }

  Course.lms.Shell = Shell;
})();
