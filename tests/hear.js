// Keeps in `heard` what a page says by itself, and each element it leads to, in the order in which it does.
(() => {
  "use strict";

  const REGIONS = "output, [aria-live], [role=status], [role=alert], [role=log]";
  const heard = window.heard = [];
  const manner = (region) => region.getAttribute("aria-live") ?? (region.matches("[role=alert]") ? "assertive" : "polite");
  const words = (region) => region.innerText.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  const isSaid = (region) => manner(region) !== "off" && region.checkVisibility() && words(region);
  const elementOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
  const regionsIn = (element) => [element, ...element.querySelectorAll(REGIONS)].filter((one) => one.matches(REGIONS));

  const observer = new MutationObserver((changes) => {
    const changed = new Set();
    const come = new Set();
    for (const { type, target, addedNodes } of changes) {
      const shown = type === "attributes" ? [target] : [...addedNodes].filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
      for (const region of shown.flatMap(regionsIn)) come.add(region);
      const region = type !== "attributes" && elementOf(target)?.closest(REGIONS);
      if (region) changed.add(region);
    }
    for (const region of changed) if (isSaid(region)) heard.push(`${manner(region)}: ${words(region)}`);
    // Some readers say a region that comes with its text, some do not.
    for (const region of come) if (!changed.has(region) && isSaid(region)) heard.push(`by some readers only: ${words(region)}`);
  });

  // What a page comes with is read, not said: listening starts when it has been parsed, before its scripts run.
  document.addEventListener("readystatechange", () => observer.observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ["hidden"],
  }), { once: true });
  addEventListener("focusin", ({ target }) => heard.push({ target }));

  /** Takes what was heard. "focus" is the element that has it in the end; those it went through are not said to the end. */
  window.takeHeard = () => heard.splice(0)
    .map((one) => (typeof one === "string" ? one : one.target === document.activeElement && "focus"))
    .filter((one, place, all) => one && (one !== "focus" || place === all.lastIndexOf("focus")));
})();
