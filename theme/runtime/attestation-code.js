// What is the code of an attestation, and what does a code alone say? Pure. It is no signature: anyone who reads this
// could make one. It tells a copy that was altered, by accident or by an unskilled hand, from one that was not; who must
// know more keeps records in an LMS.
(() => {
  "use strict";

  const { check, words, Reader } = Course.packedText;

  const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // nothing that looks like something else
  const LENGTH = 20;
  const LONGEST = 100; // characters that a typed code may have, with its spaces and dashes

  const FIRST_DAY = Date.parse("2020-01-01T00:00:00Z");
  const DAY_LENGTH = 24 * 60 * 60 * 1000;

  /** @param {number} value @param {number} count */
  const letters = (value, count) => {
    let text = "";
    for (let left = value; text.length < count; left = Math.floor(left / 32)) text = LETTERS[left % 32] + text;
    return text;
  };
  /** @param {string} text */
  const valueOf = (text) => [...text].reduce((value, letter) => value * 32 + LETTERS.indexOf(letter), 0);

  /** `count` letters, at most 5, that change with the text. @param {string} text @param {number} count */
  const mark = (text, count) => letters(new Reader(check(text, 5)).fixed(5) % 32 ** count, count);

  /** All that the code covers, one fact after the other; a length before each, so that nothing can slip to its neighbour. @param {Omit<Course.Attestation, "code">} one */
  const covered = (one) => [
    one.course, one.courseVersion, one.language, one.name, one.organization, one.path, one.completed, one.issued,
    String(one.score), String(one.minutes), ...one.modules.flatMap(({ id, percent }) => [id, String(percent)]),
  ].map(words).join("");

  /** @param {string} day */
  const days = (day) => Math.max(0, Math.round((Date.parse(day) - FIRST_DAY) / DAY_LENGTH)) % 32 ** 3;
  /** @param {string} course @param {string} path */
  const pathMark = (course, path) => mark(`${course}/${path}`, 3);
  /** @param {string} course @param {string} version */
  const versionMark = (course, version) => mark(`${course} ${version}`, 3);

  /**
   * "XXXX-XXXX-XXXX-XXXX-XXXX": the day and the score, marks of the path and of the version of the course, a mark of all
   * that the attestation says, and a check of the code itself.
   * @param {Omit<Course.Attestation, "code">} one
   */
  const codeOf = (one) => {
    const said = letters(days(one.completed), 3) + letters(one.score, 2) + pathMark(one.course, one.path)
      + versionMark(one.course, one.courseVersion) + mark(covered(one), 4) + mark(`again ${covered(one)}`, 3);
    return (said + mark(said, 2)).replace(/.{4}(?=.)/g, "$&-");
  };

  /**
   * What a code alone says, as typed by someone who reads it on paper; null when it is no code, or was mistyped. The path
   * is null when this course has none that the code was made for: another course, or a path since removed.
   * @param {string} text
   * @param {Course.Outline} outline
   * @returns {Course.Code | null}
   */
  const readCode = (text, outline) => {
    if (text.length > LONGEST) return null;
    const typed = text.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[\s.\-\u2010-\u2015\u2212]/g, "");
    if (typed.length !== LENGTH || [...typed].some((letter) => !LETTERS.includes(letter))) return null;
    if (mark(typed.slice(0, 18), 2) !== typed.slice(18)) return null;
    const path = outline.paths.find(({ id }) => pathMark(outline.course, id) === typed.slice(5, 8));
    return {
      path: path?.id ?? null,
      completed: new Date(FIRST_DAY + valueOf(typed.slice(0, 3)) * DAY_LENGTH).toISOString().slice(0, 10),
      score: Math.min(100, valueOf(typed.slice(3, 5))),
      isSameVersion: typed.slice(8, 11) === versionMark(outline.course, outline.version),
    };
  };

  Course.attestationCode = { of: codeOf, read: readCode };
})();
