// Can an attestation that someone hands in be trusted to say what it said? Pure: a text in, a verdict out.
(() => {
  "use strict";

  /*
   * The verdict on a whole attestation ("intact", "altered", "other-version" when it is intact but was made by another
   * version of the course, "foreign"), on a code alone ("code", "code-other-version", "code-foreign", "code-mistyped"),
   * or why nothing can be said: "nothing", or what attestation.js refuses a text for.
   */

  const CODE = /\b\w{4}(?:[-\u2010-\u2015\u2212]\w{4}){4}\b/;
  const CODE_ALONE = /^[\w\s.\-\u2010-\u2015\u2212]+$/;

  /** @param {Course.Attestation} one @param {Course.Outline} outline */
  const wholeVerdict = (one, outline) => {
    if (one.course !== outline.course) return "foreign";
    if (Course.attestation.integrity(one) === "altered") return "altered";
    return one.courseVersion === outline.version ? "intact" : "other-version";
  };

  /** @param {string} code @param {Course.Outline} outline @returns {Course.Verification} */
  const codeVerdict = (code, outline) => {
    const said = Course.attestation.readCode(code, outline);
    if (!said) return { verdict: "code-mistyped" };
    if (!said.path) return { verdict: "code-foreign" };
    return { verdict: said.isSameVersion ? "code" : "code-other-version", code: said };
  };

  /** A code as it is typed: alone, with some digits, and about as long as ours. @param {string} text */
  const isCode = (text) => text.length <= 60 && CODE_ALONE.test(text) && /\d/.test(text)
    && Math.abs(text.replace(/[\W_]/g, "").length - 20) <= 4;

  /**
   * @param {string} text a code, the text of a file, or a message that holds one or the other
   * @param {Course.Outline} outline
   * @returns {Course.Verification} never throws
   */
  Course.verify = (text, outline) => {
    if (text.length > Course.attestation.LARGEST) return { verdict: "too-large" };
    const typed = text.trim();
    if (!typed) return { verdict: "nothing" };
    if (isCode(typed)) return codeVerdict(typed, outline);
    const { attestation, problem } = Course.attestation.read(typed);
    if (attestation) return { verdict: wholeVerdict(attestation, outline), attestation };
    const code = problem === "not-an-attestation" && CODE.exec(typed);
    return code ? codeVerdict(code[0], outline) : { verdict: problem };
  };
})();
