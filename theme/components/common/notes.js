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
  // What an acronym stands for shows under a mouse by itself; a finger touches it.
  document.addEventListener("click", ({ target, pointerType }) => {
    const acronym = target.closest?.(".md-content abbr[title]");
    if (!acronym || !isNative || pointerType === "mouse") return;
    const note = document.createElement("course-note");
    note.className = "course-note";
    note.popover = "auto";
    note.textContent = acronym.title;
    note.addEventListener("toggle", ({ newState }) => newState === "closed" && note.remove());
    acronym.after(note);
    note.showPopover();
  });
  if (!isNative) document.addEventListener("keydown", ({ key }) => { if (key === "Escape") close(); });
})();
