"use strict";
/*
 * The buttons of the header, and what they open: the drawer and the search box.
 *
 * Material’s icons are labels of hidden checkboxes, which no keyboard reaches, and its search sends every page to every
 * visitor. The words come from names that are already in the page.
 */
{
  const nameOf = (selector) => document.querySelector(selector)?.getAttribute("aria-label") ?? "";

  /** Puts a real button where a label stood: focusable, named, pressed by Enter and Space, aware of its state. */
  const button = (id, name, opened) => {
    const label = document.querySelector(`.md-header__button[for=${id}]`);
    const toggle = document.getElementById(id);
    if (!label || !toggle || !name) return;
    const button = document.createElement("button");
    const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
    button.type = "button";
    button.className = `${label.className} course-toggle course-toggle${id}`;
    button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    label.replaceWith(button);
    if (id === "__drawer") button.parentElement.prepend(button); // where it is seen: first
    tell();
    toggle.addEventListener("change", tell);
    button.addEventListener("click", () => {
      toggle.click();
      if (toggle.checked) opened?.focus();
    });
    // Escape closes what the button opened, and brings the reader back to it.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !toggle.checked) return;
      toggle.click();
      button.focus();
    });
  };

  // What they open comes later in the page: whoever opens it is led there.
  button("__drawer", nameOf(".md-nav--primary"), document.querySelector(".md-nav--primary a.md-nav__link"));
  button("__search", nameOf(".md-search__input"), document.querySelector(".md-search__input"));

  // The search element, and the pages it looks in, come when the box is first entered. The box opens without waiting
  // for them, and can be left even if they never come.
  const search = document.querySelector("course-search");
  const searching = document.getElementById("__search");
  search?.addEventListener("focusin", () => {
    if (searching && !searching.checked) searching.click();
    const script = document.createElement("script");
    script.src = `${search.dataset.base}search/search.js`;
    script.addEventListener("error", () => {
      const output = search.querySelector("output");
      if (output) output.textContent = Course.say("search-failed");
    });
    document.head.append(script);
  }, { once: true });
  search?.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !search.contains(relatedTarget) && searching?.checked) searching.click(); // it covers the page
  });
  search?.addEventListener("click", ({ target }) => {
    if (!target.closest(".course-search__close, .md-search__overlay")) return;
    searching?.click();
    document.querySelector(".course-toggle__search")?.focus();
  });

  // A browser that remembers fields over a reload would open again what was open.
  for (const toggle of document.querySelectorAll("[data-md-toggle]:checked")) toggle.click();
}
