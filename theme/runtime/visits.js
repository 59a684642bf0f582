// Which part of a module was read last?
(() => {
  "use strict";

  const PAUSE = 5000; // milliseconds between two writes: a phone's storage is slow, and scrolling is not

  /** The last heading that has passed the upper third of the window. */
  const sectionRead = () => [...document.querySelectorAll(":is(h2, h3)[id]")].reverse()
    .find((heading) => heading.getBoundingClientRect().top < innerHeight / 3)?.id;

  /**
   * Remembers that this module was opened, then the sections reached while scrolling.
   * @param {string} module
   */
  Course.rememberVisits = (module) => {
    let written = Date.now();
    let section, saved, timer;
    Course.session.visit(module); // opened, and still at the section of last time until the learner scrolls

    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (section === undefined || section === saved) return;
      written = Date.now();
      saved = section;
      Course.session.visit(module, section);
    };
    addEventListener("scroll", () => {
      section = sectionRead();
      timer ??= setTimeout(save, Math.max(250, written + PAUSE - Date.now()));
    }, { passive: true });
    document.addEventListener("visibilitychange", () => document.hidden && save()); // the last moment a phone gives us
  };
})();
