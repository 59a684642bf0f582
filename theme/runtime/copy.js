// How does a text get into the reader's clipboard?
(() => {
  "use strict";

  /**
   * Copies what a field holds; leaves it selected, so that the reader can copy it by hand when the browser will not.
   * @param {HTMLInputElement | HTMLTextAreaElement} field
   * @returns {Promise<boolean>} whether it was copied
   */
  Course.copy = async (field) => {
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value); // only where the page is secure
      return true;
    } catch {
      try { return document.execCommand("copy"); } catch { return false; }
    }
  };
})();
