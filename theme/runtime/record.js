// What does a learner's progress record hold, and how do two of them become one? Pure: values in, values out.
(() => {
  "use strict";

  const VERSION = 1;
  const BOXES = 64; // far more than are used; one digit of a packed record holds their number
  const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/;

  /** @param {unknown} value @returns {value is Record<string, any>} */
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  /** @param {any} value */
  const isMoment = (value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value));
  /** @param {unknown} value @returns {value is Course.Answer} */
  const isAnswer = (value) => isObject(value)
    && Array.isArray(value.given) && value.given.every((/** @type {unknown} */ id) => typeof id === "string")
    && typeof value.correct === "boolean"
    && Number.isInteger(value.tries) && value.tries > 0
    && typeof value.meaning === "string" && isMoment(value.at)
    && ["boolean", "undefined"].includes(typeof value.sure);
  /** @param {unknown} value @returns {value is Course.Visit} */
  const isVisit = (value) => isObject(value) && isMoment(value.at) && ["string", "undefined"].includes(typeof value.section)
    && (value.seconds === undefined || (Number.isSafeInteger(value.seconds) && value.seconds >= 0));
  /** @param {unknown} value @returns {value is Course.Draw} */
  const isDraw = (value) => isObject(value) && Number.isSafeInteger(value.seed) && isMoment(value.at)
    && [true, undefined].includes(value.passed);
  /** @param {unknown} value @returns {value is Course.Practice} */
  const isPractice = (value) => isObject(value) && Number.isInteger(value.box) && value.box > 0 && value.box < BOXES
    && isMoment(value.at);

  /** @param {number} milliseconds */
  const written = (milliseconds) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

  /** Only what we know of each value, so that two copies of one answer are always written the same way. */
  const answer = (/** @type {Course.Answer} */ { given, correct, tries, meaning, at, sure }) => (
    { given, correct, tries, meaning, at, ...(sure === undefined ? {} : { sure }) });
  const visit = (/** @type {Course.Visit} */ { at, section, seconds }) => (
    { at, ...(section ? { section } : {}), ...(seconds ? { seconds } : {}) });
  const draw = (/** @type {Course.Draw} */ { seed, at, passed }) => ({ seed, at, ...(passed ? { passed } : {}) });
  const practice = (/** @type {Course.Practice} */ { box, at }) => ({ box, at });

  /**
   * Few courses draw from banks, and not everyone practises: a record does not speak of what there is none of.
   * @param {string} course
   * @param {Record<string, Course.Answer>} answers
   * @param {Record<string, Course.Visit>} visited
   * @param {{draws?: Record<string, Course.Draw>, review?: Record<string, Course.Practice>}} [optional]
   * @returns {Course.ProgressRecord}
   */
  const whole = (course, answers, visited, optional = {}) => ({
    version: VERSION,
    course,
    answers,
    visited,
    ...Object.fromEntries(Object.entries(optional).filter(([, values]) => Object.keys(values).length)),
  });

  /** @param {string} course @returns {Course.ProgressRecord} the record of someone who has done nothing yet */
  const empty = (course) => whole(course, {}, {});

  /** @param {Record<string, any>} found */
  const isWhole = ({ answers, visited = {}, draws = {}, review = {} }) => [answers, visited, draws, review].every(isObject);

  /**
   * What a saved text says. Never throws: what cannot be read is left out, and `problem` says so.
   * @param {string | null | undefined} text
   * @param {string} [course] refuse the record of any other course
   * @returns {Course.Read}
   */
  const read = (text, course) => {
    const unreadable = (/** @type {Course.Problem} */ problem) => ({ record: empty(course ?? ""), problem });
    if (!text) return unreadable(null);
    let found;
    try { found = JSON.parse(text); } catch { return unreadable("damaged"); }
    if (!isObject(found) || !Number.isInteger(found.version) || typeof found.course !== "string") return unreadable("damaged");
    if (course !== undefined && found.course !== course) return unreadable("foreign");
    if (found.version > VERSION) return unreadable("newer");
    if (found.version !== VERSION || !isWhole(found)) return unreadable("damaged");

    /** @type {Course.Problem} */
    let problem = null;
    /**
     * @template Value
     * @param {unknown} entries
     * @param {(value: unknown) => value is Value} isValid
     * @param {(value: Value) => Value} copy
     * @returns {Record<string, Value>}
     */
    const kept = (entries, isValid, copy) => Object.fromEntries(Object.entries(entries ?? {}).flatMap(([id, value]) => {
      if (isValid(value) && id !== "__proto__") return [[id, copy(value)]];
      problem = "damaged";
      return [];
    }));
    const answers = kept(found.answers, isAnswer, answer);
    const visited = kept(found.visited, isVisit, visit);
    const draws = kept(found.draws, isDraw, draw);
    const review = kept(found.review, isPractice, practice);
    return { record: whole(found.course, answers, visited, { draws, review }), problem };
  };

  // Two values are compared on everything they say, so that merging gives the same result in any order.
  /** @param {{at: string}} value @returns {[number, string]} */
  const rank = (value) => [Date.parse(value.at), JSON.stringify(value)];
  /** @param {{at: string}} a @param {{at: string}} b */
  const isLater = (a, b) => {
    const [[momentA, textA], [momentB, textB]] = [rank(a), rank(b)];
    return momentA === momentB ? textA > textB : momentA > momentB;
  };
  /** @template {{at: string}} Value @param {Value} a @param {Value} b */
  const later = (a, b) => (isLater(a, b) ? a : b);

  /**
   * The newest answer, except that a pass is never turned into a fail; tries never go down. An answer to what the
   * question asks today comes before one to what it asked before.
   * @param {Course.Answer} a
   * @param {Course.Answer} b
   * @param {(answer: Course.Answer) => boolean} isCurrent
   */
  const better = (a, b, isCurrent) => {
    if (isCurrent(a) !== isCurrent(b)) return isCurrent(a) ? a : b;
    const tries = Math.max(a.tries, b.tries);
    const [x, y] = isCurrent(a) ? [{ ...a, tries }, { ...b, tries }] : [a, b];
    return a.correct === b.correct ? later(x, y) : a.correct ? x : y;
  };

  /** The newest visit; time spent never goes down. Time on two devices is not added up: a copy would count twice. @param {Course.Visit} a @param {Course.Visit} b */
  const laterVisit = (a, b) => {
    const seconds = Math.max(a.seconds ?? 0, b.seconds ?? 0);
    const [x, y] = [a, b].map(({ at, section }) => visit({ at, section })); // time must not weigh between two sections
    return visit({ ...later(x, y), seconds });
  };

  /** The newest draw; what was passed stays passed. @param {Course.Draw} a @param {Course.Draw} b */
  const laterDraw = (a, b) => {
    const passed = a.passed || b.passed;
    return later(draw({ ...a, passed }), draw({ ...b, passed }));
  };

  /**
   * @template Value
   * @param {Record<string, Value>} a
   * @param {Record<string, Value>} b
   * @param {(a: Value, b: Value, id: string) => Value} choose
   * @returns {Record<string, Value>}
   */
  const joined = (a, b, choose) => {
    const all = new Map(Object.entries(a));
    for (const [id, value] of Object.entries(b)) {
      const other = all.get(id);
      all.set(id, other === undefined ? value : choose(other, value, id));
    }
    return Object.fromEntries(all);
  };

  /**
   * One record out of two of the same course: what either of them passed stays passed.
   * @param {Course.ProgressRecord} a
   * @param {Course.ProgressRecord} b
   * @param {(id: string) => string | undefined} [meaningOf] what each question asks for today; without it, or for a
   *   question it does not know, every answer is to what the question asks
   */
  const merge = (a, b, meaningOf = () => undefined) => whole(
    a.course || b.course,
    joined(a.answers, b.answers, (x, y, id) => better(x, y, ({ meaning }) => meaning === (meaningOf(id) ?? meaning))),
    joined(a.visited, b.visited, laterVisit),
    {
      draws: joined(a.draws ?? {}, b.draws ?? {}, laterDraw),
      review: joined(a.review ?? {}, b.review ?? {}, (x, y) => later(practice(x), practice(y))),
    },
  );

  /** Now, or just after what happened before: a clock that was moved back must not make what is new look old. @param {string} at @param {{at: string} | undefined} before */
  const after = (at, before) => (before && Date.parse(at) < Date.parse(before.at)
    ? written(Date.parse(before.at) + 1000) : at);

  /**
   * The record after an attempt. A question answered correctly once stays so, with the answer that was right:
   * a later miss only counts as one more try. When the question has changed since, the attempt starts afresh.
   * @param {Course.ProgressRecord} record
   * @param {string} id whole id of the question
   * @param {{given: string[], correct: boolean, meaning: string, at: string, sure?: boolean}} attempt
   */
  const withAnswer = (record, id, attempt) => {
    const old = record.answers[id];
    const before = old?.meaning === attempt.meaning ? old : undefined;
    const tries = (before?.tries ?? 0) + 1;
    const at = after(attempt.at, old);
    const latest = before?.correct && !attempt.correct ? { ...before, tries } : answer({ ...attempt, tries, at });
    return { ...record, answers: { ...record.answers, [id]: latest } };
  };

  /** The record after reading a module for `seconds` more; without a section, the learner is still where they were. @type {typeof Course.record.withVisit} */
  const withVisit = (record, module, { at, section, seconds = 0 }) => {
    const before = record.visited[module];
    const now = {
      at: after(at, before),
      section: section ?? before?.section,
      seconds: (before?.seconds ?? 0) + seconds,
    };
    return { ...record, visited: { ...record.visited, [module]: visit(now) } };
  };

  /** The record after drawing questions from a bank, or after passing those drawn. @type {typeof Course.record.withDraw} */
  const withDraw = (record, module, { seed, at, passed }) => {
    const before = record.draws?.[module];
    const now = draw({ seed, at: after(at, before), passed: passed || before?.passed });
    return { ...record, draws: { ...record.draws, [module]: now } };
  };

  /** The record after a question was practised again, and so changed boxes. Its answer stays what it was. @type {typeof Course.record.withPractice} */
  const withPractice = (record, id, { box, at }) => {
    const now = practice({ box, at: after(at, record.review?.[id]) });
    return { ...record, review: { ...record.review, [id]: now } };
  };

  Course.record = { read, empty, merge, withAnswer, withVisit, withDraw, withPractice };
})();
