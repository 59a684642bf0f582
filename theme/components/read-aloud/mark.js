// Which sentence is being read? Coloured where it stands, without a change to the page: translators and the learner’s
// own tools find the text as it was. Older browsers colour the whole block.
(() => {
  "use strict";

  const NAME = "course-read-aloud";
  const isNative = "highlights" in (window.CSS ?? {}) && "Highlight" in window;
  let last = null;

  const boxOf = ({ range, element }) => {
    const box = range?.getBoundingClientRect();
    return box?.height ? box : element.getBoundingClientRect();
  };

  /** The part of the window between the header and the bar. */
  const view = () => {
    const top = document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;
    const bar = document.querySelector(".read-aloud-bar")?.getBoundingClientRect().top || innerHeight;
    return [Math.max(top, 0), Math.min(bar, innerHeight)];
  };

  const isSeen = (sentence) => {
    const [top, bottom] = view();
    const box = boxOf(sentence);
    return box.bottom > top && box.top < bottom;
  };

  const clear = () => {
    if (isNative) CSS.highlights.delete(NAME);
    last?.element.removeAttribute("data-read-aloud");
    last = null;
  };

  /** Marks a sentence in place of the last one, and brings it in view unless the reader has gone to look elsewhere. */
  const show = (sentence) => {
    const isFollowed = !last || isSeen(last);
    clear();
    last = sentence;
    if (isNative && sentence.range) CSS.highlights.set(NAME, new Highlight(sentence.range));
    else sentence.element.setAttribute("data-read-aloud", "");
    const [top, bottom] = view();
    const box = boxOf(sentence);
    if (isFollowed && (box.top < top || box.bottom > bottom)) scrollBy(0, box.top - top - (bottom - top) / 4);
  };

  Course.speech.mark = { show, clear };
})();
