// Which e-mail carries an attestation? Pure: texts in, an address out that a mail program opens.
(() => {
  "use strict";

  const LONGEST = 1900; // characters of a mailto: address; some programs cut those of more than two thousand

  /** Half a character, which a damaged text may hold, cannot be written in an address. */
  const whole = (text) => text.replace(/\p{Cs}/gu, "\ufffd");
  const encoded = (text) => encodeURIComponent(whole(text).replace(/\r\n?|\n/g, "\r\n"));

  /**
   * The first of these messages that fits in an address, with its subject; the last when none does.
   * @param {string} recipient an address, or nothing: the learner will choose
   * @param {string} subject
   * @param {string[]} bodies from the most to the least they can say
   * @returns {string} "mailto:…"
   */
  Course.mailAddress = (recipient, subject, bodies) => {
    const to = encodeURIComponent(whole(recipient)).replace(/%40/g, "@").replace(/%2C/g, ",");
    const all = bodies.map((body) => `mailto:${to}?subject=${encoded(subject)}&body=${encoded(body)}`);
    return all.find(({ length }) => length <= LONGEST) ?? all.pop();
  };
})();
