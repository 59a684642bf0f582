// What is left of a word once case, accents and endings are forgotten? The same for pages and for what is typed.
(() => {
  "use strict";

  const WORD = /[\p{L}\p{M}\p{N}]+/gu;
  const SHOWN = /\d{1,3}(?:[\u00a0\u202f,]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+/gu;
  const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

  const fold = (text) => text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");

  /** "2 040" and "2,040" as one number, "H.L.M." as one word. */
  const whole = (text) => text
    .replace(/(\d)[\u00a0\u202f,](?=\d{3}(?!\d))/g, "$1")
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) => `${letters.replace(/\./g, "")} `);

  /** The words of a text. "co-op" is its two words and the one they make: all three are found. */
  const words = (text) => (whole(text).match(COMPOUND) ?? []).flatMap((word) => {
    const parts = word.split("-");
    return parts.length > 1 ? [...parts, parts.join("")] : parts;
  });

  /** A word as it is, then without each of its letters: two words that share one of these are a slip of the finger apart. */
  const slips = (word) => [word, ...Array.from(word, (_, n) => word.slice(0, n) + word.slice(n + 1))];

  /**
   * @param {{common: string[], endings: [ending: string, instead: string][][], acronyms: string[]}} habits of a language
   */
  Course.roots = ({ common, endings, acronyms }) => {
    const known = new Map();
    const little = new Set(common);
    const ours = new Set(acronyms.map(fold));

    const shorten = (word) => {
      let root = word;
      for (const step of /^\p{L}{4,}$/u.test(word) ? endings : []) {
        const found = step.find(([ending, instead]) => root.endsWith(ending) && root.length - ending.length + instead.length > 2);
        if (found) root = root.slice(0, -found[0].length) + found[1];
      }
      return root;
    };

    /** The root of a word. An acronym of the course keeps a mark of its own: "CA" is not "ça", though readers type "ca". */
    const root = (word, isTyped = false) => {
      if (isTyped && ours.has(word.toLowerCase())) return `${word.toLowerCase()}*`;
      if (!known.has(word)) {
        const folded = fold(word);
        known.set(word, ours.has(folded) && word === word.toUpperCase() ? `${folded}*` : shorten(folded));
      }
      return known.get(word);
    };

    return {
      /** The words of a text as readers see them, "2 040" being one, and the root of each. */
      SHOWN,
      rootOf: (shown) => root(whole(shown)),

      /** The roots of a text, with a space at both ends and between them: " le comite consultatif ". */
      line: (text) => ` ${words(text).map((word) => root(word)).join(" ")} `,

      /** Those of what a reader types, where spaces may part the digits of one number. */
      typed(query) {
        const text = whole(query.replace(/(\d) (?=\d{3}(?!\d))/g, "$1\u00a0"));
        return (text.match(WORD) ?? []).map((word) => root(word, true));
      },

      /** The words that tell something; all of them when none does. @param {string[]} typed */
      telling(typed) {
        const found = typed.filter((word) => !little.has(word));
        return [...new Set(found.length ? found : typed)];
      },

      /** A word of the pages that this one, of five letters at least, may be a misspelling of. */
      nearest(word) {
        if (word.length < 5 || /\d/.test(word)) return undefined;
        const mine = new Set(slips(word));
        for (const other of new Set(known.values())) {
          if (other !== word && Math.abs(other.length - word.length) < 2 && slips(other).some((slip) => mine.has(slip))) return other;
        }
        return undefined;
      },
    };
  };
})();
