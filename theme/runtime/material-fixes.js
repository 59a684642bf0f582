"use strict";
/*
 * What Material for MkDocs leaves out of reach of a keyboard, a screen reader or a slow network, put right once it has
 * started. Its header icons are labels of hidden checkboxes, its wide tables scroll for a mouse only, its search sends
 * every page to every visitor. The words come from names that are already in the page.
 */
{
  // Material writes the title of what is pointed at as HTML: an acronym in full, a lesson's name too long for the menu.
  // A "<" that a letter does not follow starts no tag, and the invisible character between them changes nothing to see.
  const title = Object.getOwnPropertyDescriptor(HTMLElement.prototype, "title");
  Object.defineProperty(HTMLElement.prototype, "title", {
    ...title,
    get() { return title.get.call(this).replace(/<(?=[a-z/!?])/gi, "<\u2060"); },
  });

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

  // Ours sends them to those who search: the element, and the pages it looks in, come when the box is first entered.
  // The box opens without waiting for them, and can be left even if they never come.
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
  search?.addEventListener("click", ({ target }) => {
    if (!target.closest(".course-search__close, .md-search__overlay")) return;
    searching?.click();
    document.querySelector(".course-toggle__search")?.focus();
  });

  // A browser that remembers fields over a reload would open again what was open.
  for (const toggle of document.querySelectorAll("[data-md-toggle]:checked")) toggle.click();

  // The switch of appearance looks like a button: Space presses it too, as Enter already does.
  document.querySelector("[data-md-component=palette]")?.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    event.currentTarget.querySelector("label:not([hidden])")?.click();
  });

  /** A box wider than the page is reached by Tab, then moved by the arrows; it takes the name of its section. */
  const reachable = (box) => {
    if (box.scrollWidth <= box.clientWidth) return box.removeAttribute("tabindex");
    const heading = [...document.querySelectorAll(".md-content :is(h1, h2, h3)[id]")]
      .filter((candidate) => candidate.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    if (heading) box.setAttribute("aria-labelledby", heading.id);
  };

  const wide = document.querySelectorAll(".md-content :is(table:not([class]), pre > code)");
  if (wide.length && "ResizeObserver" in window) {
    // Material wraps each table in a box that scrolls, a moment after this line.
    const watch = new ResizeObserver((entries) => {
      for (const { target } of entries) reachable(target.closest(".md-typeset__scrollwrap") ?? target);
    });
    for (const element of wide) watch.observe(element);
  }
}
