// A few words: case, accents, punctuation, articles and elisions are forgiven, and a slip of the finger is recognised.
(() => {
  "use strict";

  const ARTICLES = /^(?:l|d|qu|le|la|les|un|une|des|du|de|the|a|an) (?=\S)/;
  const MARKS = /[\u0300-\u034E\u0350-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20DC\u20E1\u20E5-\u20F0\uFE20-\uFE2F]/g;

  /** An answer without what is forgiven. The twin of `fold` in hooks/course/kinds/short_text.py; tests/fold.yml holds both. */
  const fold = (text) => {
    let words = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(MARKS, "")
      .replace(/\b([a-z])\.(?=[a-z]\b)/g, "$1").replace(/[^a-z0-9]+/g, " ").trim();
    while (ARTICLES.test(words)) words = words.replace(ARTICLES, "");
    return words;
  };

  /** How many letters to add, drop, change or swap with their neighbour to make one text of the other. */
  const edits = (a, b) => {
    const rows = [[...Array(b.length + 1).keys()]];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const isSame = a[i - 1] === b[j - 1];
        row[j] = Math.min(row[j - 1] + 1, rows[i - 1][j] + 1, rows[i - 1][j - 1] + (isSame ? 0 : 1));
        const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (isSwap) row[j] = Math.min(row[j], rows[i - 2][j - 2] + 1);
      }
      rows.push(row);
    }
    return rows[a.length][b.length];
  };

  const digits = (text) => text.replace(/\D/g, "");

  /** Whether a text is `wanted` misspelt: one slip from five letters, two from nine; "article 5" is no slip for "article 6". */
  const isNear = (text, wanted) => {
    const letters = wanted.replace(/ /g, "").length;
    const allowed = letters >= 9 ? 2 : letters >= 5 ? 1 : 0;
    return digits(text) === digits(wanted) && Math.abs(text.length - wanted.length) <= allowed && edits(text, wanted) <= allowed;
  };

  Course.kinds["short-text"] = {
    ...Course.field,
    fold,

    /** Right, then a known miss, then a right answer misspelt, then a known miss misspelt, then simply wrong. */
    judge([text = ""], key) {
      const folded = fold(text);
      const known = key.filter(({ answers }) => answers !== undefined);
      const [right, ...misses] = known;
      const exact = known.find(({ answers }) => answers.split("|").includes(folded));
      const like = (/** @type {Course.Entry} */ { answers }) => answers.split("|").some((wanted) => isNear(folded, wanted));
      if (!exact && like(right)) return { correct: false, isNear: true, reasons: [], marks: { answer: "wrong" } };
      return Course.field.verdict(exact ?? misses.find(like) ?? key[key.length - 1]);
    },

    word: ({ correct, isNear: near }) => Course.say(near ? "short-text-near" : correct ? "question-right" : "question-wrong"),
  };
})();
