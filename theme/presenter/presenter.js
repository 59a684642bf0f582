"use strict";

// One section at a time, by keys or by a clicker; a clock for each, notes on demand.
if (document.querySelector(".present-bar")) {
  const sections = [...document.querySelectorAll(".present-section")];
  const bar = document.querySelector(".present-bar");
  const [place, clock] = [bar.querySelector(".present-place"), bar.querySelector(".present-clock")];
  const button = (name) => bar.querySelector(`[name="${name}"]`);
  const seconds = sections.map(() => 0);
  let shown = 0;
  let ticking = 0;

  const tell = () => {
    clock.textContent = Course.clockFace(Number(sections[shown].dataset.minutes), seconds[shown]);
    clock.toggleAttribute("data-over", clock.textContent.startsWith("+"));
  };

  const show = (number, focus = true) => {
    shown = Math.min(Math.max(number, 0), sections.length - 1);
    for (const [index, section] of sections.entries()) section.hidden = index !== shown;
    place.textContent = place.dataset.says.replace("{number}", shown + 1).replace("{total}", sections.length);
    button("previous").setAttribute("aria-disabled", String(shown === 0));
    button("next").setAttribute("aria-disabled", String(shown === sections.length - 1));
    document.body.dataset.section = shown + 1;
    tell();
    if (!focus) return;
    window.scrollTo(0, 0);
    (sections[shown].querySelector("h2") ?? document.querySelector("h1")).focus({ preventScroll: true });
    try {
      history.replaceState(null, "", `#${shown + 1}`);
    } catch {
      // A page opened from a folder may have no history to write to: a reload then starts again.
    }
  };

  const press = (name, action) =>
    button(name).addEventListener("click", () => {
      const pressed = button(name).getAttribute("aria-pressed") !== "true";
      if (button(name).hasAttribute("aria-pressed")) button(name).setAttribute("aria-pressed", String(pressed));
      action(pressed);
    });

  press("previous", () => show(shown - 1));
  press("next", () => show(shown + 1));
  press("print", () => window.print());
  press("scheme", (dark) => (document.body.dataset.mdColorScheme = dark ? "slate" : "default"));
  press("notes", (open) => {
    for (const note of document.querySelectorAll(".present-note")) note.hidden = !open;
  });
  press("clock", (run) => {
    clearInterval(ticking);
    if (run) ticking = setInterval(() => { seconds[shown] += 1; tell(); }, 1000);
  });

  // A clicker sends the page keys, wherever the focus is; the others may be meant for what has it. No letter alone is a
  // command: someone who dictates says many (WCAG 2.1.4).
  const moves = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1, " ": 1 };
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const own = event.target.closest("input, select, textarea");
    const pressed = event.key === " " && event.target.closest("button, summary, a");
    if (moves[event.key] && !(event.key.startsWith("Page") ? false : own || pressed)) {
      event.preventDefault();
      show(shown + (event.shiftKey ? -1 : 1) * moves[event.key]);
    } else if (!own && event.key === "F2") button("notes").click();
    else if (!own && event.key === "Home") show(0);
    else if (!own && event.key === "End") show(sections.length - 1);
  });

  if (matchMedia("(prefers-color-scheme: dark)").matches) button("scheme").click();
  Course.openBallots(document, document.documentElement.lang);
  Course.openCases(document);
  bar.hidden = false;
  show(Number(location.hash.slice(1)) - 1 || 0, false);
}
