// How does something made here leave the page? As a file, or copied; never to a server.
(() => {
  "use strict";

  /** Gives a text to the reader as a file. @param {string} name @param {string} text @param {string} type */
  Course.download = (name, text, type) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    document.body.append(link); // some browsers ignore a link that is nowhere
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // a phone may ask first where to keep it
  };

  /**
   * Copies what a text area holds. An older browser needs to see it: it is unfolded.
   * @param {HTMLTextAreaElement} area
   * @returns {Promise<boolean>} whether it was copied; otherwise it is selected, for the reader to do it
   */
  Course.copy = async (area) => {
    try {
      await navigator.clipboard.writeText(area.value);
      return true;
    } catch {
      area.closest("details")?.setAttribute("open", "");
      area.focus();
      area.select();
      try { return document.execCommand("copy"); } catch { return false; }
    }
  };
})();
