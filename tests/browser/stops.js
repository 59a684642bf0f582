// What takes the focus at each press of Tab: what it is, whether it has a ring, whether it is seen.
(() => {
  "use strict";

  /** Whether nothing hides a target, once the browser has scrolled to it. */
  const isShown = (one) => {
    const target = one.closest("label") ?? one;
    const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
    const inHeader = one.closest(".md-header, .course-skip");
    const start = inHeader ? 0 : document.querySelector(".md-header").getBoundingClientRect().bottom;
    if (bottom <= start + 1 || top >= innerHeight || right <= 0 || left >= innerWidth) return false;
    const within = (place, low, high) => Math.max(low, Math.min(high, place));
    const there = document.elementFromPoint(within(left + width / 2, 0, innerWidth - 1), within(top + height / 2, start, innerHeight - 1));
    return Boolean(there && (target.contains(there) || there.contains(target)));
  };

  const hasRing = (one) => [one, one.closest("label"), one.parentElement, one.nextElementSibling].filter(Boolean)
    .map((each) => getComputedStyle(each))
    .some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && parseFloat(outlineWidth) >= 2);

  window.stops = [];
  addEventListener("keyup", ({ key }) => {
    const one = document.activeElement;
    if (key !== "Tab") return;
    if (!one || one === document.body) return stops.push(null);
    one.dataset.stop ??= one.outerHTML.slice(0, 140).replace(/ (class|data-focus-visible-added)="[^"]*"/g, "");
    stops.push([one.dataset.stop, hasRing(one), isShown(one)]);
  }, true);

  const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const stop = (name) => [...document.querySelectorAll("[data-stop]")].findLast((one) => one.dataset.stop === name);

  window.leadTo = (name) => stop(name).focus();

  /** Those of these stops that stay hidden: what is beside the page follows its scrolling a moment later. */
  window.stillHidden = async (names) => {
    const hidden = [];
    for (const name of names) {
      leadTo(name);
      await wait(300);
      if (!isShown(stop(name))) hidden.push(name);
    }
    return hidden;
  };
})();
