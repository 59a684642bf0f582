// Which questions of a bank does a learner get? Pure: the same seed draws the same questions, in every language.
(() => {
  "use strict";

  /** A number that seems unrelated to the text it comes from (FNV-1a, then a last stir). @param {string} text */
  const scattered = (text) => {
    let hash = 0x811c9dc5;
    for (const character of text) hash = Math.imul(hash ^ Number(character.codePointAt(0)), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    return (hash ^ (hash >>> 13)) >>> 0;
  };

  /** @param {Course.Question[]} questions @param {number} count @param {number} seed */
  const pick = (questions, count, seed) => {
    const ranked = questions.map(({ id }) => ({ id, rank: scattered(`${seed}/${id}`) })).sort((a, b) => a.rank - b.rank);
    const taken = new Set(ranked.slice(0, count).map(({ id }) => id));
    return questions.filter(({ id }) => taken.has(id));
  };

  /** @param {{draw?: number | null, questions: unknown[]}} module */
  const isBank = ({ draw, questions }) => Boolean(draw) && Number(draw) < questions.length;

  /**
   * The questions of a module that count for this learner, in the order of the page. A question added to the bank later
   * takes the place of one at most. Before anything was drawn, those of seed 0.
   * @param {Course.Module} module
   * @param {Course.ProgressRecord} record
   */
  const drawn = (module, record) => (
    isBank(module) ? pick(module.questions, Number(module.draw), record.draws?.[module.id]?.seed ?? 0) : module.questions);

  /** A seed that draws other questions than those the learner has. `random` gives a number from 0 to 1. @type {typeof Course.draws.another} */
  const another = (module, record, random = Math.random) => {
    const current = record.draws?.[module.id] && drawn(module, record);
    let seed = 0;
    let isSame;
    let tries = 50; // a bank may be larger than its draw by one: some seeds give the same
    do {
      seed = Math.floor(random() * 1e6) + 1;
      isSame = current && pick(module.questions, Number(module.draw), seed).every(({ id }) => current.some((one) => one.id === id));
    } while (isSame && (tries -= 1));
    return seed;
  };

  Course.draws = { isBank, drawn, another };
})();
