// Are two names those of one person? Pure: accents, case, hyphens and the order of given and family name do not count.
(() => {
  "use strict";

  /** @type {Record<string, string>} */
  const LIGATURES = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l" };

  /** Words of a name, without accents or case: "Roy-Côté, Zoé" gives roy, cote, zoe. @param {string} name @returns {string[]} */
  const parts = (name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[œæßøł]/g, (letter) => LIGATURES[letter]).match(/[\p{L}\p{N}]+/gu) ?? [];

  /** The same for every way of writing one name; "" when nothing in it can be read. @param {string} name */
  const key = (name) => parts(name).sort().join(" ");

  /** How many letters to add, remove, change or swap with their neighbour, at most `limit` + 1. @param {string} a @param {string} b @param {number} limit */
  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let [before, last] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, n) => n)];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const changed = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
        const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        row.push(Math.min(last[j] + 1, row[j - 1] + 1, changed, isSwapped ? before[j - 2] + 1 : Infinity));
      }
      [before, last] = [last, row];
    }
    return last[b.length];
  };

  /** @param {string} a @param {string} b */
  const isMistyped = (a, b) => {
    const limit = Math.floor(Math.max(a.length, b.length) / 6);
    return limit > 0 && distance(a, b, limit) <= limit;
  };

  /** Whether every word of the shorter name is in the longer one, in full or by its initial, one at least in full. @param {string[]} a @param {string[]} b */
  const isShortened = (a, b) => {
    const [few, many] = a.length <= b.length ? [a, [...b]] : [b, [...a]];
    let inFull = 0;
    return few.length > 0 && few.every((word) => {
      const whole = many.indexOf(word);
      const at = whole >= 0 ? whole : many.findIndex((other) => (word.length === 1 || other.length === 1) && word[0] === other[0]);
      if (whole >= 0 && word.length > 1) inFull += 1;
      if (at >= 0) many.splice(at, 1);
      return at >= 0;
    }) && inFull > 0;
  };

  /** Whether two different names may be one person's: mistyped, shortened or glued; a guess that someone must confirm. @param {string} a @param {string} b */
  const isNear = (a, b) => {
    const [one, other] = [parts(a), parts(b)];
    const sorted = (/** @type {string[]} */ words) => [...words].sort().join("");
    return isMistyped(one.join(""), other.join("")) || isMistyped(sorted(one), sorted(other)) || isShortened(one, other);
  };

  /** @param {string} line */
  const unmarked = (line) => line.replace(/^\s*(?:[-*•·]|\d+[.)])\s+/, "");
  /** @param {string} text */
  const withoutAddress = (text) => text.replace(/<[^>]*>|\S+@\S+/g, " ");

  /**
   * The names in a pasted list, one a line: numbers and bullets, addresses, and the columns of a spreadsheet are put
   * in order. A single line with semicolons is a list of recipients.
   * @param {string} text
   * @returns {string[]} as they were written; a person written twice comes once
   */
  const list = (text) => {
    const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim());
    const people = lines.length === 1 ? lines[0].split(";") : lines.map((line) => line.replace(/;/g, " "));
    const names = people.map((one) => Course.attestation.cleanName(withoutAddress(unmarked(one)).replace(/"/g, "")));
    return names.filter((name, place) => key(name) && names.findIndex((other) => key(other) === key(name)) === place);
  };

  Course.names = { key, isNear, list };
})();
