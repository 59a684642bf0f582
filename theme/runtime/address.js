// Where is a module?
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
})();
