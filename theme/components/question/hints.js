// Several hints come one after the other: opening one makes the next appear. Without scripts they are all there, closed.
(() => {
  "use strict";

  /** @param {Element} question */
  Course.revealHints = (question) => {
    const hints = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (question.querySelectorAll(".question-hint"))];
    hints.forEach((hint, place) => {
      const next = hints[place + 1];
      if (!next) return;
      next.hidden = !hint.open;
      hint.addEventListener("toggle", () => { if (hint.open) next.hidden = false; });
    });
  };
})();
