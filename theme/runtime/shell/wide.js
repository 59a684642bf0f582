"use strict";
// What is wider than the page: Material’s wide tables scroll for a mouse only.
{
  const all = (selector) => [...document.querySelectorAll(selector)];

  /** A box wider than the page is reached by Tab, then moved by the arrows; it takes the name of its section. */
  const reachable = (box) => {
    if (box.scrollWidth <= box.clientWidth) return box.removeAttribute("tabindex");
    const heading = all(".md-content :is(h1, h2, h3)[id]")
      .filter((candidate) => candidate.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING)
      .at(-1);
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    if (heading) box.setAttribute("aria-labelledby", heading.id);
  };

  const wide = all(".md-content :is(.md-typeset__scrollwrap table, pre > code)");
  if (wide.length && "ResizeObserver" in window) {
    const watch = new ResizeObserver((entries) => {
      for (const { target } of entries) reachable(target.closest(".md-typeset__scrollwrap") ?? target);
    });
    for (const element of wide) watch.observe(element);
  }
}
