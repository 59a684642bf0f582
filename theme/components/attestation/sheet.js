// The sheet of paper of an attestation: what each of its places says, in one language or in several.
(() => {
  "use strict";

  /** Shows the languages asked for, the page's own first asked first; what two of them say alike is said once. */
  const choose = (sheet, languages) => {
    for (const parent of new Set([...sheet.querySelectorAll("[lang]")].map((part) => part.parentElement))) {
      const said = [];
      for (const part of parent.querySelectorAll(":scope > [lang]")) {
        const text = part.textContent.replace(/\s/g, "");
        part.hidden = !languages.includes(part.lang) || said.includes(text);
        if (!part.hidden) said.push(text);
      }
    }
  };

  /** @returns {Course.Part} */
  const modulesOf = (sheet) => sheet.querySelector(".sheet-modules ol");

  const span = (language, text) => Object.assign(document.createElement("span"), { lang: language, textContent: text });

  const moduleItem = (place, languages, words) => {
    const item = document.createElement("li");
    item.append(...["title", "percent"].map((name) => {
      const part = Object.assign(document.createElement("span"), { className: `sheet-module-${name}` });
      part.append(...languages.map((language) => span(language, words[language].modules[place][name])));
      return part;
    }));
    return item;
  };

  /**
   * @param {HTMLElement} sheet
   * @param {Course.Attestation} one
   * @param {string[]} languages those to show
   * @param {string} address where the code is checked; empty when no one else could go there
   */
  Course.fillSheet = (sheet, one, languages, address) => {
    const all = [...sheet.querySelectorAll(".sheet-title > [lang]")].map(({ lang }) => lang); // in the order of the site
    const words = Object.fromEntries(all.map((language) => [language, Course.attestationWords.of(one, language)]));
    for (const place of sheet.querySelectorAll("[data-value]")) {
      const { value: name = "" } = place.dataset;
      const parts = place.querySelectorAll("[lang]");
      for (const part of parts) part.textContent = words[part.lang][name];
      if (!parts.length) place.textContent = name === "address" ? address : one[name];
    }
    modulesOf(sheet).replaceChildren(...one.modules.map((_, place) => moduleItem(place, all, words)));
    sheet.querySelector(".sheet-verify")?.toggleAttribute("hidden", !address);
    sheet.removeAttribute("data-blank");
    // What is long is written smaller, so that all of it holds on one page.
    const longest = Math.max(one.name.length, one.organization.length / 2); // the organization is written smaller
    sheet.dataset.length = longest > 50 ? "longest" : longest > 30 ? "long" : "short";
    sheet.dataset.modules = one.modules.length > 8 ? "many" : "few";
    sheet.toggleAttribute("data-several", languages.length > 1);
    sheet.toggleAttribute("data-dense", languages.length > 1 && one.modules.length > 8);
    choose(sheet, languages);
  };

  /** Leaves nothing of anyone on the sheet: printed, it is the form to fill in by hand. @param {HTMLElement} sheet */
  Course.blankSheet = (sheet) => {
    for (const place of sheet.querySelectorAll("[data-value]")) {
      const parts = place.querySelectorAll("[lang]");
      for (const part of parts.length ? parts : [place]) part.textContent = "";
    }
    modulesOf(sheet).replaceChildren();
    sheet.setAttribute("data-blank", "");
  };
})();
