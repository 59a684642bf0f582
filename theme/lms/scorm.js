// How do SCORM 1.2 and SCORM 2004 say what we report? One dialect each; the conversation is the same.
(() => {
  "use strict";

  const two = (value) => String(Math.floor(value)).padStart(2, "0");
  const { short, typeOf, response12, response2004, urn } = Course.lms.interactions;

  /** @type {Course.Dialect} */
  const scorm12 = {
    api: "API",
    calls: ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSGetLastError"],
    limit: 4096,
    names: { suspend: "cmi.suspend_data", location: "cmi.core.lesson_location", mode: "cmi.core.lesson_mode", learner: "cmi.core.student_id" },
    results: ({ score, complete }) => [
      ["cmi.core.score.min", "0"],
      ["cmi.core.score.max", "100"],
      ["cmi.core.score.raw", String(score)],
      ["cmi.core.lesson_status", complete ? "passed" : "incomplete"],
    ],
    leaving: (seconds) => [
      ["cmi.core.session_time", `${two(Math.min(seconds / 3600, 9999))}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`],
      ["cmi.core.exit", "suspend"],
    ],
    interaction: (one) => [
      ["id", one.id.replace(/[^\w-]/g, "_").slice(0, 255)],
      ["type", typeOf(one)],
      ["time", new Date(one.at).toTimeString().slice(0, 8)],
      ["weighting", String(one.points)],
      ["student_response", response12(one)],
      ["result", one.correct ? "correct" : "wrong"],
    ],
  };

  /** @type {Course.Dialect} */
  const scorm2004 = {
    api: "API_1484_11",
    calls: ["Initialize", "GetValue", "SetValue", "Commit", "Terminate", "GetLastError"],
    limit: 64000,
    names: { suspend: "cmi.suspend_data", location: "cmi.location", mode: "cmi.mode", learner: "cmi.learner_id" },
    results: ({ score, complete, progress }) => [
      ["cmi.score.min", "0"],
      ["cmi.score.max", "100"],
      ["cmi.score.raw", String(score)],
      ["cmi.score.scaled", String(score / 100)],
      ["cmi.progress_measure", String(progress / 100)],
      ["cmi.completion_status", complete ? "completed" : "incomplete"],
      ...(complete ? [/** @type {const} */ (["cmi.success_status", "passed"])] : []),
    ],
    leaving: (seconds) => [
      ["cmi.session_time", `PT${Math.floor(seconds)}S`],
      ["cmi.exit", "suspend"],
    ],
    interaction: (one) => [
      ["id", urn(one.id)],
      ["type", typeOf(one)],
      ["timestamp", `${one.at.slice(0, -1).padEnd(19, ":00")}.0Z`], // the zone may be told only after a fraction
      ["weighting", String(one.points)],
      ["learner_response", response2004(one)],
      ["result", one.correct ? "correct" : "incorrect"],
      ["description", short(`${one.title} ${one.place}`)],
    ],
  };

  /** The object that the LMS offers, in one of the windows around ours; null when there is none. */
  const findApi = (name, start = window) => {
    const above = (from) => {
      for (let at = from, steps = 0; at && steps < 500; steps += 1) {
        try { if (at[name]) return at[name]; } catch { return null; } // a window of another site
        if (at === at.parent) return null;
        at = at.parent;
      }
      return null;
    };
    const opener = () => { try { return start.opener; } catch { return null; } };
    return above(start) ?? above(opener());
  };

  /** A conversation with an LMS. Every call may fail, and says so by false: an LMS may be offline, or be no LMS. */
  class Scorm {
    #dialect;
    #api;
    #said = new Map(); // what the LMS was last told, to say only what changes
    #places = new Map(); // the number of each interaction, by the name that it has there
    #next = 0;
    #isOpen = false;

    /** @param {Course.Dialect} dialect @param {object | null} [api] */
    constructor(dialect, api = findApi(dialect.api)) {
      this.#dialect = dialect;
      this.#api = api;
    }

    get isThere() { return Boolean(this.#api); }
    get isOpen() { return this.#isOpen; }
    get limit() { return this.#dialect.limit; }

    /** @returns {Course.Opening | null} null when the LMS does not answer */
    open() {
      this.#isOpen = this.#call(0, "") === "true";
      if (!this.#isOpen) return null;
      const { suspend, location, mode, learner } = this.#dialect.names;
      this.#next = Number(this.#read("cmi.interactions._count")) || 0;
      // SCORM 1.2 lets nobody read them again: all have the empty name, and an answer changed in another session is added.
      for (let place = 0; place < this.#next; place += 1) this.#places.set(this.#read(`cmi.interactions.${place}.id`), place);
      return {
        suspend: this.#read(suspend),
        location: this.#read(location),
        isReadOnly: ["browse", "review"].includes(this.#read(mode)), // and "normal" when it is empty
        learner: this.#read(learner),
      };
    }

    /** Hears what the learner had answered before this session, so that it is not told again. */
    remember({ interactions }) {
      for (const one of interactions) {
        const values = this.#dialect.interaction(one);
        const [[, name]] = values;
        if (this.#places.has(name) || this.#places.has("")) this.#said.set(name, JSON.stringify(values));
      }
    }

    /** Tells what changed since the last time, and asks to keep it. @returns {boolean} whether all of it was */
    tell(report, { suspend, location }) {
      const { names, results } = this.#dialect;
      const isTold = [
        this.#write([...results(report), [names.location, location], [names.suspend, suspend]]),
        ...report.interactions.map((one) => this.#tellInteraction(one)),
      ].every(Boolean);
      return this.#call(3, "") === "true" && isTold;
    }

    /** Ends the session; nothing can be told after. */
    close(seconds) {
      const isTold = this.#write(this.#dialect.leaving(seconds));
      const isClosed = this.#call(4, "") === "true";
      this.#isOpen = !isClosed;
      return isTold && isClosed;
    }

    #tellInteraction(one) {
      const values = this.#dialect.interaction(one);
      const [[, name]] = values;
      const kept = JSON.stringify(values);
      if (this.#said.get(name) === kept) return true;
      if (!this.#places.has(name)) this.#places.set(name, this.#next++);
      const place = `cmi.interactions.${this.#places.get(name)}`;
      const isTold = this.#write(values.map(([field, value]) => [`${place}.${field}`, value]));
      if (isTold) this.#said.set(name, kept);
      return isTold;
    }

    #write(values) {
      return values.map(([name, value]) => {
        if (value === null || this.#said.get(name) === value) return true;
        const isTold = this.#call(2, name, value) === "true";
        if (isTold) this.#said.set(name, value);
        return isTold;
      }).every(Boolean);
    }

    #read(name) { return this.#call(1, name); }

    /** The answer of the LMS as text; empty when it fails. */
    #call(index, ...values) {
      try { return String(this.#api[this.#dialect.calls[index]](...values) ?? ""); } catch { return ""; }
    }
  }

  Object.assign(Course.lms, { Scorm, scorm12, scorm2004, findApi });
})();
