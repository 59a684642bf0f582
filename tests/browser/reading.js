// What a page is to those who read it in their own way; each gives what is wrong, as HTML cut short.
"use strict";
window.reading = {
  // The spacing that a page must bear (WCAG 2.2, 1.4.12), as a reader's own style sheet would set it.
  spaceOut: () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  },

  // Words that go past a box which hides what goes past it.
  cutOff: () => {
    const cut = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || parent.closest(".visually-hidden, .course-skip, option, svg, template, script")) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const words = range.getBoundingClientRect();
      for (let box = parent; box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        const hides = (way) => ["hidden", "clip"].includes(style[way]);
        if (["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY)) break;
        const past = (hides("overflowX") && (words.right > right + 1 || words.left < left - 1))
          || (hides("overflowY") && (words.bottom > bottom + 1 || words.top < top - 1));
        if (past) cut.push(`${texts.currentNode.data.trim().slice(0, 60)} in ${box.outerHTML.slice(0, 60)}`);
      }
    }
    return cut;
  },

  // Targets under 24 pixels, but those that WCAG 2.2, 2.5.8 lets be: in a sentence, or with room enough around them.
  tooSmall: () => {
    const targets = new Map();
    for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")) {
      const target = one.closest("label") ?? (one.id && document.querySelector(`label[for="${one.id}"]:not([hidden])`)
        && one.matches("[type=radio], [type=checkbox]") ? document.querySelector(`label[for="${one.id}"]`) : one);
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = target.getBoundingClientRect();
      if (box.width > 1 && box.height > 1) targets.set(target, box);
    }
    const isSmall = (box) => Math.min(box.width, box.height) < 23.5;
    const isInSentence = (one) => getComputedStyle(one).display.startsWith("inline")
      && [...one.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
    const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
    const isCrowded = (one, box) => [...targets].some(([other, around]) => {
      if (other === one || other.contains(one) || one.contains(other)) return false;
      const [x, y] = middle(box);
      const [otherX, otherY] = middle(around);
      const away = Math.hypot(Math.max(around.left - x, 0, x - around.right), Math.max(around.top - y, 0, y - around.bottom));
      return away < 12 || (isSmall(around) && Math.hypot(otherX - x, otherY - y) < 24);
    });
    return [...targets].filter(([one, box]) => isSmall(box) && !isInSentence(one) && isCrowded(one, box))
      .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 110)}`);
  },

  moving: () => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0.011);
    return lasts(style.transitionDuration) || (style.animationName !== "none" && lasts(style.animationDuration));
  }).map((element) => `${element.localName}.${element.className}`),

  // With the reader's own colours, backgrounds and shadows are gone: what can be pressed still has an edge, a line, or the
  // brackets of a source.
  withoutEdge: () => [...document.querySelectorAll(
      ".md-content :is(button, input:not([type=radio], [type=checkbox], [type=file]), select, textarea, .choice, .course-button)")]
    .filter((one) => one.checkVisibility() && !one.matches(".source-mark")).filter((one) => {
      const style = getComputedStyle(one);
      const hasEdge = ["Top", "Bottom"].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== "none");
      return !hasEdge && style.textDecorationLine === "none" && !one.querySelector("svg");
    }).map((one) => one.outerHTML.slice(0, 110)),

  names: () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, nav, form, progress, table, [role]")]
    .filter((one) => one.checkVisibility() || one.closest(".md-sidebar, .md-search"))
    .filter((one) => ![one, ...one.labels ?? []].some((said) => said.closest("body [lang]"))) // said to be in the other
    .map((one) => one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.caption?.textContent ?? one.textContent)
    .map((name) => name.replace(/\s+/g, " ").trim()).filter((name) => /[a-z]{3}/.test(name)),
};
