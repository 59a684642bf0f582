"use strict";
/*
 * Light or dark, and the way to the other language beside it.
 *
 * partials/javascripts/palette.html has set the appearance already, before the page was drawn.
 */
{
  const palette = document.querySelector("[data-md-component=palette]");
  const appearances = [...(palette?.querySelectorAll("input") ?? [])];
  const appear = () => {
    const chosen = appearances.find(({ checked }) => checked);
    if (!chosen) return;
    document.body.dataset.mdColorScheme = chosen.dataset.mdColorScheme;
    // Each label follows the button that it leaves, and leads to the next one.
    for (const option of appearances) option.nextElementSibling?.toggleAttribute("hidden", option !== chosen);
  };
  appear();
  palette?.addEventListener("change", ({ target }) => {
    appear();
    // In the browser’s own storage, even in an LMS: it is read there before the page is drawn.
    try {
      localStorage.setItem(`${Course.outline.course}:appearance`, target.dataset.mdColorScheme);
    } catch { /* refused: it holds for this page */ }
  });
  // The switch looks like a button: Enter and Space press it, wherever the browser has put the focus in it.
  palette?.addEventListener("keydown", (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    const { activeElement } = document;
    palette.querySelector("label:not([hidden])")?.click();
    if (activeElement?.type === "radio") appearances.find(({ checked }) => checked)?.focus();
  });

  // So does the way to the other language, beside it: who presses one with Space expects it of the other.
  document.querySelector(".course-languages")?.addEventListener("keydown", (event) => {
    if (event.key !== " " || !event.target.matches("a")) return;
    event.preventDefault();
    event.target.click();
  });
}
