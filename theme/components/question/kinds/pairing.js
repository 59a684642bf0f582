// What match and categorize share: each thing has its place, and each is judged by itself.
(() => {
  "use strict";

  const rows = (form) => [...form.querySelectorAll(".pairs [data-part]")];
  const value = (/** @type {HTMLElement} */ row) => (/** @type {HTMLInputElement | null} */ (row.querySelector("select, input:checked")))?.value ?? "";

  Course.pairing = {
    given: (form) => rows(form).map(value).filter(Boolean),

    restore(form, given) {
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll(".pairs input"))) box.checked = given.includes(box.value);
      for (const list of /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll(".pairs select"))) {
        const picked = [...list.options].find((option) => given.includes(option.value));
        list.selectedIndex = picked?.index ?? 0;
      }
    },

    lacks(form, given) {
      const empty = rows(form).filter((row) => !value(row));
      if (!empty.length) return null;
      const text = given.length ? Course.say("pairing-left", { count: empty.length }) : Course.say("question-empty");
      return { text, focus: empty[0].querySelector("select, input") };
    },

    /** A miss keeps what was right, and says why for the rest. */
    judge(given, key) {
      const isRight = (/** @type {Course.Entry} */ { choice, place }) => given.includes(`${choice}=${place}`);
      const right = key.filter(isRight);
      const correct = right.length === key.length;
      const explained = correct ? key : key.filter((entry) => !isRight(entry));
      return {
        correct,
        reasons: explained.map(({ choice }) => choice),
        marks: Object.fromEntries(key.map((entry) => [entry.choice, isRight(entry) ? "right" : "wrong"])),
        keep: right.map(({ choice, place }) => `${choice}=${place}`),
        found: right.length,
        expected: key.length,
      };
    },

    detail: ({ found = 0, expected = 0 }) => Course.say("pairing-found", { count: found, total: expected }),
  };
})();
