// What does a group table show: who has finished what, who is missing, and what was missed? Pure: a table in, lists out.
(() => {
  "use strict";

  const { key, isNear } = Course.names;

  /*
   * One person and one path. `kept` is the attestation shown, `others` those set aside and why: "copy" (the same),
   * "older", "altered" (it no longer says what it said), "contradicts" (another result for the same day).
   * `status` is "intact" or "altered" as the kept one is, "doubtful" when another one says otherwise, "namesake" when
   * the same name comes from several organizations.
   */

  /** @type {<Value>(value: (one: Value) => string | number) => (a: Value, b: Value) => number} */
  const by = (value) => (a, b) => { const [x, y] = [value(a), value(b)]; return x < y ? -1 : x > y ? 1 : 0; };
  /** @template Value @param {Iterable<Value>} values @param {(value: Value) => string} name @returns {Map<string, Value[]>} */
  const grouped = (values, name) => {
    const groups = new Map();
    for (const value of values) {
      const group = groups.get(name(value));
      group ? group.push(value) : groups.set(name(value), [value]);
    }
    return groups;
  };

  /** One person, whatever way they wrote their name; without a name, whoever holds this code. @param {Course.Attestation} one */
  const personOf = ({ name, organization, code }) => JSON.stringify(key(name) ? [key(name), key(organization)] : [code]);

  // Asked several times of the same attestation, and what costs the most: an attestation never changes.
  /** @type {WeakMap<Course.Attestation, boolean>} */
  const integrities = new WeakMap();
  /** @param {Course.Attestation} one */
  const isIntact = (one) => {
    const isKnown = integrities.get(one) ?? Course.attestation.integrity(one) === "intact";
    integrities.set(one, isKnown);
    return isKnown;
  };
  /** @param {Course.Attestation} one */
  const said = ({ score, modules }) => JSON.stringify([score, modules]);

  /** @param {Course.Attestation} kept @param {Course.Attestation} other @returns {Course.Row["others"][number]["reason"]} */
  const reason = (kept, other) => {
    if (isIntact(kept) && !isIntact(other)) return "altered";
    if (kept.code === other.code && said(kept) === said(other)) return "copy";
    return kept.completed === other.completed && said(kept) !== said(other) ? "contradicts" : "older";
  };

  /** The best first: intact, then the newest, then the highest score, then what tells the most. @param {Course.Attestation[]} attestations */
  const ranked = (attestations) => attestations
    .map((one) => ({ one, rank: attestations.length < 2 ? [] : [Number(isIntact(one)), one.completed, one.issued, one.score, one.missed.length, JSON.stringify(one)] }))
    .sort((a, b) => {
      const at = a.rank.findIndex((value, n) => value !== b.rank[n]);
      return at < 0 ? 0 : a.rank[at] > b.rank[at] ? -1 : 1;
    })
    .map(({ one }) => one);

  /**
   * A row for each person and path, by name.
   * @param {Course.Group} group
   * @param {Course.Outline} outline
   * @returns {Course.Row[]}
   */
  const rows = ({ attestations }, outline) => {
    const titles = new Map(outline.paths.map(({ id, title }) => [id, title]));
    const people = grouped(attestations.filter(({ name }) => key(name)), ({ name }) => key(name));
    const namesakes = new Set([...people].filter(([, all]) => new Set(all.map(personOf)).size > 1).map(([name]) => name));
    const pairs = grouped(attestations, (one) => `${personOf(one)} ${one.path}`);
    return [...pairs.values()].map((all) => {
      const [kept, ...rest] = ranked(all);
      const others = rest.map((attestation) => ({ attestation, reason: reason(kept, attestation) }));
      const isDoubtful = others.some((other) => ["altered", "contradicts"].includes(other.reason));
      /** @type {Course.Row["status"]} */
      const status = !isIntact(kept) ? "altered" : isDoubtful ? "doubtful" : namesakes.has(key(kept.name)) ? "namesake" : "intact";
      return { kept, person: personOf(kept), path: kept.path, title: titles.get(kept.path) ?? kept.path, status, others };
    }).sort(by((/** @type {Course.Row} */ { person, path }) => `${person} ${path}`));
  };

  /**
   * Each person expected, and their attestations among these rows: by name, or because someone recognized them.
   * `near` are names of the table that may be theirs and that nobody on the list bears: to be confirmed, never assumed.
   * @param {Course.Group} group
   * @param {Course.Row[]} shown
   * @returns {Course.Expected[]}
   */
  const expected = ({ names, same }, shown) => {
    const list = [...new Map(names.map((name) => [key(name), name])).values()];
    const rowsOf = grouped(shown, ({ kept }) => key(kept.name));
    const recognizedAs = new Map(same.map(({ listed, attested }) => [key(listed), attested]));
    const taken = new Set([...list.map(key), ...[...recognizedAs.values()].map(key)]);
    const free = [...rowsOf].filter(([name]) => name && !taken.has(name)).map(([, [row]]) => row.kept.name);
    return list.map((name) => {
      const recognized = rowsOf.has(key(name)) ? null : recognizedAs.get(key(name)) ?? null;
      const found = rowsOf.get(key(recognized ?? name)) ?? [];
      return { name, rows: found, recognized: found.length ? recognized : null, near: found.length ? [] : free.filter((other) => isNear(name, other)) };
    });
  };

  /**
   * The questions that took people more than one try, the most missed first; a person counts once for each.
   * @param {Course.Row[]} shown
   * @param {Course.Outline} outline: questions that are no longer in the course are left out
   * @returns {Course.Missed[]}
   */
  const missed = (shown, outline) => {
    const people = new Map();
    for (const { kept, person } of shown) {
      for (const id of kept.missed) people.set(id, (people.get(id) ?? new Set()).add(person));
    }
    return outline.modules
      .flatMap((module) => module.questions.map(({ id }) => ({ id, module, people: people.get(id)?.size ?? 0 })))
      .filter((question) => question.people > 0)
      .sort((a, b) => b.people - a.people); // equals stay in the order of the course
  };

  /**
   * What can be said of each path, in the order of the course: how many people, between which days, with what result.
   * @param {Course.Row[]} shown
   * @param {Course.Outline} outline
   * @returns {Course.Figures[]}
   */
  const figures = (shown, outline) => {
    const order = outline.paths.map(({ id }) => id);
    const place = (/** @type {string} */ path) => (order.includes(path) ? order.indexOf(path) : order.length);
    return [...grouped(shown, ({ path }) => path)].sort(by((/** @type {[string, Course.Row[]]} */ [path]) => place(path))).map(([path, rows]) => {
      const days = rows.map(({ kept }) => kept.completed).sort();
      const score = Math.round(rows.reduce((sum, { kept }) => sum + kept.score, 0) / rows.length);
      return { path, title: rows[0].title, people: rows.length, from: days[0], to: days[days.length - 1], score };
    });
  };

  Course.groupRows = { rows, expected, missed, figures };
})();
