// The search box: results as words are typed, by mouse, touch or keyboard, and how many, said once typing pauses.
customElements.define("course-search", class CourseSearch extends HTMLElement {
  static SHOWN = 20; // pages: nobody reads further, they add a word

  #find;
  #saying;

  connectedCallback() {
    const form = this.querySelector("form");
    if (!form || !this.#input || !this.#output || !this.#list) return Course.explain(this, "expects a form, an output and a list inside it");
    form.addEventListener("submit", this);
    form.addEventListener("reset", this);
    for (const type of ["input", "keydown", "click", "focusin"]) this.addEventListener(type, this);
    this.#open(this.contains(document.activeElement));
    this.#show(); // what was typed while this script was on its way
  }

  get #input() { return this.querySelector("input"); }
  get #output() { return this.querySelector("output"); }
  get #list() { return this.querySelector("ol"); }

  handleEvent(event) {
    switch (event.type) {
      case "input":
        if (this.#input.value) this.#open(true);
        return this.#show();
      case "focusin": return event.target === this.#input && this.#open(true);
      case "click": return event.target.closest("a") && this.#open(false); // it may lead to another place of this page
      case "keydown": return this.#move(event);
      case "submit":
        event.preventDefault();
        return this.#list.querySelector("a")?.click();
      case "reset": // its fields are emptied after the event
        return setTimeout(() => { this.#show(); this.#input.focus(); });
    }
  }

  /** The box is open as long as Material's hidden switch is on: its styles, and the reading page behind, follow it. */
  #open(open) {
    const toggle = document.getElementById("__search");
    if (toggle && toggle.checked !== open) toggle.click();
  }

  /** Down and Up go from the box through the results and back; Tab goes through them too, as through any links. */
  #move(event) {
    if (event.key === "Escape" && document.getElementById("__search")?.checked) {
      event.preventDefault(); // closing is enough: what was typed stays
      return this.#input.focus(); // what had the focus is about to be hidden
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [this.#input, ...this.#list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[(at + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length].focus();
  }

  #show() {
    this.#find ??= Course.finder({ ...Course.searchIndex, pages: Course.searchIndex.pages.filter((page) => this.#isHere(page)) });
    const query = this.#input.value.trim();
    const { found, isWhole } = this.#find(query);
    this.#list.replaceChildren(...found.slice(0, CourseSearch.SHOWN).map((page) => this.#item(page)));
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => { this.#output.textContent = this.#sentence(query, found.length, isWhole); }, 400);
  }

  #sentence(query, count, isWhole) {
    if (!query) return Course.say("search-start");
    if (!count) return Course.say("search-none", { query });
    if (!isWhole) return Course.say("search-some", { count });
    const shown = CourseSearch.SHOWN;
    return count > shown ? Course.say("search-first", { count, shown }) : Course.say("search-found", { count });
  }

  /** A package for an LMS has some of the pages only. */
  #isHere([address]) { return !Course.isAbsent(new URL(this.dataset.base + address, location.href).href); }

  #item({ address, title, excerpt, parts }) {
    const item = this.#make("li", "md-search-result__item");
    item.append(
      this.#link(address, title, "course-search__page", excerpt),
      ...parts.map((part) => this.#link(`${address}#${part.id}`, part.title, "course-search__part", part.excerpt)),
    );
    return item;
  }

  #link(address, title, kind, excerpt) {
    const link = this.#make("a", "md-search-result__link");
    link.href = this.dataset.base + address;
    link.append(this.#make("span", kind, title));
    if (excerpt.length) {
      const text = this.#make("span", "course-search__excerpt");
      text.append(...excerpt.map(([run, isMatch]) => isMatch ? this.#make("mark", "", run) : run));
      link.append(text);
    }
    return link;
  }

  #make(name, className, textContent = "") {
    return Object.assign(document.createElement(name), { className, textContent });
  }
});
