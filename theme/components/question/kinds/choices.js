// What the kinds of question are to the page: how to read the controls, put an answer back, and judge it.
(() => {
  "use strict";

  /**
   * An entry of the answer key: the data-* attributes of one of its [data-choice]. Right ones have `correct`.
   * @typedef {{choice: string, correct?: string, [more: string]: string | undefined}} Entry
   *
   * `reasons` are the entries whose reason is said; `marks` go by [data-part]; `keep` outlives "try again".
   * @typedef {{correct: boolean, reasons: string[], marks: Record<string, "right" | "wrong">, keep?: string[]}} Verdict
   *
   * What an answer still needs before it can be judged: nothing, or what to say and where to go on.
   * @typedef {null | {text?: string, focus?: HTMLElement | null, isUnreadable?: boolean}} Lack
   *
   * @typedef {object} Kind
   * @property {(form: HTMLFormElement) => void} [start] what scripts improve, once, before anything is restored
   * @property {(form: HTMLFormElement) => string[]} given what the record keeps, [] when nothing was answered
   * @property {(form: HTMLFormElement, given: string[]) => void} restore [] puts the question back as it was at first
   * @property {(form: HTMLFormElement, given: string[]) => Lack} [lacks] without it, any answer can be judged
   * @property {(given: string[], key: Entry[]) => Verdict} judge
   * @property {(verdict: Verdict) => string} [word] instead of "That’s right." and "Not quite."
   * @property {(verdict: Verdict) => string} [detail] what a miss had right, in words
   * @property {() => string} [again] instead of the usual invitation to try again
   * @property {boolean} [replays] whether one may start over after a right answer too
   */

  /** @type {Record<string, Kind>} one file per kind adds itself here */
  Course.kinds = {};

  const boxes = (form) => [...form.querySelectorAll("input[value]:not([name=sure])")];

  /** What radio buttons and checkboxes share: all or nothing, each thing picked marked and explained. */
  Course.boxes = {
    given: (form) => boxes(form).filter((box) => box.checked).map((box) => box.value),
    restore: (form, given) => boxes(form).forEach((box) => { box.checked = given.includes(box.value); }),
    judge(given, key) {
      const right = key.filter((entry) => "correct" in entry).map(({ choice }) => choice);
      const found = given.filter((id) => right.includes(id)).length;
      const extra = given.length - found;
      const marks = Object.fromEntries(given.map((id) => [id, right.includes(id) ? "right" : "wrong"]));
      return { correct: extra === 0 && found === right.length, reasons: given, marks, found, expected: right.length, extra };
    },
  };
})();
