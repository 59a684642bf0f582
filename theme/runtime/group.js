// What does a group table hold, how is it read from anything someone drops on it, and how do two become one?
// Pure: texts and tables in, tables out. Nothing read is trusted: attestation.js keeps only what it knows.
(() => {
  "use strict";

  /**
   * What an administrator gathered. Three sets, each in an order that only depends on what is in it, so that merging
   * gives the same table in whatever order it is done. `names` are those of the people expected; `same` says, for a
   * name of that list, the name of the attestation that someone recognized as this person's.
   * @typedef {{listed: string, attested: string}} Same
   * @typedef {{format: "course-group", version: 1, course: string, attestations: import("./attestation.js").Attestation[],
   *   names: string[], same: Same[]}} Group
   *
   * Why something could not be read.
   * @typedef {import("./attestation.js").Refusal | "empty" | "archive"} Refusal
   */

  const FORMAT = "course-group";
  const VERSION = 1;
  const LARGEST = 5_000_000; // characters: thousands of attestations
  const MOST = 20_000; // things in a list
  const MOST_FILES = 2000; // at a time: a federation has fewer people in a group
  const MOST_AT_ONCE = 50_000_000; // bytes of those files, which are all held in memory
  const MARK = "attestation:"; // what a line of attestation.js starts with
  const PACKED = new RegExp(`${MARK}(?=[\\s>]*[\\w-]{20})`, "g"); // and not the same word in the middle of a sentence

  const CUT = /"course-(attestation|group)"/; // a file that no longer ends where it should

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const parsed = (text) => { try { return JSON.parse(text); } catch { return undefined; } };
  const written = (value) => { try { return JSON.stringify(value); } catch { return ""; } }; // a well of brackets

  /** The values that differ, in the order of what they say. */
  const set = (values) => {
    const byText = new Map(values.map((value) => [JSON.stringify(value), value]));
    return [...byText.keys()].sort().map((text) => byText.get(text));
  };

  const whole = (course, attestations, names, same) => (
    { format: FORMAT, version: VERSION, course, attestations: set(attestations), names: set(names), same: set(same) });

  /** @returns {Group} a table with nothing in it */
  const empty = (course) => whole(course, [], [], []);

  /**
   * One table out of two of the same course. In any order, and as often as one likes, the result is the same.
   * @param {Group} a
   * @param {Group} b
   */
  const merge = (a, b) => mergeAll([a, b]);

  /** One table out of any number, at the cost of one. @param {Group[]} groups at least one */
  const mergeAll = (groups) => whole(groups[0].course,
    ...["attestations", "names", "same"].map((name) => groups.flatMap((group) => group[name])));

  // — Reading —

  const isName = (value) => typeof value === "string" && value.length <= 200;
  const cleanSame = ({ listed, attested }) => (
    { listed: Course.attestation.cleanName(listed), attested: Course.attestation.cleanName(attested) });

  const texts = (values) => (Array.isArray(values) ? values.filter(isName).map(Course.attestation.cleanName).filter(Boolean) : []);
  const pairs = (values) => (Array.isArray(values) ? values : [])
    .filter((value) => isObject(value) && isName(value.listed) && isName(value.attested)).map(cleanSame);

  /** @typedef {{group: Group, problems: Refusal[]}} Found what was read, and why the rest was not, one for each thing */

  /** @returns {Found} */
  const refused = (course, problem) => ({ group: empty(course), problems: [problem] });
  const together = (course, found) => ({
    group: mergeAll([empty(course), ...found.map(({ group }) => group)]),
    problems: found.flatMap(({ problems }) => problems),
  });

  const readOne = (text, course) => {
    const { attestation, problem } = Course.attestation.read(text, course);
    return attestation ? { group: whole(course, [attestation], [], []), problems: [] } : refused(course, problem);
  };

  const readAll = (found, course) => {
    if (found.length > MOST) return refused(course, "too-large");
    return found.length ? together(course, found.map((one) => readOne(written(one), course))) : refused(course, "not-an-attestation");
  };

  const readTable = (found, course) => {
    if (Number.isInteger(found.version) && found.version > VERSION) return refused(course, "newer");
    if (found.version !== VERSION || !Array.isArray(found.attestations)) return refused(course, "damaged");
    if (found.course !== course) return refused(course, "foreign");
    const around = { group: whole(course, [], texts(found.names), pairs(found.same)), problems: [] };
    return found.attestations.length ? together(course, [readAll(found.attestations, course), around]) : around;
  };

  const readValue = (found, course) => {
    if (Array.isArray(found)) return readAll(found, course);
    return isObject(found) && found.format === FORMAT ? readTable(found, course) : readOne(written(found), course);
  };

  /** Each packed line of a message that people quoted, cut or sent as an e-mail file. */
  const readLines = (text, course) => {
    const message = text.replace(/=\r?\n/g, "");
    const starts = [...message.matchAll(PACKED)].map(({ index }) => index);
    if (!starts.length) return refused(course, CUT.test(text) ? "damaged" : "not-an-attestation");
    return together(course, starts.map((start, n) => readOne(message.slice(start, starts[n + 1]), course)));
  };

  /**
   * All the attestations of a file or a pasted text: one file, several one after the other, a message with packed
   * lines in it, or a table that was saved. Never throws.
   * @param {string} text
   * @param {string} course refuse what is of any other course
   * @returns {Found}
   */
  const read = (text, course) => {
    if (text.length > LARGEST) return refused(course, "too-large");
    if (!text.trim()) return refused(course, "empty");
    if (text.startsWith("PK\u0003\u0004")) return refused(course, "archive");
    const found = parsed(text) ?? (text.trimStart().startsWith("{") ? parsed(`[${text.replace(/\}\s*\{/g, "},{")}]`) : undefined);
    return typeof found === "object" ? readValue(found, course) : readLines(text, course);
  };

  /**
   * Files to read now, and those that would be too much at once.
   * @template {{size?: number}} T
   * @param {T[]} files
   * @returns {[T[], T[]]}
   */
  const portion = (files) => {
    let bytes = 0;
    const end = files.findIndex((file, n) => {
      bytes += Math.min(file?.size ?? 0, LARGEST); // one larger than that is not read
      return n >= MOST_FILES || bytes > MOST_AT_ONCE;
    });
    return end < 0 ? [files, []] : [files.slice(0, end), files.slice(end)];
  };

  /** @param {Group} group @returns {string} the file, as text */
  const file = (group) => `${JSON.stringify(group)}\n`;

  // — Changing —

  /** The table with these people expected instead of those it had; what was recognized stays for names that stay. */
  const withNames = (group, names) => whole(group.course, group.attestations, names,
    group.same.filter(({ listed }) => names.some((name) => Course.names.key(name) === Course.names.key(listed))));

  /** The table in which a name of the list is this attestation's person; none takes the link away. */
  const withSame = (group, listed, attested) => {
    const others = group.same.filter((one) => Course.names.key(one.listed) !== Course.names.key(listed));
    return whole(group.course, group.attestations, group.names, attested ? [...others, { listed, attested }] : others);
  };

  /** The table without these of its attestations. */
  const without = (group, attestations) => {
    const gone = new Set(attestations.map((one) => JSON.stringify(one)));
    return { ...group, attestations: group.attestations.filter((one) => !gone.has(JSON.stringify(one))) };
  };

  Course.group = { LARGEST, portion, empty, merge, mergeAll, read, file, withNames, withSame, without };
})();
