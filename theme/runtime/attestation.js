// What does an attestation say, and is it still what was said? Pure: a record in, an attestation out, and back from a
// file, a code or a pasted text. Its code is no signature: anyone who reads this could make one. It tells a copy that was
// altered, by accident or by an unskilled hand, from one that was not; who must know more keeps records in an LMS.
(() => {
  "use strict";

  const { check, number, words, fixed, Reader } = Course.packedText;

  /**
   * `modules` are those of the path, in order, with the share of their points earned; `score` is the share of all the
   * points of the path; both in percent. `minutes` is the time spent that this device knows of. `completed` and
   * `issued` are days, "2026-11-27". `missed` are the questions that took more than one try: a group may discuss
   * them, and the code does not cover them.
   * @typedef {{format: "course-attestation", version: 1, course: string, courseVersion: string, language: string,
   *   name: string, organization: string, path: string, modules: {id: string, percent: number}[], score: number,
   *   minutes: number, completed: string, issued: string, missed: string[], code: string}} Attestation
   *
   * @typedef {"intact" | "altered"} Integrity
   * @typedef {"not-an-attestation" | "damaged" | "newer" | "too-large" | "foreign"} Refusal
   */

  const FORMAT = "course-attestation";
  const VERSION = 1;
  const LONGEST = 200; // characters of a name
  const LARGEST = 200_000; // characters of a file

  const DAY = /^\d{4}-\d\d-\d\d$/;
  const FIRST_DAY = Date.parse("2020-01-01T00:00:00Z");
  const DAY_LENGTH = 24 * 60 * 60 * 1000;

  const isDay = (value) => typeof value === "string" && DAY.test(value) && !Number.isNaN(Date.parse(value));
  const isShare = (value) => Number.isInteger(value) && value >= 0 && value <= 100;
  const isName = (value) => typeof value === "string" && value.length <= LONGEST;
  const isId = (value) => typeof value === "string" && /^[\w./-]{1,200}$/.test(value);
  const isList = (value, isItem) => Array.isArray(value) && value.length <= 2000 && value.every(isItem);
  const isModule = (value) => typeof value === "object" && value !== null && isId(value.id) && isShare(value.percent);

  // Marks that turn the direction of writing, and what no eye can see: they may hide what a name says.
  const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

  /** A name as it is kept: one line, composed letters, nothing hidden, never too long. */
  const cleanName = (text) => {
    const seen = text.normalize("NFC").replace(/\s/g, " ").replace(UNSEEN, "").replace(/ +/g, " ").trim();
    return [...seen].slice(0, 120).join("").trim();
  };

  // — The code —

  const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // nothing that looks like something else

  const letters = (value, count) => {
    let text = "";
    for (let left = value; text.length < count; left = Math.floor(left / 32)) text = LETTERS[left % 32] + text;
    return text;
  };
  const valueOf = (text) => [...text].reduce((value, letter) => value * 32 + LETTERS.indexOf(letter), 0);

  /** `count` letters, at most 5, that change with the text. */
  const mark = (text, count) => {
    const value = [...check(text, 5)].reduce((sum, digit) => sum * 64 + new Reader(digit).fixed(1), 0);
    return letters(value % 32 ** count, count);
  };

  /** All that the code covers, one fact after the other; a length before each, so that nothing can slip to its neighbour. */
  const covered = (one) => [
    one.course, one.courseVersion, one.language, one.name, one.organization, one.path, one.completed, one.issued,
    String(one.score), String(one.minutes), ...one.modules.flatMap(({ id, percent }) => [id, String(percent)]),
  ].map(words).join("");

  const days = (day) => Math.max(0, Math.round((Date.parse(day) - FIRST_DAY) / DAY_LENGTH)) % 32 ** 3;
  const pathMark = (course, path) => mark(`${course}/${path}`, 3);
  const versionMark = (course, version) => mark(`${course} ${version}`, 3);
  const grouped = (text) => text.match(/.{4}/g).join("-");

  /**
   * The code of an attestation, "XXXX-XXXX-XXXX-XXXX-XXXX": its day, its score, marks of its path and version, a mark
   * of all it says, and a check of itself.
   */
  const codeOf = (one) => {
    const said = letters(days(one.completed), 3) + letters(one.score, 2) + pathMark(one.course, one.path)
      + versionMark(one.course, one.courseVersion) + mark(covered(one), 4) + mark(`again ${covered(one)}`, 3);
    return grouped(said + mark(said, 2));
  };

  /**
   * What a code alone says of an attestation of this course; null when it is no code, or one that was mistyped.
   * @returns {{path: string | null, completed: string, score: number, isSameVersion: boolean} | null}
   */
  const readCode = (text, outline) => {
    const typed = text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[\s\-–—.]/g, "");
    if (typed.length !== 20 || [...typed].some((letter) => !LETTERS.includes(letter))) return null;
    if (mark(typed.slice(0, 18), 2) !== typed.slice(18)) return null;
    const path = outline.paths.find(({ id }) => pathMark(outline.course, id) === typed.slice(5, 8));
    return {
      path: path?.id ?? null,
      completed: new Date(FIRST_DAY + valueOf(typed.slice(0, 3)) * DAY_LENGTH).toISOString().slice(0, 10),
      score: Math.min(100, valueOf(typed.slice(3, 5))),
      isSameVersion: typed.slice(8, 11) === versionMark(outline.course, outline.version),
    };
  };

  // — Making one —

  const lastMoment = (outline, record) => {
    const all = [record.visited[outline.id], ...outline.questions.map(({ id }) => record.answers[id])];
    const right = all.filter((one) => one && one.correct !== false).map(({ at }) => Date.parse(at));
    return right.length ? Math.max(...right) : 0;
  };

  /**
   * The attestation of a completed path; null while it is not.
   * @param {object} outline `Course.outline`
   * @param {import("./record.js").ProgressRecord} record
   * @param {string} path
   * @param {{name: string, organization: string}} person
   * @param {string} today "2026-11-27", where the learner is
   * @returns {Attestation | null}
   */
  const make = (outline, record, path, person, today) => {
    const place = outline.paths.find(({ id }) => id === path);
    const result = place && Course.grading.path(place, outline, record);
    if (!result?.complete) return null;
    const modules = place.modules.map((id) => outline.modules.find((module) => module.id === id)).filter(Boolean);
    const sum = (field) => result.modules.reduce((total, module) => total + module[field], 0);
    const seconds = modules.reduce((total, { id }) => total + (record.visited[id]?.seconds ?? 0), 0);
    const last = Math.max(...modules.map((module) => lastMoment(module, record)));
    const localDay = new Date(last - new Date(last).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    const asked = result.modules.flatMap(({ done, left }) => [...done, ...left]);
    const one = {
      format: FORMAT,
      version: VERSION,
      course: outline.course,
      courseVersion: outline.version,
      language: outline.language,
      name: cleanName(person.name),
      organization: cleanName(person.organization),
      path,
      modules: result.modules.map(({ id, percent }) => ({ id, percent })),
      score: sum("possible") ? Math.floor(sum("earned") * 100 / sum("possible")) : 100,
      minutes: Math.max(1, Math.ceil(seconds / 60)),
      completed: localDay < today ? localDay : today,
      issued: today,
      missed: asked.map(({ id }) => id).filter((id) => (record.answers[id]?.tries ?? 0) > 1),
    };
    return { ...one, code: codeOf(one) };
  };

  // — As a file, and as a text to paste —

  /** @param {Attestation} one @returns {string} the file, as text */
  const file = (one) => `${JSON.stringify(one, null, 2)}\n`;

  const MARK = "attestation:";

  /** One line that holds the whole attestation, but the questions missed; it may stand anywhere in a message. */
  const line = (one) => MARK + fixed(VERSION, 1)
    + [one.course, one.courseVersion, one.language, one.name, one.organization, one.path, one.completed, one.issued, one.code]
      .map(words).join("")
    + number(one.score) + number(one.minutes) + number(one.modules.length)
    + one.modules.map(({ id, percent }) => words(id) + number(percent)).join("");

  const unline = (text) => {
    const reader = new Reader(text.replace(/[\s>]/g, "")); // mail programs cut long lines, and quote them
    if (reader.fixed(1) > VERSION) return { version: VERSION + 1 };
    const names = ["course", "courseVersion", "language", "name", "organization", "path", "completed", "issued", "code"];
    const one = Object.fromEntries(names.map((name) => [name, reader.words()]));
    const [score, minutes] = [reader.number(), reader.number()];
    const modules = reader.list(() => ({ id: reader.words(), percent: reader.number() }));
    return { format: FORMAT, version: VERSION, ...one, score, minutes, modules, missed: [] };
  };

  const parsed = (text) => {
    const at = text.lastIndexOf(MARK);
    try { return at < 0 ? JSON.parse(text) : unline(text.slice(at + MARK.length)); } catch { return at < 0 ? null : {}; }
  };

  const isWhole = (one) => [one.course, one.path].every(isId) && [one.courseVersion, one.language, one.code].every(isName)
    && [one.name, one.organization].every(isName) && isList(one.modules, isModule) && isList(one.missed, isId)
    && isShare(one.score) && Number.isSafeInteger(one.minutes) && one.minutes >= 0 && isDay(one.completed) && isDay(one.issued);

  /**
   * The attestation in a file or a pasted text. Never throws. Nothing in it is trusted: only what an attestation
   * has is kept, names are cleaned.
   * @param {string} text
   * @param {string} [course] refuse the attestation of any other course
   * @returns {{attestation: Attestation, problem: null} | {attestation: null, problem: Refusal}}
   */
  const read = (text, course) => {
    const refused = (problem) => ({ attestation: null, problem });
    if (text.length > LARGEST) return refused("too-large");
    const found = parsed(text);
    if (typeof found !== "object" || found === null || Array.isArray(found)) return refused("not-an-attestation");
    if (found.format !== FORMAT && !text.includes(MARK)) return refused("not-an-attestation");
    if (Number.isInteger(found.version) && found.version > VERSION) return refused("newer");
    if (found.version !== VERSION || !isWhole({ missed: [], ...found })) return refused("damaged");
    if (course !== undefined && found.course !== course) return refused("foreign");
    const { courseVersion, language, organization, name, path, score, minutes, completed, issued, code } = found;
    const modules = found.modules.map(({ id, percent }) => ({ id, percent }));
    return {
      attestation: {
        format: FORMAT, version: VERSION, course: found.course, courseVersion, language, name: cleanName(name),
        organization: cleanName(organization), path, modules, score, minutes, completed, issued, missed: found.missed ?? [], code,
      },
      problem: null,
    };
  };

  /** @returns {Integrity} whether an attestation says what it said when its code was made */
  const integrity = (one) => (codeOf(one) === one.code ? "intact" : "altered");

  Course.attestation = { make, file, line, read, readCode, integrity, cleanName };
})();
