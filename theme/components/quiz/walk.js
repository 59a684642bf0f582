// Going over some questions of the page, one after the other, then back to where one came from. Nothing is hidden.
(() => {
  "use strict";

  const clear = () => { for (const bar of document.querySelectorAll(".quiz-walk")) bar.remove(); };

  const go = (question) => {
    question.scrollIntoView();
    question.querySelector("form").reset(); // the question empties its verdict, and leads to its first control
  };

  /**
   * @param {HTMLElement[]} questions those to go over, in the order of the page
   * @param {() => void} back where the last one leads
   */
  Course.walk = (questions, back) => {
    clear();
    questions.forEach((question, place) => {
      const bar = document.createElement("p");
      const words = document.createElement("span");
      const button = document.createElement("button");
      bar.className = "quiz-walk";
      words.textContent = Course.say("walk-place", { number: place + 1, total: questions.length });
      Object.assign(button, { type: "button", className: "course-button course-button--quiet" });
      button.textContent = Course.say(place + 1 < questions.length ? "walk-next" : "walk-end");
      button.addEventListener("click", () => {
        const next = questions.slice(place + 1).find(({ dataset }) => dataset.state !== "correct");
        if (next) return go(next);
        clear();
        back();
      });
      bar.append(words, " ", button);
      question.append(bar);
    });
    if (questions.length) go(questions[0]);
  };
})();
