"use strict";
// What takes the focus at each press of Tab, measured once the browser has scrolled to it: what it is, whether it has a ring,
// whether it is seen.
window.stops = [];
addEventListener("keyup", ({ key }) => {
  const one = document.activeElement;
  if (key !== "Tab") return;
  if (!one || one === document.body) return window.stops.push(null);
  const target = one.closest("label") ?? one;
  const seen = [one, target, one.parentElement, one.nextElementSibling].filter(Boolean).map((each) => getComputedStyle(each));
  const hasRing = seen.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const box = target.getBoundingClientRect();
  const top = one.closest(".md-header, .course-skip") ? 0 : document.querySelector(".md-header").getBoundingClientRect().bottom;
  const middle = [Math.max(0, Math.min(innerWidth - 1, box.left + box.width / 2)), Math.max(top, Math.min(innerHeight - 1, box.top + box.height / 2))];
  const there = document.elementFromPoint(...middle);
  const isShown = box.bottom > top + 1 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    && there && (target.contains(there) || there.contains(target));
  one.dataset.stop ??= one.outerHTML.slice(0, 140).replace(/ (class|data-focus-visible-added)="[^"]*"/g, "");
  window.stops.push([one.dataset.stop, hasRing, Boolean(isShown)]);
}, true);
