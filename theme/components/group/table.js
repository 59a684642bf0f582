// The table of a group: filtered, sorted, and as a spreadsheet opens it.
(() => {
  "use strict";

  const COLUMNS = {
    person: ({ kept }) => kept.name || Course.say("group-nameless"),
    organization: ({ kept }) => kept.organization,
    path: ({ title }) => title,
    completed: ({ kept }) => kept.completed,
    version: ({ kept }) => Course.attestation.cleanName(kept.courseVersion),
    score: ({ kept }) => kept.score,
    minutes: ({ kept }) => kept.minutes,
    status: ({ status }) => Course.say(`group-status-${status}`),
  };
  const NUMBERS = { score: "group-score", minutes: "group-minutes" };

  class Table {
    #element;
    #row;
    #order = { column: "person", isDescending: false };
    #speech;
    #collator = new Intl.Collator(Course.words.locale, { numeric: true });

    /** The rows that the filters let through, in the order shown. */
    shown = [];

    constructor(element) {
      this.#element = element;
      this.#row = element.querySelector("template.group-row").content.querySelector("tr");
    }

    /** Shows the rows that the filters let through; gives those of the path chosen, whatever the other filters. */
    show(rows) {
      const { path, status, find } = this.#filters;
      this.#showPaths(rows, path);
      const inPath = rows.filter((row) => !path.value || row.path === path.value);
      const sought = Course.names.key(find.value).split(" ").filter(Boolean);
      const isFound = ({ kept }) => sought.every((word) => Course.names.key(`${kept.name} ${kept.organization}`).includes(word));
      const isChosen = (row) => !status.value || (row.status === "intact") === (status.value === "intact");
      this.shown = inPath.filter((row) => isChosen(row) && isFound(row));
      this.#total = rows.length;
      this.#render();
      return inPath;
    }

    #total = 0;

    sort(column) {
      const isDescending = this.#order.column === column && !this.#order.isDescending;
      this.#order = { column, isDescending };
      this.#render();
    }

    /** Says how many rows are left, once the reader pauses. */
    sayCount() {
      clearTimeout(this.#speech);
      this.#speech = setTimeout(() => {
        this.#element.querySelector("output[name=said]").textContent = this.#count;
      }, 800);
    }

    csv() {
      const heads = [...Object.keys(COLUMNS).map((name) => this.#head(name).textContent.trim()), Course.say("group-code")];
      const rows = this.shown.map((row) => [...Object.values(COLUMNS).map((value) => value(row)), Course.attestation.cleanName(row.kept.code)]);
      return Course.csv.write([heads, ...rows], Course.csv.separatorOf(Course.words.locale));
    }

    // — What is seen —

    #render() {
      const { column, isDescending } = this.#order;
      const value = COLUMNS[column];
      const compare = (a, b) => (typeof a === "number" ? a - b : this.#collator.compare(a, b));
      this.shown.sort((a, b) => (isDescending ? -1 : 1) * compare(value(a), value(b)));
      for (const name of Object.keys(COLUMNS)) {
        const head = this.#head(name);
        if (name === column) head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
      this.#element.querySelector(".group-rows tbody").replaceChildren(...this.shown.map((row) => this.#filled(row)));
      this.#element.querySelector(".group-count").textContent = this.#count;
      const remove = this.#element.querySelector("[name=remove]");
      remove.textContent = Course.say("group-remove", { count: this.shown.length });
      remove.disabled = !this.shown.length;
    }

    #filled(row) {
      const line = this.#row.cloneNode(true);
      for (const cell of line.children) {
        const name = cell.dataset.column;
        const value = COLUMNS[name](row);
        cell.firstElementChild.textContent = NUMBERS[name] ? Course.say(NUMBERS[name], { count: value }) : value;
      }
      line.dataset.status = row.status;
      if (row.others.length) line.lastElementChild.append(this.#others(row.others));
      return line;
    }

    /** The attestations that were set aside, folded, each with the reason. */
    #others(others) {
      const details = document.createElement("details");
      const summary = document.createElement("summary");
      const list = document.createElement("ul");
      summary.textContent = Course.say("group-others", { count: others.length });
      list.append(...others.map(({ attestation: { completed, score }, reason }) => {
        const item = document.createElement("li");
        item.textContent = Course.say(`group-other-${reason}`, { date: completed, score });
        return item;
      }));
      details.append(summary, list);
      return details;
    }

    #showPaths(rows, select) {
      const titles = new Map(rows.map(({ path, title }) => [path, title]));
      const order = Course.outline.paths.map(({ id }) => id);
      const ids = [...order.filter((id) => titles.has(id)), ...[...titles.keys()].filter((id) => !order.includes(id))];
      const chosen = ids.includes(select.value) ? select.value : "";
      select.replaceChildren(select.options[0], ...ids.map((id) => new Option(titles.get(id), id)));
      select.value = chosen;
    }

    get #count() { return Course.say("group-count", { count: this.shown.length, total: this.#total }); }
    get #filters() { return this.#element.querySelector(".group-filters").elements; }
    #head(name) { return this.#element.querySelector(`thead [data-column="${name}"]`); }
  }

  Course.groupParts = { ...Course.groupParts, Table };
})();
