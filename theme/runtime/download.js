// How does a text made by the page become a file?
(() => {
  "use strict";

  /**
   * Offers a text as a file, as if it had been served.
   * @param {string} name
   * @param {string} text
   * @param {string} [type] what it is, as mail programs and browsers name it
   */
  Course.download = (name, text, type = "application/json") => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    document.body.append(link); // some browsers ignore a link that is nowhere
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // while the reader answers "where to?"
  };
})();
