// Who is the learner, when they choose to say so? Kept on the device, beside progress, and erased with it.
(() => {
  "use strict";

  const PLACE = "person";
  const LONGEST = 254; // characters of an address

  /** @param {unknown} value */
  const text = (value) => (typeof value === "string" ? value : "");
  /** @param {unknown} value */
  const address = (value) => text(value).replace(/\s/g, "").slice(0, LONGEST);
  /** @param {Partial<Course.Person> | null} found @returns {Course.Person} */
  const person = (found) => ({
    name: Course.attestation.cleanName(text(found?.name)),
    organization: Course.attestation.cleanName(text(found?.organization)),
    recipient: address(found?.recipient),
  });

  /** What was kept; empty texts when nothing was, or nothing that can be read. @returns {Course.Person} */
  const read = () => {
    try { return person(JSON.parse(Course.session.kept(PLACE) ?? "null")); } catch { return person(null); }
  };

  /** @param {Course.Person} found an empty one leaves nothing behind */
  const write = (found) => {
    const clean = person(found);
    Course.session.keep(PLACE, Object.values(clean).some(Boolean) ? JSON.stringify(clean) : null);
  };

  Course.person = { read, write };
})();
