Course.kinds.numeric = {
  ...Course.field,

  lacks(form, given) {
    if (!given.length || Course.readings(given[0]).length) return Course.field.lacks(form, given);
    return Course.field.unreadable(form, Course.say("numeric-unreadable", { whole: 2040, part: 54.5 }));
  },

  /** Right when any sensible reading is; else the first known miss it meets; else simply wrong. */
  judge([text = ""], key) {
    const [right] = key;
    const { tolerance, scale } = right;
    const numbers = Course.readings(text, Number(scale));
    const meets = (/** @type {Course.Entry} */ entry) => numbers.some((number) => {
      const answer = Number(entry.answer);
      return Math.abs(number - answer) <= Number(tolerance) + 1e-9 * Math.max(1, Math.abs(answer));
    });
    const met = key.find((entry) => entry.answer !== undefined && meets(entry));
    return Course.field.verdict(met ?? key[key.length - 1]);
  },
};
