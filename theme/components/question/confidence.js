// How sure is the learner? Asked when the quiz wants it, never required, kept beside the answer.
(() => {
  "use strict";

  const boxes = (form) => [...form.querySelectorAll("input[name=sure]")];

  Course.confidence = {
    /** What to keep with an answer: `{sure: true}`, `{sure: false}`, or nothing when nothing was said. */
    given(form) {
      const said = boxes(form).find((box) => box.checked);
      return said ? { sure: said.value === "sure" } : {};
    },

    restore(form, answer) {
      for (const box of boxes(form)) box.checked = answer?.sure === (box.value === "sure");
    },
  };
})();
