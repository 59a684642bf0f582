// What a browser's translation does to a page, and to all that appears in it later: every text is replaced by two <font>
// around other words, and the page says that it is in another language. The words are the same, between brackets.
(() => {
  "use strict";

  if (document.documentElement.classList.contains("translated-ltr")) return; // a link within the page has not left it

  const translated = new WeakSet();

  const translate = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const place = text.parentElement;
      if (!text.data.trim() || !place || translated.has(text) || place.closest("script, style, textarea, .notranslate")) continue;
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      for (const font of [outer, inner]) font.style.verticalAlign = "inherit";
      const words = document.createTextNode(`⟦${text.data}⟧`);
      translated.add(words);
      inner.append(words);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };

  document.documentElement.lang = "es";
  document.documentElement.classList.add("translated-ltr");
  translate(document.body);
  new MutationObserver((changes) => {
    for (const { target } of changes) translate(target.nodeType === Node.TEXT_NODE ? target.parentNode ?? document.body : target);
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
})();
