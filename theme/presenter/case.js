"use strict";

// A case followed by the room: one place at a time, what each choice leads to, and the way back to the start.
Course.openCases = (root) => {
  for (const question of root.querySelectorAll(".present-question:has(.present-case)")) {
    const places = [...question.querySelectorAll("[data-place]")];
    const again = /** @type {HTMLElement} */ (question.querySelector(".present-again"));
    const show = (place, focus) => {
      for (const other of places) other.hidden = other !== place;
      again.hidden = place === places[0];
      if (focus) place.querySelector("p").focus();
    };
    for (const to of question.querySelectorAll(".scenario-to")) to.hidden = true;
    for (const reason of question.querySelectorAll(".present-reason")) reason.hidden = true;
    for (const button of question.querySelectorAll("[data-to]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const place = places.find((one) => one.dataset.place === button.dataset.to);
        const reason = /** @type {HTMLElement | undefined} */ (button.nextElementSibling?.cloneNode(true));
        if (!place || !reason) return;
        reason.hidden = false;
        place.querySelector(":scope > .present-reason")?.remove();
        place.prepend(reason);
        show(place, true);
      });
    }
    again.addEventListener("click", () => show(places[0], true));
    show(places[0], false);
  }
};
