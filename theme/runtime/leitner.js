// Which missed questions should be practised, and when? Pure. Leitner's boxes: each time a question is answered right on
// its day, it moves to the next box and waits longer; missed, it goes back to the first. Most of this is read from what
// the record keeps anyway: only a question that was practised again says, under `review`, which box that put it in.
(() => {
  "use strict";

  const DAYS = [1, 3, 7, 14, 30]; // how long a question waits in each box; past the last one, it is known
  const DAY = 24 * 60 * 60 * 1000; // milliseconds

  /** The day of a moment where the learner is, as a number of days: practice is for a day, not for an hour. @param {number} moment */
  const dayOf = (moment) => Math.floor((moment - new Date(moment).getTimezoneOffset() * 60_000) / DAY);

  /** Right, but only after a miss or without being sure. @param {Course.Answer} answer */
  const isShaky = ({ tries, sure }) => tries > 1 || sure === false;

  /**
   * When to practise a question; one never answered right is due since its last try.
   * @param {{id: string, meaning: string}} question
   * @param {Course.ProgressRecord} record
   * @returns {Course.Review | null} null when there is nothing to practise: not answered, changed since, or known
   */
  const reviewOf = ({ id, meaning }, record) => {
    const answer = record.answers[id];
    if (!answer || answer.meaning !== meaning) return null;
    const answered = Date.parse(answer.at);
    if (!answer.correct) return { id, box: 0, day: dayOf(answered) };
    // What was practised before the answer was about another one: the question has changed since.
    const last = record.review?.[id];
    const practised = last && Date.parse(last.at) >= answered ? last : null;
    if (!practised && !isShaky(answer)) return null;
    const box = practised ? practised.box - 1 : 0;
    return box < DAYS.length ? { id, box, day: dayOf(practised ? Date.parse(practised.at) : answered) + DAYS[box] } : null;
  };

  /**
   * Every question to practise, soonest first, then in the order of the course. Of a bank, only those drawn.
   * @param {Course.Outline} course `Course.outline`
   * @param {Course.ProgressRecord} record
   * @param {number} now in milliseconds
   * @returns {Course.Reviews} those of today and before, and those that wait for their day
   */
  const toReview = (course, record, now) => {
    const today = dayOf(now);
    const all = course.modules.flatMap((module) => Course.draws.drawn(module, record))
      .flatMap((question) => reviewOf(question, record) ?? []).sort((a, b) => a.day - b.day);
    return { due: all.filter(({ day }) => day <= today), later: all.filter(({ day }) => day > today) };
  };

  /**
   * What practising a question does: `answer` when it was never right, for then this is a try like any other; else the
   * number of a box, from 1, or null when nothing moves: one does not climb by practising before the day.
   * @type {typeof Course.leitner.practised}
   */
  const practised = (question, record, isRight, now) => {
    const answer = record.answers[question.id];
    if (!answer?.correct || answer.meaning !== question.meaning) return "answer";
    const review = reviewOf(question, record);
    if (!isRight) return 1;
    return review && review.day <= dayOf(now) ? review.box + 2 : null;
  };

  /** The day on which to remind of what comes next: the first that waits, or tomorrow when some should be practised now. @type {typeof Course.leitner.nextDay} */
  const nextDay = ({ due, later }, now) => (due.length ? dayOf(now) + 1 : later[0]?.day ?? null);

  /** A day as a date, at noon in UTC, for formatters and calendars. @param {number} day */
  const dateOf = (day) => new Date(day * DAY + DAY / 2);

  Course.leitner = { boxes: DAYS.length, dayOf, dateOf, reviewOf, toReview, practised, nextDay };
})();
