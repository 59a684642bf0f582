// The questions drawn from a bank are on the page; the others wait, hidden. On paper the whole bank is there.
(() => {
  "use strict";

  /** Says the place of a question among those drawn; the one among all of the bank stays for paper. */
  const number = (question, place, total) => {
    const whole = question.querySelector(".question-place");
    if (!whole) return;
    const own = question.querySelector(".question-drawn") ?? document.createElement("span");
    own.className = "question-drawn";
    own.textContent = Course.say("question-number", { number: place, total });
    whole.classList.add("paper-only");
    whole.after(own);
    question.dataset.number = place;
  };

  /** Shows the questions of a module that this learner drew. @returns {Course.QuestionElement[]} those shown */
  Course.showDrawn = (module, record) => {
    if (!Course.draws.isBank(module)) return [];
    const drawn = Course.draws.drawn(module, record).map(({ id }) => id);
    const found = module.questions.flatMap(({ id }) => (
      /** @type {Course.QuestionElement | null} */ (document.getElementById(Course.anchor(id))) ?? []));
    const shown = found.filter(({ dataset }) => drawn.includes(dataset.question ?? ""));
    for (const question of found) question.hidden = !shown.includes(question);
    for (const question of shown) number(question, drawn.indexOf(question.dataset.question ?? "") + 1, drawn.length);
    return shown;
  };
})();
