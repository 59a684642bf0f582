// The page that an LMS opens: begins the session, then shows the course.
(() => {
  "use strict";

  // launch.html has one of each.
  const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
  const leave = /** @type {HTMLButtonElement} */ (document.querySelector("button"));
  const { standard, path, firsts = "[]", pages = "[]" } = frame.dataset;
  const { Scorm, Cmi5, Shell, scorm12, scorm2004 } = Course.lms;
  const dialect = standard === "scorm12" ? scorm12 : standard === "scorm2004" ? scorm2004 : null;
  const lms = dialect ? new Scorm(dialect) : new Cmi5(new URL(location.href));
  const shell = new Shell({ lms, path: path || null, frame, firsts: Object.fromEntries(JSON.parse(firsts)), pages: JSON.parse(pages) });
  window.CourseShell = shell;

  // An LMS that says where it wants the learner back gets them back; the others close the window themselves.
  frame.addEventListener("load", () => { /** @type {HTMLElement} */ (leave.parentElement).hidden = !lms.returnTo; });
  leave.addEventListener("click", async () => {
    await shell.close();
    if (lms.returnTo) location.href = lms.returnTo;
  });
})();
