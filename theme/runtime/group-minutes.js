// What does a board write in its minutes about a group? Figures and no name: minutes may be public.
(() => {
  "use strict";

  /**
   * @param {Course.Row[]} rows
   * @param {Course.Expected[]} expected what `Course.groupRows.expected` says of the list of names
   * @param {string} today "2026-11-27"
   * @param {Course.MinutesIn} language
   *   one of `Course.minutesIn`: the text may be in another language than the page
   * @returns {string}
   */
  Course.groupMinutes = (rows, expected, today, { locale, words, paths, title }) => {
    const say = Course.speaker(words, locale);
    const long = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
    const day = (/** @type {string} */ date) => long.format(Date.parse(date)).replace(/^1 /, `${say("minutes-first-day")} `);
    const sentences = Course.groupRows.figures(rows, Course.outline).map(({ path, people, from, to, score }) => (
      say(from === to ? "minutes-path-one-day" : "minutes-path", { count: people, path: paths[path] ?? path, from: day(from), to: day(to), score })));
    const found = expected.filter((one) => one.rows.length).length;
    const doubtful = rows.filter(({ status }) => status !== "intact").length;
    return [
      say("minutes-taken", { course: title, version: Course.outline.version, date: day(today) }),
      ...sentences,
      ...(expected.length ? [say("minutes-expected", { total: expected.length, found, missing: expected.length - found })] : []),
      ...(doubtful ? [say("minutes-doubtful", { count: doubtful })] : []),
      say("minutes-declared"),
    ].join("\n");
  };
})();
