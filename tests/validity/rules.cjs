// What html-validate holds every page to: the HTML standard, then its rules of accessibility, but for these.
module.exports = {
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // The appearance is a group of radio buttons and the search answers as one types: neither has anything to submit.
    "wcag/h32": "off",
    // The table of contents is written twice, beside the page and in the menu; one of them is always hidden.
    "unique-landmark": "off",
    // A list may be named by the heading above it; the rule only doubts that readers of the page will hear it.
    "aria-label-misuse": "off",
  },
};
