// Where can progress be kept? Each store answers to the same names, so that session.js can take the first that works.
(() => {
  "use strict";

  /** What `action` gives, or `otherwise` when the browser refuses. Reading `window.localStorage` itself may throw. @template Value @param {() => Value} action @param {Value} otherwise @returns {Value} */
  const tried = (action, otherwise) => { try { return action(); } catch { return otherwise; } };

  const isFull = (/** @type {any} */ error) => ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"].includes(error?.name);

  /** Browser storage: stays in this browser until someone clears it. @returns {Course.Store} */
  const browser = () => ({
    available: () => tried(() => { window.localStorage.getItem(""); return true; }, false),
    read: (key) => tried(() => window.localStorage.getItem(key), null),
    write: (key, text) => tried(() => {
      if (text === null) window.localStorage.removeItem(key);
      else window.localStorage.setItem(key, text);
      return window.localStorage.getItem(key) === text;
    }, false),
    whyNot: () => {
      const probe = `${Course.outline.course}:probe`;
      try {
        window.localStorage.setItem(probe, "x".repeat(256));
        window.localStorage.removeItem(probe);
        return null;
      } catch (error) {
        return isFull(error) && window.localStorage.length > 0 ? "storage-full" : "storage-refused";
      }
    },
    keys: () => tried(() => Object.keys(window.localStorage), []),
  });

  /** Nothing but this page: gone when it closes. @returns {Course.Store} */
  const memory = () => {
    const kept = new Map();
    return {
      available: () => true,
      read: (key) => kept.get(key) ?? null,
      write: (key, text) => { text === null ? kept.delete(key) : kept.set(key, text); return true; },
      whyNot: () => "storage-refused",
      keys: () => [...kept.keys()],
    };
  };

  /** The shell of an LMS, in the window around this one. @returns {Course.Store | null} */
  const shell = () => tried(() => (window.parent === window ? null : window.parent.CourseShell?.store ?? null), null);

  Course.stores = { shell, browser, memory };
})();
