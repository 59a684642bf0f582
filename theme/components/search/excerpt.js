// Which few words of a text show why it was found?
(() => {
  "use strict";

  const BEFORE = 6; // words
  const IN_ALL = 28;

  /**
   * @param {string} text
   * @param {RegExp} WORD
   * @param {(word: string) => boolean} isWanted
   * @returns {[text: string, isMatch: boolean][]} runs to show one after the other
   */
  Course.excerpt = (text, WORD, isWanted) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, index, end: index + word.length }));
    const first = words.findIndex(({ word }) => isWanted(word));
    const from = Math.max(0, first - BEFORE);
    const shown = words.slice(from, from + IN_ALL);
    if (!shown.length) return [];
    let done = from ? shown[0].index : 0;
    const end = from + IN_ALL < words.length ? shown[shown.length - 1].end : text.length;
    /** @type {Course.Run[]} */
    const runs = from ? [["… ", false]] : [];
    for (const { word, index, end: after } of shown) {
      if (!isWanted(word)) continue;
      runs.push([text.slice(done, index), false], [word, true]);
      done = after;
    }
    runs.push([text.slice(done, end), false]);
    if (end < text.length) runs.push([" …", false]);
    return runs.filter(([run]) => run);
  };
})();
