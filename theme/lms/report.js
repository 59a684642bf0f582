// What does a learning management system want to know of a learner? Pure: an outline, a path and a record in; a report out.
(() => {
  "use strict";

  /** @param {Course.Outline} outline @param {string | null} path */
  const modulesOf = (outline, path) => outline.paths.find(({ id }) => id === path)?.modules ?? outline.modules.map(({ id }) => id);
  const sum = (values) => values.reduce((total, value) => total + value, 0);

  /**
   * @param {Course.Outline} outline
   * @param {string | null} path its id; without one, every module of the course counts
   * @param {Course.ProgressRecord} record
   * @param {Record<string, string>} kinds the kind of each question
   * @returns {Course.Report}
   */
  const report = (outline, path, record, kinds) => {
    const modules = modulesOf(outline, path).flatMap((id) => outline.modules.find((module) => module.id === id) ?? []);
    const results = modules.map((module) => Course.grading.module(module, record));
    const [earned, possible] = [sum(results.map((one) => one.earned)), sum(results.map((one) => one.possible))];
    const completed = results.filter(({ complete }) => complete).length;
    const isComplete = completed === modules.length;
    const asked = modules.flatMap((module) => Course.draws.drawn(module, record).map((question, index) => (
      { ...question, title: module.title, place: index + 1, answer: record.answers[question.id] })));
    const answered = asked.filter(({ answer, meaning }) => answer?.meaning === meaning);
    return {
      score: possible ? Math.floor(earned * 100 / possible) : isComplete ? 100 : 0,
      progress: modules.length ? Math.floor(completed * 100 / modules.length) : 0,
      complete: isComplete,
      interactions: answered.map(({ id, points, title, place, answer: { given, correct, tries, at } }) => (
        { id, kind: kinds[id] ?? "short-text", given, correct, tries, at, points, title, place })),
    };
  };

  /** The part of a record that a path is about: all that must fit where an LMS keeps state. */
  const part = (outline, path, record) => {
    const ids = new Set(modulesOf(outline, path));
    const ofPath = (values = {}) => Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id.split("/")[0])));
    return { ...record, answers: ofPath(record.answers), visited: ofPath(record.visited), ...(record.draws ? { draws: ofPath(record.draws) } : {}) };
  };

  Course.lms = /** @type {typeof Course.lms} */ ({ report, part }); // the other files of this folder add theirs
})();
