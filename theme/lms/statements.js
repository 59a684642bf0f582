// How does xAPI say what we report? One statement for each thing that happened, under the rules that cmi5 adds.
(() => {
  "use strict";

  const CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5";
  const MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon";
  const PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress";
  const verbOf = (name) => ({ id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } });

  const { typeOf, response2004, urn } = Course.lms.interactions;
  const duration = (seconds) => `PT${Math.max(0, Math.floor(seconds))}S`;

  /** Sixteen random bytes as a statement wants its id; pages served without TLS have no `crypto.randomUUID`. */
  const uuid = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  /** What answers to a question are made of, by the names that responses are written with. */
  const components = (id, type) => {
    const listed = (tokens) => tokens.map((token) => ({ id: token }));
    const tokens = Course.tokens?.[id] ?? [];
    if (type === "choice" || type === "sequencing") return { choices: listed(tokens) };
    if (type !== "matching") return {};
    const isTarget = (token) => token.startsWith("=");
    return {
      source: listed(tokens.filter((token) => !isTarget(token))),
      target: listed(tokens.filter(isTarget).map((token) => token.slice(1))),
    };
  };

  /**
   * Writes the statements of one session.
   * @param {{actor: object, activity: string | null, registration: string | null, template: Record<string, any>}} session
   *   `template` is the context that the LMS wants in every statement
   */
  const statements = ({ actor, activity, registration, template }) => {
    /**
     * @param {string} verb
     * @param {{object?: object, result?: object, categories?: string[], at?: string}} what
     */
    const write = (verb, { object = { objectType: "Activity", id: activity }, result, categories = [], at = new Date().toISOString() }) => {
      const context = structuredClone(template);
      const activities = { ...context.contextActivities };
      const category = [...(activities.category ?? [])];
      for (const id of categories) if (!category.some((one) => one.id === id)) category.push({ objectType: "Activity", id });
      if (category.length) activities.category = category;
      return {
        id: uuid(),
        actor,
        verb: verbOf(verb),
        object,
        ...(result ? { result } : {}),
        context: { ...context, registration, contextActivities: activities },
        timestamp: at,
      };
    };
    const isDefined = { categories: [CMI5] };
    const movesOn = { categories: [CMI5, MOVE_ON] };
    return {
      initialized: () => write("initialized", isDefined),
      terminated: (seconds) => write("terminated", { ...isDefined, result: { duration: duration(seconds) } }),
      completed: (seconds) => write("completed", { ...movesOn, result: { completion: true, duration: duration(seconds) } }),
      passed: (score, seconds) => write("passed", {
        ...movesOn,
        result: { success: true, score: { scaled: score / 100, raw: score, min: 0, max: 100 }, duration: duration(seconds) },
      }),
      progressed: (percent) => write("progressed", { result: { extensions: { [PROGRESS]: percent } } }),
      /** @param {Course.Interaction} one */
      answered: (one) => write("answered", {
        at: new Date(one.at).toISOString(),
        object: {
          objectType: "Activity",
          id: urn(one.id),
          definition: {
            type: "http://adlnet.gov/expapi/activities/cmi.interaction",
            interactionType: typeOf(one),
            name: { [document.documentElement.lang]: `${one.title} ${one.place}` },
            ...components(one.id, typeOf(one)),
          },
        },
        result: { response: response2004(one), success: one.correct },
      }),
    };
  };

  Course.lms.statements = statements;
})();
