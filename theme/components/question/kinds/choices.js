// What the kinds of question are to the page: how to read the controls, put an answer back, and judge it.
(() => {
  "use strict";

  // One file per kind adds itself here; `Course.Kind`, in runtime/course.d.ts, says what each has to answer.
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
      /** @type {Course.Verdict["marks"]} */
      const marks = Object.fromEntries(given.map((id) => [id, right.includes(id) ? "right" : "wrong"]));
      return { correct: extra === 0 && found === right.length, reasons: given, marks, found, expected: right.length, extra };
    },
  };
})();
