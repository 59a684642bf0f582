// The questions of a page until the script that judges them has come. Nobody needs it to read: it is asked for once the
// page has come, or as soon as a question is near, touched or answered already.
(() => {
  "use strict";

  const AWAITING = "course-question, course-quiz, course-practice";
  const awaiting = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(AWAITING)]);
  const questions = awaiting.filter(({ localName }) => localName === "course-question");
  let isAsked = false;
  /** @type {HTMLElement | null} */
  let pressed = null; // the button of an answer given too early: it is pressed again

  /** @param {Element} within @param {string} selector @param {boolean} isHidden */
  const hide = (within, selector, isHidden) => {
    for (const part of within.querySelectorAll(selector)) part.toggleAttribute("hidden", isHidden);
  };

  /** Shows questions as they will be with scripts, or as they are without. */
  Course.offerQuestions = (isOffered) => {
    for (const question of questions) {
      hide(question, ".question-key", isOffered);
      hide(question, "[type=submit], .question-confidence", !isOffered);
    }
  };

  /** @param {EventTarget | null} target @param {string} selector @returns {HTMLElement | null} */
  const around = (target, selector) => (target instanceof Element ? target.closest(selector) : null);

  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    const script = Object.assign(document.createElement("script"), { src: Course.root + Course.later.question[0] });
    script.onload = () => pressed?.click();
    script.onerror = () => Course.offerQuestions(false); // each answer can be read, as without scripts
    document.head.append(script);
  };

  if (!awaiting.length) return;
  Course.offerQuestions(true);

  document.addEventListener("click", (event) => {
    const button = around(event.target, "course-question:not(:defined) [type=submit]");
    if (!button) return;
    event.preventDefault();
    pressed = button;
    ask();
  }, true);
  for (const type of ["pointerdown", "focusin"]) {
    document.addEventListener(type, ({ target }) => around(target, AWAITING) && ask(), { passive: true });
  }

  const isLedThere = Course.targetOf(location)?.closest(AWAITING);
  const isAnswered = questions.some(({ dataset }) => (dataset.question ?? "") in Course.session.record.answers);
  /** @param {HTMLElement} one */
  const isBank = ({ dataset }) => {
    const module = Course.module(dataset.module);
    return Boolean(module && Course.draws.isBank(module));
  };
  if (isLedThere || isAnswered || awaiting.some(isBank)) return ask(); // what is shown depends on what is known

  if ("IntersectionObserver" in window) {
    const near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && ask(), { rootMargin: "50%" });
    for (const one of awaiting) near.observe(one);
  }
  // Someone may go through a tunnel before the last paragraph: it does not wait for a question, unless data is dear.
  const rest = () => (window.requestIdleCallback ?? setTimeout)(ask);
  if (navigator.connection?.saveData && "IntersectionObserver" in window) return;
  if (document.readyState === "complete") rest();
  else addEventListener("load", rest, { once: true });
})();
