// Which pages are not in this copy of the site? A package for an LMS has those of its path, and must lead to no other.
(() => {
  "use strict";

  const absent = new Set((Course.absent ?? []).map((page) => new URL(page, Course.root).href));

  /** Whether a page is missing from this copy. @param {string} address */
  Course.isAbsent = (address) => absent.has(address.split("#")[0]);

  if (!absent.size) return;

  // What stands for a page goes with it; a link in a text leaves its words.
  const STANDS_FOR_IT = ".md-nav__item, .md-footer__link, .course-doors li, li[data-module]";
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[href]"))) {
    if (!Course.isAbsent(link.href)) continue;
    const place = link.closest(STANDS_FOR_IT);
    if (place) place.remove();
    else link.replaceWith(...link.childNodes);
  }
  for (const place of document.querySelectorAll("[data-path]")) {
    if (!Course.outline.paths.some(({ id }) => id === place.dataset.path)) place.remove();
  }
  for (const place of document.querySelectorAll("[data-module]")) {
    if (!Course.module(place.dataset.module)) place.remove();
  }
})();
