// What does a record brought from elsewhere hold, and what would it change here? Pure: texts and records in, values out.
(() => {
  "use strict";

  const { read: readRecord, empty, merge } = Course.record;

  const LARGEST = 2_000_000; // characters: a hundred times a whole course
  const NAME = "progress";

  /** The address that holds a packed record after its "#", which browsers send to no one. @type {typeof Course.carrying.address} */
  const address = (page, packed) => `${page.split("#")[0]}#${NAME}=${packed}`;

  /** @param {string} text */
  const packedIn = (text) => {
    const compact = text.replace(/[\s>]/g, ""); // mail programs cut long lines, and quote them
    return new RegExp(`${NAME}=([\\w-]+)`).exec(compact)?.[1] ?? (/^[\w-]{8,}$/.test(compact) ? compact : null);
  };

  /** @param {unknown} value @returns {value is Record<string, any>} */
  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  /** @param {string} text @returns {unknown} */
  const parsed = (text) => { try { return JSON.parse(text); } catch { return null; } };

  /** The records of a file: its own, or those of a copy of what could not be read. @param {string} text @param {string} course @returns {Course.Read[]} */
  const inFile = (text, course) => {
    const file = parsed(text);
    if (!isObject(file) || !Array.isArray(file.found)) return [readRecord(text, course)];
    return file.found.slice(0, 100).map((one) => readRecord(typeof one?.text === "string" ? one.text : "?", course));
  };

  /** @param {Course.ProgressRecord} record */
  const isEmpty = ({ answers, visited, draws = {} }) => ![answers, visited, draws].some((part) => Object.keys(part).length);

  /**
   * The record in a file, a link or a pasted text. Never throws.
   * @param {string} text
   * @param {{course: string}} outline
   * @param {Course.Known} known
   * @returns {{record: Course.ProgressRecord, problem: null | Course.CarryRefusal}} "damaged": a part could be read
   */
  const read = (text, outline, known) => {
    const { course } = outline;
    const nothing = (/** @type {Course.CarryRefusal} */ problem) => ({ record: empty(course), problem });
    if (!text.trim()) return nothing("empty");
    if (text.length > LARGEST) return nothing("too-large");
    const packed = text.trimStart().startsWith("{") ? null : packedIn(text);
    const found = packed ? [Course.packing.unpack(packed, course, known)] : inFile(text, course);
    const record = found.reduce((all, one) => merge(all, one.record), empty(course));
    const problem = found.map((one) => one.problem).find(Boolean) ?? null;
    if (isEmpty(record) && (problem === "damaged" || !found.length)) return nothing("not-a-record");
    return { record, problem };
  };

  /** @param {unknown} a @param {unknown} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

  /**
   * What separates two records of one learner, module by module; modules where nothing differs are left out.
   * @param {Course.Outline} outline
   * @param {Course.ProgressRecord} before
   * @param {Course.ProgressRecord} after
   * @returns {Course.ModuleChange[]}
   */
  const changes = (outline, before, after) => outline.modules.flatMap((module) => {
    const moved = module.questions.filter(({ id }) => !same(before.answers[id], after.answers[id]));
    const added = moved.filter(({ id }) => !before.answers[id]).length;
    const isSame = !moved.length && same(before.visited[module.id], after.visited[module.id])
      && same(before.draws?.[module.id], after.draws?.[module.id]);
    if (isSame) return [];
    const [was, becomes] = [before, after].map((record) => Course.grading.module(module, record).state);
    return [{ id: module.id, title: module.title, before: was, after: becomes, added, replaced: moved.length - added }];
  });

  Course.carrying = { LARGEST, address, read, changes };
})();
