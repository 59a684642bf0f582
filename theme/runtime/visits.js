// Which part of a module was read last, and for how long was it read?
(() => {
  "use strict";

  const PAUSE = 5000; // milliseconds between two writes: a phone's storage is slow, and scrolling is not
  const ABSENCE = 120_000; // milliseconds: someone who gives no sign for longer is doing something else

  /** The last heading that has passed the upper third of the window. */
  const sectionRead = () => [...document.querySelectorAll(":is(h2, h3)[id]")].reverse()
    .find((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id;

  /**
   * Remembers that this module was opened, then the sections reached while scrolling, and the time between signs of life.
   * @param {string} module
   */
  Course.rememberVisits = (module) => {
    let written = Date.now();
    let [sign, spent] = [written, 0];
    /** @type {string | undefined} */
    let section;
    /** @type {string | undefined} */
    let saved;
    /** @type {number | undefined} */
    let timer;
    Course.session.visit(module); // opened, and still at the section of last time until the learner scrolls

    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      const seconds = Math.floor(spent / 1000);
      if (!seconds && (section === undefined || section === saved)) return;
      written = Date.now();
      spent -= seconds * 1000;
      saved = section;
      Course.session.visit(module, section, seconds);
    };

    const count = () => {
      const now = Date.now();
      spent += Math.max(0, Math.min(now - sign, ABSENCE)); // a clock that is moved back takes nothing away
      sign = now;
      timer ??= setTimeout(save, Math.max(250, written + PAUSE - now));
    };

    addEventListener("scroll", () => { section = sectionRead(); count(); }, { passive: true });
    for (const type of ["pointerdown", "keydown", "input"]) addEventListener(type, count, { passive: true });
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) { sign = Date.now(); return; }
      count();
      save(); // the last moment a phone gives us
    });
  };
})();
