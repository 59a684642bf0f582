// How small can a record be? A few thousand characters, for an LMS or for a link, and back again.
//
// A packed record is its version, the course, then an entry for each answer, visit, draw and practice, as they happened,
// each ended by a check of its own, then a check of the whole: a text cut short still gives back what it holds.
// What this version of the course knows is written short: a question as a hash of its id, what was picked as a place among
// the words that answers to it are written with. What it does not know is written in full.
(() => {
  "use strict";

  const { fixed, number, words, check, Reader } = Course.packedText;
  const VERSION = "1";
  const EPOCH = Date.parse("0000-01-01T00:00:00Z");
  const PARTS = /** @type {const} */ (["answers", "visited", "draws", "review"]);

  // What was given is written by places, by pairs of places ("item=place"), or in full.
  const [PLACES, PAIRS, IN_FULL] = [0, 1, 2];

  // A question that this version of the course does not have keeps its answer under "~" and the hash of its id.
  const UNKNOWN = /^~([\w-]{4})$/;

  // — Writing —

  /** @param {string} id */
  const hashed = (id) => check(id, 4);

  /** Eight hexadecimal digits, as meanings are, take six of ours; anything else is written in full after a mark. @param {string} meaning */
  const meaningText = (meaning) => (/^[0-9a-f]{8}$/.test(meaning) ? fixed(parseInt(meaning, 16), 6) : `_${words(meaning)}`);

  /** @param {string[]} given @param {string[]} tokens @returns {[number, string]} how what was given is written, and itself so written */
  const givenText = (given, tokens) => {
    const place = (/** @type {string} */ token) => tokens.indexOf(token);
    const pair = (/** @type {string} */ text) => text.split(/(?==)/).map(place);
    const list = (/** @type {string[]} */ texts) => number(given.length) + texts.join("");
    if (given.every((text) => place(text) >= 0)) return [PLACES, list(given.map((text) => number(place(text))))];
    if (given.every((text) => pair(text).length === 2 && pair(text).every((one) => one >= 0))) {
      return [PAIRS, list(given.map((text) => pair(text).map(number).join("")))];
    }
    return [IN_FULL, list(given.map(words))];
  };

  const SURE = [undefined, true, false];

  /**
   * What is particular to each part of a record: one bit for the head of its entry, and the rest.
   * @type {Record<string, (value: any, id: string, known: Course.Known) => [boolean | undefined, string]>}
   */
  const write = {
    answers({ given, correct, tries, meaning, sure }, id, known) {
      const tokens = known.meanings.get(id) === meaning ? known.tokens[id] ?? [] : [];
      const [way, list] = givenText(given, tokens);
      const few = tries < 4 ? tries : 0;
      const more = fixed(way + 4 * SURE.indexOf(sure) + 16 * few, 1) + (few ? "" : number(tries));
      return [correct, more + meaningText(meaning) + list];
    },
    visited: ({ section, seconds = 0 }) => [section !== undefined, number(seconds) + (section === undefined ? "" : words(section))],
    draws: ({ seed, passed }) => [passed, words(String(seed))],
    review: ({ box }) => [false, fixed(box, 1)],
  };

  /** @param {Course.ProgressRecord} record */
  const entries = (record) => PARTS.flatMap((part, type) => Object.entries(record[part] ?? {}).map(([id, value]) => (
    { type, part, id, value, moment: Date.parse(value.at) })));

  /** @param {Course.ProgressRecord} record @param {Course.Known} known */
  const text = (record, known) => {
    let packed = VERSION + words(record.course);
    let before = EPOCH;
    for (const { type, part, id, value, moment } of entries(record).sort((a, b) => a.moment - b.moment)) {
      const isShort = known.named.get(hashed(id)) === id || UNKNOWN.test(id);
      const [bit, rest] = write[part](value, id, known);
      const head = fixed(type + 4 * Number(value.at.length < 20) + 8 * Number(isShort) + 16 * Number(Boolean(bit)), 1);
      const name = isShort ? UNKNOWN.exec(id)?.[1] ?? hashed(id) : words(id);
      const entry = head + name + number((moment - before) / 1000) + rest;
      packed += entry + check(entry, 1);
      before = moment;
    }
    return packed + check(packed, 4);
  };

  /** Without what was practised: questions that were missed wait in the first box again. */
  const unpractised = (/** @type {Course.ProgressRecord} */ { review, ...rest }) => rest;

  /** What counts: results, without what was picked nor where the reading stopped. */
  const results = (/** @type {Course.ProgressRecord} */ { answers, visited, review, ...rest }) => {
    /** @template Value @param {Record<string, Value>} values @param {(value: Value) => Value} change */
    const each = (values, change) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, change(value)]));
    return {
      ...rest,
      answers: each(answers, (value) => ({ ...value, given: [] })),
      visited: each(visited, ({ at, seconds }) => ({ at, seconds })),
    };
  };

  /**
   * A record as a short text. With a limit that the whole record passes, what was practised is left out, then all but
   * results; when even they pass it, nothing is written: null.
   * @param {Course.ProgressRecord} record
   * @param {Course.Known} known
   * @param {number} [limit] in characters
   * @returns {string | null}
   */
  const pack = (record, known, limit = Infinity) => (
    [record, unpractised(record), results(record)].map((one) => text(one, known)).find(({ length }) => length <= limit) ?? null);

  // — Reading —

  /** @param {Course.PackedReader} reader */
  const meaningOf = (reader) => {
    const first = reader.fixed(1);
    return first === 63 ? reader.words() : (first * 64 ** 5 + reader.fixed(5)).toString(16).padStart(8, "0");
  };

  /** @type {Record<string, (reader: Course.PackedReader, bit: boolean, id: string, known: Course.Known) => object>} */
  const read = {
    answers(reader, correct, id, known) {
      const digit = reader.fixed(1);
      const [way, sure, few] = [digit % 4, SURE[Math.floor(digit / 4) % 4], Math.floor(digit / 16)];
      const tries = few || reader.number();
      const meaning = meaningOf(reader);
      const tokens = known.meanings.get(id) === meaning ? known.tokens[id] ?? [] : [];
      const token = () => tokens[reader.number()];
      const one = [token, () => { const [item, place] = [token(), token()]; return item && place && item + place; }, () => reader.words()][way];
      const given = reader.list(one).filter((found) => found !== undefined);
      return { given, correct, tries, meaning, ...(sure === undefined ? {} : { sure }) };
    },
    visited(reader, hasSection) {
      const seconds = reader.number();
      return { ...(hasSection ? { section: reader.words() } : {}), ...(seconds ? { seconds } : {}) };
    },
    draws: (reader, passed) => ({ seed: Number(reader.words()), ...(passed ? { passed } : {}) }),
    review: (reader) => ({ box: reader.fixed(1) }),
  };

  /**
   * One entry into the record; gives the moment it happened at.
   * @param {Course.PackedReader} reader
   * @param {string} packed
   * @param {Record<string, any>} record
   * @param {number} before
   * @param {Course.Known} known
   * @returns {number}
   */
  const takeEntry = (reader, packed, record, before, known) => {
    const start = reader.place;
    const head = reader.fixed(1);
    const part = PARTS[head % 4];
    const hash = head & 8 ? reader.take(4) : null;
    const id = hash ? known.named.get(hash) ?? `~${hash}` : reader.words();
    const moment = before + reader.number() * 1000;
    const at = new Date(moment).toISOString();
    const value = read[part](reader, Boolean(head & 16), id, known);
    if (reader.take(1) !== check(packed.slice(start, reader.place - 1), 1)) throw new RangeError("the entry was altered");
    record[part] = { ...record[part], [id]: { ...value, at: head & 4 ? `${at.slice(0, 16)}Z` : `${at.slice(0, 19)}Z` } };
    return moment;
  };

  /**
   * The record that a packed text holds. Never throws: of a text cut short or altered, what comes before is given.
   * @param {string} packed
   * @param {string} course
   * @param {Course.Known} known
   * @returns {Course.Read}
   */
  const unpack = (packed, course, known) => {
    /** @type {Course.ProgressRecord} */
    const found = { version: 1, course, answers: {}, visited: {} };
    if (!packed) return { record: found, problem: null };
    const body = packed.slice(0, -4);
    const isWhole = packed.slice(-4) === check(body, 4);
    let isReadable = true;
    try {
      const reader = new Reader(isWhole ? body : packed);
      const version = reader.take(1);
      if (isWhole && version > VERSION) return { record: found, problem: "newer" };
      if (version !== VERSION) return { record: found, problem: "damaged" };
      if (reader.words() !== course) return { record: found, problem: isWhole ? "foreign" : "damaged" };
      for (let moment = EPOCH; !reader.isAtEnd;) moment = takeEntry(reader, isWhole ? body : packed, found, moment, known);
    } catch {
      isReadable = false;
    }
    const { record, problem } = Course.record.read(JSON.stringify(found), course);
    return { record, problem: isWhole && isReadable ? problem : "damaged" };
  };

  /**
   * What a version of the course knows, made ready to look things up in.
   * @param {{modules: {id: string, questions: {id: string, meaning: string}[]}[]}} outline
   * @param {Record<string, string[]>} tokens for each question, the words that answers to it are written with, sorted
   * @returns {Course.Known}
   */
  const knownOf = (outline, tokens) => {
    const questions = outline.modules.flatMap((module) => module.questions);
    const named = new Map();
    // Two ids that share a hash have none.
    for (const { id } of [...outline.modules, ...questions]) named.set(hashed(id), named.has(hashed(id)) ? null : id);
    return { meanings: new Map(questions.map(({ id, meaning }) => [id, meaning])), tokens, named };
  };

  Course.packing = { pack, unpack, known: knownOf };
})();
