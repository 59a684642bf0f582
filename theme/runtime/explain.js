// What does a component say to a developer when its HTML is not what it needs? Something may have taken a part away.
(() => {
  "use strict";

  /**
   * Writes one clear sentence in the console and lets the page live on with its plain HTML.
   * @param {Element} element the component
   * @param {string} expectation the end of "<course-quiz> …", for instance "expects a <form> inside it"
   */
  Course.explain = (element, expectation) => {
    console.error(`<${element.localName}> ${expectation}. Its HTML is left as it is.`, element);
  };

  /** Whether an element lacks something it cannot work without; then it says so. @param {string[]} needed selectors */
  Course.lacks = (element, needed) => {
    const missing = needed.find((selector) => !element.querySelector(selector));
    if (missing) Course.explain(element, `expects ${missing} inside it`);
    return Boolean(missing);
  };
})();
