// What the kinds answered by typing share: one text field.
(() => {
  "use strict";

  const field = (form) => form.querySelector("[data-part=answer] input[name]"); // a password manager may add its own

  Course.field = {
    given: (form) => [field(form)?.value.trim()].filter(Boolean),
    restore: (form, [text = ""]) => { if (field(form)) field(form).value = text; },
    lacks: (form, given) => (given.length ? null : { text: Course.say("field-empty"), focus: field(form) }),

    /** What lacks an answer that cannot be understood; the field shows it until it changes. */
    unreadable: (form, text) => ({ text, focus: field(form), isUnreadable: true }),

    /** The verdict on a text: which entry of the key it falls under. */
    verdict(entry, more = {}) {
      const correct = "correct" in entry;
      return { correct, reasons: [entry.choice], marks: { answer: correct ? "right" : "wrong" }, ...more };
    },
  };
})();
