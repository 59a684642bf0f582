// Where does a learner stand? Pure: an outline and a record in, results out.
(() => {
  "use strict";

  /**
   * @param {{id: string, meaning?: string}} question
   * @param {Course.ProgressRecord} record
   * @returns {Course.AnswerState} "changed" when the question no longer asks what was answered: kept, but not counted
   */
  const answerState = (question, record) => {
    const answer = record.answers[question.id];
    if (!answer) return "unanswered";
    if (answer.meaning !== question.meaning) return "changed";
    return answer.correct ? "correct" : "incorrect";
  };

  /** @type {WeakMap<Course.Outline, Map<string, Course.Module>>} */
  const named = new WeakMap();

  /**
   * A module of a course by its id: looked up in a map, which each course has made once.
   * @param {Course.Outline} course
   * @param {string | undefined} id
   */
  const moduleOf = (course, id) => {
    const modules = named.get(course) ?? new Map(course.modules.map((one) => [one.id, one]));
    named.set(course, modules);
    return id === undefined ? undefined : modules.get(id);
  };

  /** @param {Course.Place} place @returns {Course.Place} */
  const place = ({ id, number, state }) => ({ id, number, state });
  /** @param {number[]} values */
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  /**
   * A module is complete when its points reach the pass mark; one without questions, when it was opened. Of a bank,
   * only the questions drawn count, and a draw once passed keeps the module complete whatever is drawn next.
   * Minutes left are in proportion to the questions left.
   * @type {typeof Course.grading.module}
   */
  const judged = (outline, record) => {
    const questions = Course.draws.drawn(outline, record).map((question, index) => (
      { ...question, number: index + 1, state: answerState(question, record) }));
    const right = questions.filter(({ state }) => state === "correct");
    const [earned, possible] = [right, questions].map((some) => sum(some.map(({ points }) => points)));
    const opened = Boolean(record.visited[outline.id]?.at);
    const passed = Course.draws.isBank(outline) && Boolean(record.draws?.[outline.id]?.passed);
    const complete = passed || (possible ? earned * 100 >= outline.passMark * possible : opened);
    const begun = opened || questions.some(({ state }) => state !== "unanswered");
    const share = questions.length ? (questions.length - right.length) / questions.length : 1;
    return {
      id: outline.id,
      state: complete ? "complete" : begun ? "begun" : "not-started",
      complete,
      earned,
      possible,
      percent: possible ? Math.floor(earned * 100 / possible) : complete ? 100 : 0,
      total: questions.length,
      correct: right.length,
      left: questions.filter(({ state }) => state !== "correct").map(place),
      done: right.map(place),
      minutesLeft: complete ? 0 : outline.minutes * share,
    };
  };

  const results = new WeakMap(); // by record, which is never changed in place, then by module: many ask for the same

  /** @type {typeof Course.grading.module} */
  const module = (outline, record) => {
    if (!results.has(record)) results.set(record, new Map());
    const known = results.get(record);
    if (!known.has(outline)) known.set(outline, judged(outline, record));
    return known.get(outline);
  };

  /** @type {typeof Course.grading.path} a path is complete when each of its modules is */
  const path = (outline, course, record) => {
    const modules = outline.modules.flatMap((id) => moduleOf(course, id) ?? []).map((one) => module(one, record));
    const completed = modules.filter(({ complete }) => complete).length;
    return {
      id: outline.id,
      complete: completed === modules.length,
      completed,
      total: modules.length,
      correct: sum(modules.map(({ correct }) => correct)),
      questions: sum(modules.map(({ total }) => total)),
      modules,
      minutesLeft: sum(modules.map(({ minutesLeft }) => minutesLeft)),
    };
  };

  /**
   * Id of the module to do after this one: the next unfinished one of its path, else one skipped before; null when all
   * are done.
   * @type {typeof Course.grading.next}
   */
  const next = (id, course, record) => {
    for (const { modules } of course.paths.filter((one) => one.modules.includes(id))) {
      const place = modules.indexOf(id);
      const unfinished = [...modules.slice(place + 1), ...modules.slice(0, place)].find((other) => {
        const found = moduleOf(course, other);
        return found && !module(found, record).complete;
      });
      if (unfinished) return unfinished;
    }
    return null;
  };

  /** @param {Course.Outline} course @param {Course.ProgressRecord} record @returns {string | undefined} */
  const lastSeen = (course, record) => {
    const seen = course.modules.flatMap(({ id, questions }) => [
      record.visited[id]?.at,
      ...questions.map((question) => record.answers[question.id]?.at),
    ].filter(Boolean).map((at) => ({ id, moment: Date.parse(at) })));
    return seen.sort((a, b) => b.moment - a.moment)[0]?.id;
  };

  /**
   * Where to pick the course up: the last module seen while it is unfinished, at the section last read, else the next one.
   * Null when nothing was begun or nothing is left.
   * @type {typeof Course.grading.whereToContinue}
   */
  const whereToContinue = (course, record) => {
    const last = moduleOf(course, lastSeen(course, record));
    if (!last) return null;
    if (!module(last, record).complete) return { module: last.id, section: record.visited[last.id]?.section, resumed: true };
    const following = next(last.id, course, record);
    return following === null ? null : { module: following, section: record.visited[following]?.section, resumed: false };
  };

  Course.grading = { answerState, module, path, next, whereToContinue };
})();
