// How does a text get into the reader's clipboard?
(() => {
  "use strict";

  /**
   * Copies what a text area holds. An older browser needs to see it: it is unfolded.
   * @param {HTMLElement & {value: string, select(): void}} area
   * @returns {Promise<boolean>} whether it was copied; otherwise it is selected, for the reader to do it
   */
  Course.copy = async (area) => {
    try {
      await navigator.clipboard.writeText(area.value); // only where the page is secure
      return true;
    } catch {
      area.closest("details")?.setAttribute("open", "");
      area.focus();
      area.select();
      try { return document.execCommand("copy"); } catch { return false; }
    }
  };
})();
