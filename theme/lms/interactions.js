// How is an answer written for those who collect them? In the formats of SCORM 1.2, and in those that SCORM 2004 and xAPI share.
(() => {
  "use strict";

  const short = (text) => text.slice(0, 250);

  const TYPES = {
    "single-choice": "choice", "multiple-choice": "choice", "true-false": "true-false", numeric: "numeric", "short-text": "fill-in",
    order: "sequencing", match: "matching", categorize: "matching", scenario: "performance",
  };

  const asNumber = (text = "") => {
    const compact = text.replace(/[\s\u00a0\u202f$%]/g, "").replace(",", ".");
    return /^-?\d+(\.\d+)?$/.test(compact) ? compact : null;
  };

  /** A type that the answer fits: what was typed for a number may be something else. */
  const typeOf = ({ kind, given }) => (kind === "numeric" && asNumber(given[0]) === null ? "fill-in" : TYPES[kind] ?? "fill-in");

  /** A letter or a number for each word that answers may be written with: SCORM 1.2 knows no longer names. */
  const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  const letter = (id, token) => LETTERS[(Course.tokens?.[id] ?? []).indexOf(token)] ?? "z";

  const RESPONSES_12 = {
    choice: ({ id, given }) => given.map((token) => letter(id, token)).join(","),
    "true-false": ({ given }) => (given[0] === "true" ? "t" : "f"),
    numeric: ({ given }) => asNumber(given[0]),
    "fill-in": ({ given }) => short(given.join(" ")),
    sequencing: ({ id, given }) => given.map((token) => letter(id, token)).join(","),
    matching: ({ id, given }) => given.map((pair) => pair.split(/(?==)/).map((token) => letter(id, token)).join(".")).join(","),
    performance: ({ given }) => short(given.join(",")),
  };

  const RESPONSES_2004 = {
    ...RESPONSES_12,
    choice: ({ given }) => given.join("[,]"),
    "true-false": ({ given }) => (given[0] === "true" ? "true" : "false"),
    sequencing: ({ given }) => given.join("[,]"),
    matching: ({ given }) => given.map((pair) => pair.replace("=", "[.]")).join("[,]"),
    performance: ({ given }) => given.map((turn) => turn.replace(":", "[.]")).join("[,]"),
  };

  /** What was given, as each standard writes it. @param {Course.Interaction} one */
  const response12 = (one) => RESPONSES_12[typeOf(one)](one);
  const response2004 = (one) => RESPONSES_2004[typeOf(one)](one);

  /** A name for the question that no other course has. */
  const urn = (id) => `urn:course:${Course.outline.course}:${id.replace(/[^\w-]/g, ":")}`;

  Course.lms.interactions = { short, typeOf, response12, response2004, urn };
})();
