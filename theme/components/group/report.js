// What a group table lets one say: which files were refused, which questions to discuss, what to write in the minutes.
(() => {
  "use strict";

  const FIRST = 10; // questions worth a discussion; the others are folded

  class Report {
    #element;

    constructor(element) { this.#element = element; }

    /** Lists what could not be read, and why. Gives how many things that is. */
    refused(found) {
      const reasons = found.flatMap(({ name, problems }) => [...new Set(problems)].map((problem) => (
        { name, problem, count: problems.filter((one) => one === problem).length })));
      const count = reasons.reduce((sum, reason) => sum + reason.count, 0);
      const details = this.#element.querySelector(".group-refused");
      details.hidden = !count;
      details.querySelector("summary").textContent = Course.say("group-refused-title", { count });
      details.querySelector("ul").replaceChildren(...reasons.map(({ name, problem, count: times }) => {
        const item = document.createElement("li");
        const file = document.createElement("bdi");
        file.textContent = Course.attestation.cleanName(name);
        item.append(file, Course.say("group-reason", { count: times, reason: Course.say(`group-refused-${problem}`) }));
        return item;
      }));
      return count;
    }

    /** @param {Course.Row[]} rows those of the path chosen @param {Course.Expected[]} expected @param {string} today */
    show(rows, expected, today) {
      const items = Course.groupRows.missed(rows, Course.outline).map((question) => this.#question(question));
      const [first, others] = this.#element.querySelectorAll(".group-questions");
      first.replaceChildren(...items.slice(0, FIRST));
      others.replaceChildren(...items.slice(FIRST));
      others.parentElement.hidden = items.length <= FIRST;
      others.start = FIRST + 1;
      this.#element.querySelector(".group-missed").hidden = !items.length;
      for (const place of this.#element.querySelectorAll(".group-wording")) {
        const { language } = place.dataset;
        place.querySelector("textarea").value = Course.groupMinutes(rows, expected, today, Course.minutesIn[language]);
        place.querySelector("output").textContent = "";
      }
    }

    async copy(button) {
      const place = button.closest(".group-wording");
      const isCopied = await Course.copy(place.querySelector("textarea"));
      place.querySelector("output").textContent = Course.say(isCopied ? "group-copied" : "group-not-copied");
    }

    #question({ id, module, people }) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = Course.address(module, Course.anchor(id));
      link.textContent = Course.prompts[id] ?? id;
      item.append(link, " ", Course.say("group-question", { count: people, module: module.title }));
      return item;
    }
  }

  Course.groupParts = { ...Course.groupParts, Report };
})();
