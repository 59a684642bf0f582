// What should this learner do next? Pure: one step for a path, one for the whole course.
(() => {
  "use strict";

  /** @param {Course.ModuleResult} result @param {Course.ProgressRecord} record */
  const lastSign = ({ id, left, done }, record) => Math.max(0, ...[record.visited[id], ...[...left, ...done].map((one) => record.answers[one.id])]
    .filter(Boolean).map(({ at }) => Date.parse(at)));

  /**
   * The step of a path: back to the module begun last, else its first one that is not complete; null when all are.
   * @param {Course.PathResult} path
   * @param {Course.ProgressRecord} record
   * @returns {Course.Step | null}
   */
  const ofPath = ({ modules }, record) => {
    const begun = modules.filter(({ state }) => state === "begun").map((module) => ({ module, last: lastSign(module, record) }));
    const latest = begun.sort((a, b) => b.last - a.last)[0]?.module;
    const chosen = latest ?? modules.find(({ complete }) => !complete);
    if (!chosen) return null;
    const section = latest && record.visited[chosen.id]?.section;
    return { module: chosen.id, resumed: chosen === latest, ...(section ? { section } : {}) };
  };

  /**
   * The step of the course: where the learner was; else that of the path closest to its end, or of the first one.
   * @param {Course.Outline} course `Course.outline`
   * @param {Course.ProgressRecord} record
   * @param {Course.PathResult[]} paths what `grading.path` says of each path of the course
   * @returns {Course.Step | null} null when every path is complete
   */
  const ofCourse = (course, record, paths) => {
    const place = Course.grading.whereToContinue(course, record);
    if (place) return place;
    const share = (/** @type {Course.PathResult} */ { completed, total }) => completed / total;
    const closest = paths.filter(({ complete }) => !complete).sort((a, b) => share(b) - share(a))[0];
    return closest ? ofPath(closest, record) : null;
  };

  Course.nextStep = { ofPath, ofCourse };
})();
