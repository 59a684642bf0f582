// Where is a module, or something in this page?
(() => {
  "use strict";

  const modules = new Map(Course.outline.modules.map((module) => [module.id, module]));

  /** The outline of a module, or undefined when this course has none by that name. @param {string} id */
  Course.module = (id) => modules.get(id);

  /**
   * The address of a module, from wherever the site is installed; `anchor` is the id of something in the page.
   * @param {{page: string}} module
   * @param {string} [anchor]
   */
  Course.address = (module, anchor) => new URL(module.page + (anchor ? `#${anchor}` : ""), Course.root).href;

  /** The anchor of a question: "porte/cle" is found at #question-porte-cle. @param {string} id */
  Course.anchor = (id) => `question-${id.replace("/", "-")}`;

  /** What a link, or the address of the page, leads to in the page. @param {{hash: string}} link */
  Course.targetOf = ({ hash }) => {
    try { return document.getElementById(decodeURIComponent(hash.slice(1))); } catch { return null; } // "%" alone is no address
  };
})();
