// What does an attestation say, and how does it travel? Pure: a record in, an attestation out, and back from a file or
// a pasted text.
(() => {
  "use strict";

  const { number, words, fixed, Reader } = Course.packedText;

  /** @type {"course-attestation"} */
  const FORMAT = "course-attestation";
  /** @type {1} */
  const VERSION = 1;
  const LONGEST_NAME = 120; // characters as people count them; a word of JavaScript may hold two parts of each
  const LARGEST = 200_000; // characters of a file or of a pasted text

  /** @param {any} value @returns {value is string} */
  const isText = (value) => typeof value === "string" && value.length <= 2 * LONGEST_NAME;
  /** @param {any} value @returns {value is string} */
  const isDay = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
    && new Date(value).toJSON()?.startsWith(value) === true;
  /** @param {any} value @returns {value is number} */
  const isShare = (value) => Number.isInteger(value) && value >= 0 && value <= 100;
  /** @param {any} value @returns {value is string} */
  const isId = (value) => typeof value === "string" && /^[\w./-]{1,200}$/.test(value);
  /** @param {unknown} value @param {(item: any) => boolean} isItem @param {number} most */
  const isList = (value, isItem, most) => Array.isArray(value) && value.length <= most && value.every(isItem);
  /** @param {any} value */
  const isModule = (value) => typeof value === "object" && value !== null && isId(value.id) && isShare(value.percent);

  // Marks that turn the direction of writing, halves of characters, and what no eye can see: they may hide what a name says.
  const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u115f\u1160\u3164\uffa0\ufe00-\ufe0f]/gu;

  /** A name as it is kept: one line, composed letters, nothing hidden, never too long. Cleaning twice changes nothing. @type {typeof Course.attestation.cleanName} */
  const cleanName = (text) => {
    const seen = text.replace(/\s/g, " ").replace(UNSEEN, "").normalize("NFC").replace(/ +/g, " ").trim();
    return [...seen].slice(0, LONGEST_NAME).join("").trim();
  };

  /** @param {any} value @returns {value is string} */
  const isClean = (value) => isText(value) && cleanName(value) === value;

  /** @param {Record<string, any>} one */
  const isWhole = (one) => [one.course, one.path].every(isId) && isList(one.modules, isModule, 200) && isList(one.missed, isId, 2000)
    && [one.name, one.organization].every(isText) && [one.courseVersion, one.language, one.code].every(isClean)
    && isShare(one.score) && Number.isSafeInteger(one.minutes) && one.minutes >= 0
    && isDay(one.completed) && isDay(one.issued);

  // — Making one —

  /** When a module was completed, as far as the record tells: at its last right answer; without any, when it was opened. @param {Course.Module} module @param {Course.ProgressRecord} record */
  const completedAt = (module, record) => {
    const right = module.questions.filter((question) => Course.grading.answerState(question, record) === "correct");
    const moments = right.map(({ id }) => record.answers[id].at);
    const all = moments.length ? moments : [record.draws?.[module.id]?.at, record.visited[module.id]?.at].flatMap((at) => at ?? []);
    return Math.max(0, ...all.map(Date.parse));
  };

  /** @param {number} moment */
  const dayHere = (moment) => new Date(moment - new Date(moment).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  /** @param {number[]} values */
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  /** @param {number} hundredths @param {number} possible */
  const percent = (hundredths, possible) => (possible ? Math.floor(hundredths / possible) : 100);

  /** Hundredths of points of a completed module: at least its pass mark, even when its bank was drawn from again since. @param {Course.ModuleResult} result @param {Course.Module} module */
  const earned = ({ earned: now, possible }, { passMark }) => Math.max(now * 100, possible * passMark);

  /**
   * The attestation of a completed path; null while it is not.
   * @param {Course.Outline} outline
   * @param {Course.ProgressRecord} record
   * @param {string} path
   * @param {{name: string, organization: string}} person
   * @param {string} today "2026-11-27", where the learner is
   * @returns {Course.Attestation | null}
   */
  const make = (outline, record, path, person, today) => {
    const place = outline.paths.find(({ id }) => id === path);
    const result = place && Course.grading.path(place, outline, record);
    if (!result?.complete) return null;
    const modules = result.modules.flatMap((one) => {
      const module = outline.modules.find(({ id }) => id === one.id);
      return module ? [{ result: one, outline: module }] : [];
    });
    const points = modules.map((module) => earned(module.result, module.outline));
    const seconds = sum(modules.map(({ outline: { id } }) => record.visited[id]?.seconds ?? 0));
    const completed = dayHere(Math.max(0, ...modules.map((module) => completedAt(module.outline, record))));
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
      modules: modules.map((module, place) => ({ id: module.outline.id, percent: percent(points[place], module.result.possible) })),
      score: percent(sum(points), sum(result.modules.map(({ possible }) => possible))),
      minutes: Math.max(1, Math.ceil(seconds / 60)),
      completed: completed < today ? completed : today, // a clock may have been moved back since
      issued: today,
      missed: asked.map(({ id }) => id).filter((id) => record.answers[id]?.tries > 1),
    };
    return { ...one, code: Course.attestationCode.of(one) };
  };

  // — As a file, and as a text to paste —

  /** @param {Course.Attestation} one @returns {string} the file, as text */
  const file = (one) => `${JSON.stringify(one, null, 2)}\n`;

  // A sentence may say "attestation: here it is"; ours has no space.
  const MARK = "attestation:";
  const MARKED = /attestation:(?=[\w-])/;

  const TEXTS = /** @type {const} */ (["course", "courseVersion", "language", "name", "organization", "path", "completed", "issued", "code"]);

  /** One line that holds the whole attestation, but the questions missed; it may stand anywhere in a message. @type {typeof Course.attestation.line} */
  const line = (one) => MARK + fixed(VERSION, 1) + TEXTS.map((name) => words(one[name])).join("")
    + number(one.score) + number(one.minutes) + number(one.modules.length)
    + one.modules.map(({ id, percent: share }) => words(id) + number(share)).join("");

  /** @param {string} text @returns {Record<string, unknown>} */
  const unline = (text) => {
    const reader = new Reader(text.replace(/[\s>]/g, "")); // mail programs cut long lines, and quote them
    if (reader.fixed(1) > VERSION) return { format: FORMAT, version: VERSION + 1 };
    const one = Object.fromEntries(TEXTS.map((name) => [name, reader.words()]));
    const [score, minutes] = [reader.number(), reader.number()];
    const modules = reader.list(() => ({ id: reader.words(), percent: reader.number() }));
    return { format: FORMAT, version: VERSION, ...one, score, minutes, modules, missed: [] };
  };

  /** What may be an attestation in a text: a file, then the lines of messages, the last one first. @param {string} text @returns {Record<string, any>[]} */
  const candidates = (text) => {
    const tried = (/** @type {() => Record<string, any>} */ action) => { try { return action(); } catch { return { format: FORMAT }; } };
    const isFile = text.includes(`"${FORMAT}"`);
    const json = isFile ? tried(() => JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1))) : {};
    return [json, ...text.split(MARKED).slice(1).reverse().map((one) => tried(() => unline(one)))]
      .filter((one) => one?.format === FORMAT);
  };

  /** @param {Course.AttestationRefusal} problem @returns {Course.AttestationRead} */
  const refused = (problem) => ({ attestation: null, problem });

  /** @param {Record<string, any>} found @param {string | undefined} course @returns {Course.AttestationRead} */
  const judged = (found, course) => {
    if (Number.isInteger(found.version) && found.version > VERSION) return refused("newer");
    /** @type {Record<string, any>} */
    const one = { ...found, missed: found.missed ?? [] };
    if (one.version !== VERSION || !isWhole(one)) return refused("damaged");
    if (course !== undefined && one.course !== course) return refused("foreign");
    const texts = /** @type {Record<typeof TEXTS[number], string>} */ (Object.fromEntries(TEXTS.map((name) => [name, one[name]])));
    return {
      attestation: {
        format: FORMAT,
        version: VERSION,
        ...texts,
        name: cleanName(one.name),
        organization: cleanName(one.organization),
        modules: one.modules.map((/** @type {Course.Attestation["modules"][number]} */ { id, percent: share }) => ({ id, percent: share })),
        score: one.score,
        minutes: one.minutes,
        missed: one.missed,
      },
      problem: null,
    };
  };

  /**
   * The attestation in a file or a pasted text; of several, the last. Never throws. Nothing in it is trusted: only what
   * an attestation has is kept, names are cleaned.
   * @param {string} text
   * @param {string} [course] refuse the attestation of any other course
   * @returns {Course.AttestationRead}
   */
  const read = (text, course) => {
    if (text.length > LARGEST) return refused("too-large");
    const all = candidates(text).map((one) => judged(one, course));
    return all.find(({ attestation }) => attestation) ?? all[0] ?? refused("not-an-attestation");
  };

  /** Whether an attestation says what it said when its code was made. @type {typeof Course.attestation.integrity} */
  const integrity = (one) => (Course.attestationCode.of(one) === one.code ? "intact" : "altered");

  Course.attestation = { make, file, line, read, readCode: Course.attestationCode.read, integrity, cleanName, LARGEST };
})();
