// A case with branches, one step at a time: decide, see what follows, go on, until an ending. The way taken stays above.
(() => {
  "use strict";

  const walk = (form) => form.querySelector(".scenario-walk");
  const last = (form) => walk(form)?.lastElementChild;
  const written = (form, id) => form.querySelector(`.scenario-paper [data-place="${CSS.escape(id)}"]`);
  const first = (form) => form.querySelector(".scenario-paper [data-place]")?.dataset.place;

  /** What follows from a choice, in the words of the answer key. */
  const consequence = (form, choice) => {
    const reason = form.closest("course-question")?.querySelector(`[data-choice="${CSS.escape(choice)}"] .key-reason`);
    if (!reason) return [];
    const words = document.createElement("span");
    words.className = "scenario-consequence";
    words.append(...reason.cloneNode(true).childNodes);
    return [words, " "];
  };

  /** Adds a place below those already seen. Its name begins with what led to it, so that going there says both. */
  const show = (form, id, choice) => {
    const source = written(form, id);
    if (!source) return null;
    const place = document.createElement("div");
    place.className = "scenario-place";
    place.dataset.place = id;
    place.append(...source.cloneNode(true).childNodes);
    const target = place.querySelector("fieldset") ?? place;
    /** @type {HTMLElement} */
    const name = place.querySelector("legend, p") ?? target;
    for (const box of place.querySelectorAll("input")) box.checked = false;
    for (const part of place.querySelectorAll(".scenario-number, .scenario-letter, .scenario-to")) part.remove(); // paper's
    if (choice) name.prepend(...consequence(form, choice));
    if ("ending" in source.dataset) {
      place.dataset.ending = "";
      name.id = `${form.closest("course-question").id}-ending`;
      place.setAttribute("role", "group");
      place.setAttribute("aria-labelledby", name.id);
    }
    target.tabIndex = -1;
    walk(form).append(place);
    showSubmit(form);
    return target;
  };

  const showSubmit = (form) => {
    const isOver = "ending" in (last(form)?.dataset ?? {});
    for (const button of form.querySelectorAll("[type=submit]")) button.hidden = isOver;
  };

  /** Takes a choice: it can no longer be changed, the others leave, and what comes next is shown. */
  const take = (form, box) => {
    box.checked = true;
    box.closest("fieldset").disabled = true;
    for (const label of box.closest("fieldset").querySelectorAll("label")) label.hidden = !label.contains(box);
    return show(form, box.dataset.to, box.value);
  };

  Course.kinds.scenario = {
    replays: true,

    start(form) {
      const paper = form.querySelector(".scenario-paper");
      if (!paper || walk(form)) return;
      const way = document.createElement("div");
      way.className = "scenario-walk";
      paper.after(way);
      paper.classList.add("paper-only");
      show(form, first(form));
    },

    given: (form) => [...(walk(form)?.querySelectorAll("input:checked") ?? [])].map((box) => box.value),

    /** Moves on when something was picked; the case is ready to be judged once an ending is on the page. */
    lacks(form) {
      const place = last(form);
      if (!place || "ending" in place.dataset) return null;
      const box = place.querySelector("input:checked");
      if (!box) return { text: Course.say("question-empty"), focus: place.querySelector("input") };
      const next = take(form, box);
      next?.focus();
      return "ending" in (last(form).dataset) ? null : { focus: next };
    },

    restore(form, given) {
      if (!walk(form)) return;
      walk(form).replaceChildren();
      show(form, first(form));
      for (const choice of given) {
        const box = last(form).querySelector(`input[value="${CSS.escape(choice)}"]`);
        if (!box) return;
        take(form, box);
      }
    },

    judge(given, key) {
      let at = key[0].choice.split(":")[0];
      for (const choice of given) {
        const turn = key.find((entry) => entry.choice === choice && entry.to);
        at = turn && choice.startsWith(`${at}:`) ? turn.to : "";
      }
      return { correct: key.some((entry) => entry.choice === at && "correct" in entry), reasons: [], marks: {} };
    },

    word: ({ correct }) => Course.say(correct ? "scenario-right" : "scenario-wrong"),
    again: () => Course.say("scenario-again"),
  };
})();
