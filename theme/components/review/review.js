// The questions to practise today, those that wait for their day, and a reminder to take to one's calendar.
customElements.define("course-review", class extends HTMLElement {
  static #NEEDED = ["template", ".review-live", ".review-state", ".review-ways > a", "[name=reminder]",
    ".review-due summary", ".review-due ol", ".review-later summary", ".review-later ol"];
  #items = new Map();

  connectedCallback() {
    if (Course.lacks(this, this.constructor.#NEEDED)) return;
    this.#items = new Map([...this.#part("template").content.children].map((item) => [item.dataset.question, item]));
    this.#part(".review-needs-scripts")?.remove();
    this.#part(".review-live").hidden = false;
    this.#part(".review-due").open = this.#found.due.length <= 10;
    for (const part of this.querySelectorAll("details")) part.addEventListener("toggle", this);
    this.#part("[name=reminder]").addEventListener("click", this);
    for (const type of ["course:progress", "visibilitychange"]) document.addEventListener(type, this); // a new day may have come
    this.#show();
  }

  disconnectedCallback() {
    for (const type of ["course:progress", "visibilitychange"]) document.removeEventListener(type, this);
  }

  handleEvent({ type }) {
    if (type === "click") this.#remind();
    else this.#show();
  }

  #show() {
    const found = this.#found;
    const { due, later } = found;
    this.#part(".review-state").textContent = this.#state(found);
    const start = this.#part(".review-ways > a");
    start.hidden = !due.length;
    if (due.length) start.href = this.#items.get(due[0].id).querySelector("a").getAttribute("href");
    this.#part("[name=reminder]").hidden = !due.length && !later.length;
    this.#list(".review-due", due, Course.say("review-due", { count: due.length }));
    this.#list(".review-later", later, Course.say("review-later", { count: later.length }));
  }

  #state({ due, later }) {
    if (due.length) return Course.say("review-today", { count: due.length });
    if (later.length) return Course.say("review-next", { date: this.#date(later[0].day) });
    return Course.say(Course.session.isEmpty ? "review-empty" : "review-nothing");
  }

  /** A list is made once it is opened: it may be long. */
  #list(selector, reviews, title) {
    const part = this.#part(selector);
    part.hidden = !reviews.length;
    part.querySelector("summary").textContent = title;
    if (part.open) part.querySelector("ol").replaceChildren(...reviews.map((review) => {
      const item = this.#items.get(review.id).cloneNode(true);
      item.querySelector(".review-when").textContent = this.#when(review);
      return item;
    }));
  }

  /** Which of the reminders a question is at, and its day when that is to come. */
  #when({ id, box, day }) {
    if (!Course.session.record.answers[id].correct) return Course.say("review-not-yet");
    const isLater = day > Course.leitner.dayOf(Date.now());
    const values = { number: box + 1, total: Course.leitner.boxes, date: this.#date(day) };
    return Course.say(isLater ? "review-step-later" : "review-step", values);
  }

  #remind() {
    const now = Date.now();
    const found = this.#found;
    const day = Course.leitner.nextDay(found, now);
    const count = [...found.due, ...found.later].filter((review) => review.day <= day).length;
    const address = location.protocol.startsWith("http") ? location.href.replace(/[?#].*/, "") : undefined;
    const text = Course.calendar.file({
      uid: `review@${Course.outline.course}`,
      stamp: new Date(now),
      day: Course.leitner.dateOf(day),
      title: Course.say("review-event", { course: this.dataset.course }),
      description: [Course.say("review-event-why", { count }), address].filter(Boolean).join("\n"),
      address,
      product: Course.outline.course,
    });
    const date = Course.leitner.dateOf(day).toISOString().slice(0, 10);
    Course.download(Course.say("review-event-file", { date }), text, "text/calendar");
  }

  /** What the page can show: questions that its version of the course has. */
  get #found() {
    const { due, later } = Course.leitner.toReview(Course.outline, Course.session.record, Date.now());
    const isShown = ({ id }) => this.#items.has(id);
    return { due: due.filter(isShown), later: later.filter(isShown) };
  }

  #date(day) { return Course.day(Course.leitner.dateOf(day)); }
  #part(selector) { return this.querySelector(selector); }
});
