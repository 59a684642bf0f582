// The notes that dates and sources open. Browsers do this by themselves; older ones get a plain open and close.
(() => {
  "use strict";

  const isNative = "popover" in HTMLElement.prototype;
  const open = () => document.querySelector(".course-note[data-open]");
  const close = () => open()?.removeAttribute("data-open");

  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.(".course-note a");
    if (isNative) return link?.closest(".course-note").hidePopover(); // following a link leaves its note behind
    const button = target.closest?.("[popovertarget]");
    const note = button && document.getElementById(button.getAttribute("popovertarget"));
    const isOpen = note && note === open();
    if (link || !target.closest?.(".course-note")) close();
    if (note && !isOpen) note.setAttribute("data-open", "");
  });
  if (!isNative) document.addEventListener("keydown", ({ key }) => { if (key === "Escape") close(); });
})();
