// How does a course speak to an LMS by cmi5? It is launched with the address of a record store (LRS), and tells it statements.
(() => {
  "use strict";

  const STATE = "course"; // the document where our own state is kept
  const VERSION = "1.0.3"; // of xAPI
  const KEEPALIVE = 60_000; // characters: browsers refuse to outlive the page with more than 64 KiB

  /** An address to go to, when it is one of the web: another, such as javascript:, would run in our page. */
  const page = (address) => { try { return /^https?:$/.test(new URL(address).protocol) ? address : null; } catch { return null; } };

  /**
   * A conversation with an LRS, in the shape of the one with a SCORM API (scorm.js), where answers are promises.
   * Statements wait in a queue until they are accepted; each keeps its id, so that one sent twice is stored once.
   */
  class Cmi5 {
    #launch;
    #token;
    #write;
    #masteryScore;
    #isReadOnly = false;
    #isOpen = false;
    #returnTo = null;
    #pending = [];
    #told = { answers: {}, progress: 0, completed: false, passed: false }; // what was said in this registration
    #saved = ""; // our state as the LRS has it
    #wanted = "";
    #flight = Promise.resolve();

    /** @param {URL} address that of the page, as the LMS launched it */
    constructor(address) {
      const given = (name) => address.searchParams.get(name);
      const actor = given("actor");
      this.#launch = { endpoint: given("endpoint"), fetch: given("fetch"), actor, registration: given("registration"), activity: given("activityId") };
    }

    get isThere() { return Object.values(this.#launch).every(Boolean); }
    get isOpen() { return this.#isOpen; }
    get limit() { return Infinity; }

    /** Where the LMS wants the learner back, if it says so. @returns {string | null} */
    get returnTo() { return this.#returnTo; }

    /** @returns {Promise<import("./scorm.js").Opening | null>} null when the LMS does not answer */
    async open() {
      try {
        const { registration, activity } = this.#launch;
        const actor = JSON.parse(this.#launch.actor);
        const answer = await (await this.#accepted(fetch(this.#launch.fetch, { method: "POST" }))).json();
        if (!answer["auth-token"]) throw new Error(answer["error-text"] ?? "no token");
        this.#token = answer["auth-token"];
        const launched = await (await this.#accepted(this.#ask(this.#state("LMS.LaunchData")))).json();
        const languages = await this.#languages();
        const kept = await this.#keptState();
        this.#masteryScore = launched.masteryScore ?? 0;
        this.#isReadOnly = (launched.launchMode ?? "Normal") !== "Normal";
        this.#returnTo = page(launched.returnURL);
        this.#write = Course.lms.statements({ actor, activity, registration, template: launched.contextTemplate ?? {} });
        this.#pending.push(this.#write.initialized());
        this.#isOpen = true;
        this.#isOpen = await this.#flush();
        if (!this.#isOpen) return null;
        const { suspend = "", location = "" } = kept;
        return { suspend, location, isReadOnly: this.#isReadOnly, learner: registration, languages };
      } catch (reason) {
        this.#isOpen = false;
        console.warn(`cmi5: ${reason.message}`);
        return null;
      }
    }

    /** Tells what happened since the last time. @returns {Promise<boolean>} whether all of it was kept */
    tell(report, { suspend, location, seconds }) {
      for (const one of report.interactions) {
        if (this.#told.answers[one.id] === one.at) continue;
        this.#told.answers[one.id] = one.at;
        this.#pending.push(this.#write.answered(one));
      }
      if (report.progress > this.#told.progress && !report.complete && !this.#told.completed) {
        this.#told.progress = report.progress;
        this.#pending.push(this.#write.progressed(report.progress));
      }
      // Both are said once in a registration. An LMS may ask for a higher score than the course does.
      if (report.complete && !this.#told.passed && report.score / 100 >= this.#masteryScore) {
        this.#told.passed = true;
        this.#pending.push(this.#write.passed(report.score, seconds));
      }
      if (report.complete && !this.#told.completed) {
        this.#told.completed = true;
        this.#pending.push(this.#write.completed(seconds));
      }
      this.#wanted = JSON.stringify({ suspend: suspend ?? "", location, told: this.#told });
      return this.#flush();
    }

    /** Ends the session: all that waits goes at once, because the page will not be there to hear the answer. */
    close(seconds) {
      this.#pending.push(this.#write.terminated(seconds));
      this.#isOpen = false;
      const statements = this.#post(this.#pending, true);
      const isSaved = this.#isReadOnly || this.#wanted === this.#saved ? true : this.#put(this.#wanted, true);
      return Promise.all([statements, isSaved]).then((kept) => kept.every(Boolean));
    }

    /** One at a time, in order: the first statement of a session must arrive first. */
    #flush() {
      this.#flight = this.#flight.then(() => this.#send());
      return this.#flight;
    }

    async #send() {
      if (!this.#isOpen) return false;
      const [sent, wanted] = [[...this.#pending], this.#wanted];
      if (sent.length && !(await this.#post(sent))) return false;
      this.#pending = this.#pending.filter((statement) => !sent.includes(statement));
      if (wanted === this.#saved) return true;
      const isSaved = await this.#put(wanted);
      if (isSaved) this.#saved = wanted;
      return isSaved;
    }

    #post(statements, isLeaving = false) {
      return this.#isAccepted(this.#ask("statements", "POST", JSON.stringify(statements), isLeaving));
    }

    #put(text, isLeaving = false) { return this.#isAccepted(this.#ask(this.#state(STATE), "PUT", text, isLeaving)); }

    async #keptState() {
      const answer = await this.#ask(this.#state(STATE));
      if (answer.status === 404) return {};
      const text = await (await this.#accepted(answer)).text();
      try {
        const kept = JSON.parse(text);
        this.#told = { ...this.#told, ...kept.told };
        this.#saved = this.#wanted = text;
        return kept;
      } catch {
        return { suspend: text }; // not ours: the shell sets it aside, whole
      }
    }

    /** The languages that the learner prefers, which an LMS may keep; every course must ask. */
    async #languages() {
      const query = new URLSearchParams({ profileId: "cmi5LearnerPreferences", agent: this.#launch.actor });
      const answer = await this.#ask(`agents/profile?${query}`);
      const preferences = answer.ok ? await answer.json().catch(() => ({})) : {};
      return String(preferences.languagePreference ?? "").split(",").map((code) => code.trim()).filter(Boolean);
    }

    #state(id) {
      const { activity, actor, registration } = this.#launch;
      return `activities/state?${new URLSearchParams({ stateId: id, activityId: activity, agent: actor, registration })}`;
    }

    #ask(path, method = "GET", body = undefined, isLeaving = false) {
      const endpoint = this.#launch.endpoint.replace(/\/?$/, "/");
      return fetch(endpoint + path, {
        method,
        body,
        headers: { Authorization: `Basic ${this.#token}`, "X-Experience-API-Version": VERSION, ...(body ? { "Content-Type": "application/json" } : {}) },
        keepalive: isLeaving && body.length < KEEPALIVE,
      });
    }

    async #accepted(asked) {
      const answer = await asked;
      if (!answer.ok) throw new Error(`the LMS answered ${answer.status} to ${new URL(answer.url).pathname}`);
      return answer;
    }

    async #isAccepted(asked) {
      try {
        return (await asked).ok;
      } catch {
        return false;
      }
    }
  }

  Course.lms.Cmi5 = Cmi5;
})();
