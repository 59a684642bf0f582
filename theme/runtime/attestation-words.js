// How is an attestation said in one language? Pure: an attestation in, texts out.
(() => {
  "use strict";

  /** A day, "2026-12-01", as a language writes it; some write the first of a month otherwise. @type {typeof Course.attestationWords.day} */
  const day = (value, { locale, firstDay }) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })
    .formatToParts(new Date(value))
    .map(({ type, value: part }) => (type === "day" && part === "1" ? firstDay : part)).join("");

  /** @type {typeof Course.attestationWords.share} */
  const share = (percent, { locale }) => new Intl.NumberFormat(locale, { style: "percent" }).format(percent / 100);

  /** @param {number} minutes @param {{locale: string}} language */
  const duration = (minutes, { locale }) => {
    const say = (/** @type {number} */ value, /** @type {string} */ unit) => new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours && say(hours, "hour"), (rest || !hours) && say(rest, "minute")].filter(Boolean).join("\u00a0");
  };

  /** @param {Record<string, string>} titles @param {string} id */
  const titled = (titles, id) => (Object.keys(titles).includes(id) ? titles[id] : id);

  /**
   * Texts of the same names as what an attestation says. A path or a module that the course no longer has keeps its id.
   * @param {Course.Attestation} one
   * @param {string} language one of `Course.languages`
   * @returns {Course.AttestationWords}
   */
  const wordsOf = (one, language) => {
    const words = Course.languages[language];
    return {
      name: one.name,
      organization: one.organization,
      path: titled(words.paths, one.path),
      score: share(one.score, words),
      minutes: duration(one.minutes, words),
      completed: day(one.completed, words),
      issued: day(one.issued, words),
      courseVersion: one.courseVersion,
      code: one.code,
      modules: one.modules.map(({ id, percent }) => ({ id, title: titled(words.modules, id), percent: share(percent, words) })),
    };
  };

  Course.attestationWords = { of: wordsOf, day, share };
})();
