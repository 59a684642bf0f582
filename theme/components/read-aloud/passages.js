// What is there to read in a lesson, in which order, and in which language? Asked of the page at the last moment: a
// browser’s translation, or an extension, may have changed it since. Nothing of the page is touched.
(() => {
  "use strict";

  /**
   * @typedef {object} Sentence
   * @property {{text: string, language: string}[]} said one after the other, when a sentence quotes another language
   * @property {Range | null} range where it stands in the page
   * @property {Element} element the block that holds it
   *
   * @typedef {() => Sentence[]} Passage
   */

  // What is read elsewhere, says how to use the page, or gives answers away. A figure is read; its hidden words are not.
  const NOT_READ = [
    "course-read-aloud, course-notice, course-offline, course-note, course-practice, course-mark",
    ".lesson-facts, .lesson-left, .quiz-result, .quiz-walk, .practice-bar, .course-sources, .course-answer-key",
    ".question-key, .question-hint, .question-confidence, .question-done, .part-verdict, .paper-only, .visually-hidden",
    "[hidden], [aria-hidden=true], button:not(.fact), select, output, summary, pre, script, style, template, .md-button, .md-content__button",
  ].join(", ");

  const customs = (language) => Course.speech.customs[language.split(/[-_]/)[0]];
  const languageOf = (element) => element.closest("[lang]")?.lang || document.documentElement.lang;
  const isInline = (element) => /^(inline|contents)/.test(getComputedStyle(element).display);
  const isSaid = (text) => /[\p{L}\p{N}]/u.test(text);

  const isUnread = (element) => element.matches(NOT_READ)
    || (element.checkVisibility?.() === false && getComputedStyle(element).display !== "contents");

  /** The nearest ancestor of a text that begins on a line of its own. */
  const blockOf = (node) => {
    let element = node.parentElement;
    while (element.parentElement && isInline(element)) element = element.parentElement;
    return element;
  };

  /** Elements and texts that are read below another, in the order of the page. */
  function* readable(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => {
        if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
        if (node.matches("svg, table") && node !== root) return isUnread(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
        return isUnread(node) || node.closest("svg") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      },
    });
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) { if (!node.parentElement.closest("svg, table") || root.closest("table")) yield node; }
      else yield node;
    }
  }

  const textsOf = (root) => [...readable(root)].filter((node) => node.nodeType === Node.TEXT_NODE);
  const textOf = (root) => textsOf(root).map(({ data }) => data).join("").replace(/\s+/g, " ").trim();

  /** The sentences of a block, each text as it is now. @returns {Sentence[]} */
  const sentencesOf = (block) => {
    const nodes = textsOf(block).filter((node) => blockOf(node) === block);
    const text = nodes.map(({ data }) => data).join("");
    const starts = nodes.map((_, place) => nodes.slice(0, place).reduce((length, { data }) => length + data.length, 0));
    return Course.speech.sentences(text, customs(languageOf(block))).map(([from, end]) => {
      const to = from + text.slice(from, end).trimEnd().length;
      const range = document.createRange();
      const said = [];
      nodes.forEach((node, place) => {
        const [first, last] = [Math.max(from - starts[place], 0), Math.min(to - starts[place], node.data.length)];
        if (first >= last) return;
        if (!said.length) range.setStart(node, first);
        range.setEnd(node, last);
        const language = languageOf(node.parentElement);
        if (said.at(-1)?.language === language) said.at(-1).text += node.data.slice(first, last);
        else said.push({ text: node.data.slice(first, last), language });
      });
      return { said: spoken(said), range, element: block };
    }).filter(({ said }) => said.length);
  };

  const spoken = (said) => said
    .map(({ text, language }) => ({ text: Course.speech.spoken(text, customs(language)), language }))
    .filter(({ text }) => isSaid(text));

  /** A text that stands as a whole for something of the page: a row, a picture. @returns {Sentence[]} */
  const whole = (text, element, range) => {
    const language = languageOf(element);
    const said = Course.speech.sentences(text, customs(language)).map(([from, to]) => ({ text: text.slice(from, to), language }));
    return isSaid(text) ? [{ said: spoken(said), range, element }] : [];
  };

  /** A row, each cell after the heading of its column, as a screen reader says it. @returns {Sentence[]} */
  const rowOf = (row, headings) => {
    const form = customs(languageOf(row))?.cell ?? "{header}, {text}";
    const cells = [...row.cells].map((cell, place) => {
      const [text, header] = [textOf(cell), headings[place]];
      const isNamed = header && cell.localName === "td" && text;
      return isNamed ? form.replace("{header}", () => header).replace("{text}", () => text) : text;
    });
    const range = document.createRange();
    range.selectNodeContents(row);
    return whole(cells.filter(Boolean).join("; "), row, range);
  };

  const tableOf = (table) => {
    const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(textOf);
    const caption = table.caption && !isUnread(table.caption) ? [() => sentencesOf(table.caption)] : [];
    return [...caption, ...[...table.tBodies].flatMap(({ rows }) => [...rows]).map((row) => () => (row.isConnected ? rowOf(row, headings) : []))];
  };

  const pictureOf = (picture) => () => whole(picture.querySelector("desc")?.textContent ?? "", picture, null);

  /** All that a part of the page has to read. @param {Element} root @returns {Passage[]} */
  const passages = (root) => {
    const found = [];
    const blocks = new Set();
    for (const node of readable(root)) {
      if (node.nodeType === Node.ELEMENT_NODE) found.push(...(node.localName === "table" ? tableOf(node) : [pictureOf(node)]));
      else {
        const block = isSaid(node.data) && blockOf(node);
        if (!block || blocks.has(block)) continue;
        blocks.add(block);
        found.push(() => (block.isConnected ? sentencesOf(block) : []));
      }
    }
    return found;
  };

  Course.speech = { ...Course.speech, passages };
})();
