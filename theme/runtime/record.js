// What does a learner's progress record hold, and how do two of them become one? Pure: values in, values out.
(() => {
  "use strict";

  /**
   * `sure` is how the learner felt about the answer, when the quiz asks; `passed` says that a draw was, once.
   * @typedef {{given: string[], correct: boolean, tries: number, meaning: string, at: string, sure?: boolean}} Answer
   * @typedef {{at: string, section?: string}} Visit
   * @typedef {{seed: number, at: string, passed?: true}} Draw
   * @typedef {{version: 1, course: string, answers: Record<string, Answer>, visited: Record<string, Visit>,
   *   draws?: Record<string, Draw>}} ProgressRecord
   * @typedef {null | "damaged" | "newer" | "foreign"} Problem
   */

  const VERSION = 1;
  const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?Z$/;

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const isMoment = (value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value));
  const isAnswer = (value) => isObject(value)
    && Array.isArray(value.given) && value.given.every((id) => typeof id === "string")
    && typeof value.correct === "boolean"
    && Number.isInteger(value.tries) && value.tries > 0
    && typeof value.meaning === "string" && isMoment(value.at)
    && ["boolean", "undefined"].includes(typeof value.sure);
  const isVisit = (value) => isObject(value) && isMoment(value.at) && ["string", "undefined"].includes(typeof value.section);

  const isDraw = (value) => isObject(value) && Number.isSafeInteger(value.seed) && isMoment(value.at)
    && [true, undefined].includes(value.passed);

  /** Only what we know of each value, so that two copies of one answer are always written the same way. */
  const answer = ({ given, correct, tries, meaning, at, sure }) => (
    { given, correct, tries, meaning, at, ...(sure === undefined ? {} : { sure }) });
  const visit = ({ at, section }) => (section ? { at, section } : { at });

  const draw = ({ seed, at, passed }) => (passed ? { seed, at, passed } : { seed, at });

  /** Few courses draw from banks: the record of the others does not speak of draws. */
  const whole = (course, answers, visited, draws) => (
    { version: VERSION, course, answers, visited, ...(Object.keys(draws).length ? { draws } : {}) });

  /** @returns {ProgressRecord} the record of someone who has done nothing yet */
  const empty = (course) => whole(course, {}, {}, {});

  const isWhole = (value) => [value.answers, value.visited ?? {}, value.draws ?? {}].every(isObject);

  /**
   * What a saved text says. Never throws: what cannot be read is left out, and `problem` says so.
   * @param {string | null | undefined} text
   * @param {string} [course] refuse the record of any other course
   * @returns {{record: ProgressRecord, problem: Problem}}
   */
  const read = (text, course) => {
    const unreadable = (problem) => ({ record: empty(course ?? ""), problem });
    if (!text) return unreadable(null);
    let found;
    try { found = JSON.parse(text); } catch { return unreadable("damaged"); }
    if (!isObject(found) || !Number.isInteger(found.version) || typeof found.course !== "string") return unreadable("damaged");
    if (course !== undefined && found.course !== course) return unreadable("foreign");
    if (found.version > VERSION) return unreadable("newer");
    if (found.version !== VERSION || !isWhole(found)) return unreadable("damaged");

    let problem = null;
    const kept = (entries, isValid, copy) => Object.fromEntries(Object.entries(entries ?? {}).flatMap(([id, value]) => {
      if (isValid(value) && id !== "__proto__") return [[id, copy(value)]];
      problem = "damaged";
      return [];
    }));
    const answers = kept(found.answers, isAnswer, answer);
    const visited = kept(found.visited, isVisit, visit);
    const draws = kept(found.draws, isDraw, draw);
    return { record: whole(found.course, answers, visited, draws), problem };
  };

  // Two values are compared on everything they say, so that merging gives the same result in any order.
  const rank = (value) => [Date.parse(value.at), JSON.stringify(value)];
  const isLater = (a, b) => {
    const [[momentA, textA], [momentB, textB]] = [rank(a), rank(b)];
    return momentA === momentB ? textA > textB : momentA > momentB;
  };
  const later = (a, b) => (isLater(a, b) ? a : b);

  /** The newest answer, except that a pass is never turned into a fail; tries never go down. */
  const better = (a, b) => {
    const tries = Math.max(a.tries, b.tries);
    const [x, y] = [{ ...a, tries }, { ...b, tries }];
    return a.correct === b.correct ? later(x, y) : a.correct ? x : y;
  };

  /** The newest draw; what was passed stays passed. */
  const laterDraw = (a, b) => {
    const passed = a.passed || b.passed;
    return later(draw({ ...a, passed }), draw({ ...b, passed }));
  };

  const joined = (a, b, choose) => {
    const all = new Map(Object.entries(a));
    for (const [id, value] of Object.entries(b)) all.set(id, all.has(id) ? choose(all.get(id), value) : value);
    return Object.fromEntries(all);
  };

  /** One record out of two of the same course: what either of them passed stays passed. */
  const merge = (a, b) => whole(
    a.course || b.course,
    joined(a.answers, b.answers, better),
    joined(a.visited, b.visited, later),
    joined(a.draws ?? {}, b.draws ?? {}, laterDraw),
  );

  /**
   * The record after an attempt. A question answered correctly once stays so, with the answer that was right:
   * a later miss only counts as one more try. When the question has changed since, the attempt starts afresh.
   * @param {ProgressRecord} record
   * @param {string} id whole id of the question
   * @param {{given: string[], correct: boolean, meaning: string, at: string, sure?: boolean}} attempt
   */
  const withAnswer = (record, id, attempt) => {
    const old = record.answers[id];
    const before = old?.meaning === attempt.meaning ? old : undefined;
    const tries = (before?.tries ?? 0) + 1;
    const latest = before?.correct && !attempt.correct ? { ...before, tries } : answer({ ...attempt, tries });
    return { ...record, answers: { ...record.answers, [id]: latest } };
  };

  /** The record after reading a module; without a section, the learner is still where they were. */
  const withVisit = (record, module, { at, section }) => ({
    ...record,
    visited: { ...record.visited, [module]: visit({ at, section: section ?? record.visited[module]?.section }) },
  });

  /** The record after drawing questions from a bank, or after passing those drawn. */
  const withDraw = (record, module, { seed, at, passed }) => {
    const once = passed || record.draws?.[module]?.passed;
    return { ...record, draws: { ...record.draws, [module]: draw({ seed, at, passed: once }) } };
  };

  Course.record = { read, empty, merge, withAnswer, withVisit, withDraw };
})();
