// The marks of the modules in the site's own navigation, which this course does not draw.
(() => {
  "use strict";

  const modules = new Map(Course.outline.modules.map((module) => [Course.address(module), module.id]));

  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".md-nav--primary a[href]"))) {
    const id = modules.get(link.href); // an entry of the page's own table of contents has a "#" and is not found
    if (!id) continue;
    const mark = document.createElement("course-mark");
    mark.dataset.module = id;
    link.append(mark);
  }
})();
