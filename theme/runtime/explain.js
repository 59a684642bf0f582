// What does a component say to a developer when its HTML is not what it needs?
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
})();
