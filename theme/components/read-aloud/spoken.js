// What does a voice say for a written text, and where does each sentence end? Pure: values in, values out.
(() => {
  "use strict";

  /**
   * How a language is said aloud: spoken.<language>.yml, and the acronyms of the glossary.
   * @typedef {object} Customs
   * @property {[string, string][]} replace regular expressions, and what takes the place of each, in order
   * @property {string[]} abbreviations words whose point does not end a sentence
   * @property {Record<string, string>} acronyms "" for one that is spelled out, letter by letter
   * @property {string} plural what a spelled acronym in the plural ends with
   * @property {string} cell a cell of a table, with places for its {header} and its {text}
   */

  const UNKNOWN = { replace: [], abbreviations: [], acronyms: {}, plural: "", cell: "{header}, {text}" };
  const made = new WeakMap(); // expressions are compiled once for each language

  const anyOf = (words) => words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");

  const compiled = (customs) => {
    if (!made.has(customs)) {
      const acronyms = Object.keys(customs.acronyms).sort((a, b) => b.length - a.length);
      made.set(customs, {
        replace: customs.replace.map(([pattern, instead]) => [new RegExp(pattern, "gu"), instead]),
        acronyms: acronyms.length ? new RegExp(`(^|[^\\p{L}\\p{N}])(${anyOf(acronyms)})(s?)(?![\\p{L}\\p{N}])`, "gu") : null,
        abbreviation: new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(customs.abbreviations) || "(?!)"}|\\p{Lu})\\.$`, "u"),
      });
    }
    return made.get(customs);
  };

  /** The words to hand to a voice. @param {string} text @param {Customs} [customs] without them, the text as it is */
  const spoken = (text, customs = UNKNOWN) => {
    const { replace, acronyms } = compiled(customs);
    let said = text.replace(/[ \t\r\n]+/g, " ");
    for (const [pattern, instead] of replace) said = said.replace(pattern, instead);
    if (acronyms) {
      said = said.replace(acronyms, (_, before, short, ending) => (
        before + (customs.acronyms[short] || [...short].join(" ")) + (ending && customs.plural)));
    }
    return said.replace(/\s+/g, " ").trim();
  };

  // Voices may fall silent in a long utterance: a sentence is cut where it breathes. Fifteen seconds, at a slow rate.
  const LONGEST = 200; // characters
  const END = /[.!?…]+[\s»”)\]]*\s/gu;
  const STARTS = /^[\p{Lu}\p{N}«“"(—–-]/u;

  /** The end of what is said at once from a place of a sentence: up to its last comma, when it is too long. */
  const breath = (text, from, to) => {
    if (to - from <= LONGEST) return to;
    const part = text.slice(from, from + LONGEST);
    const comma = Math.max(...[";", ":", ",", "—", "–"].map((mark) => part.lastIndexOf(`${mark} `) + 1));
    return from + (comma || part.lastIndexOf(" ") + 1 || LONGEST);
  };

  /**
   * Where its sentences are in a text, each as [start, end].
   * @param {string} text @param {Customs} [customs] @returns {[number, number][]}
   */
  const sentences = (text, customs = UNKNOWN) => {
    const { abbreviation } = compiled(customs);
    const ends = [...text.matchAll(END)]
      .filter((found) => STARTS.test(text.slice(found.index + found[0].length)))
      .filter((found) => !(found[0][0] === "." && abbreviation.test(text.slice(Math.max(0, found.index - 20), found.index + 1))))
      .map((found) => found.index + found[0].length);
    const parts = [];
    let from = 0;
    for (const end of [...ends, text.length]) {
      while (from < end) {
        const to = breath(text, from, end);
        if (text.slice(from, to).trim()) parts.push([from, to]);
        from = to;
      }
    }
    return parts;
  };

  Course.speech = { ...Course.speech, spoken, sentences };
})();
