// The page that an LMS opens: begins the session, then shows the course.
(() => {
  "use strict";

  const frame = document.querySelector("iframe");
  const { standard, path, firsts, pages } = frame.dataset;
  const { Scorm, Cmi5, Shell, [standard]: dialect } = Course.lms;
  const lms = dialect ? new Scorm(dialect) : new Cmi5(new URL(location.href));
  const shell = new Shell({ lms, path: path || null, frame, firsts: Object.fromEntries(JSON.parse(firsts)), pages: JSON.parse(pages) });
  window.CourseShell = shell;

  // An LMS that says where it wants the learner back gets them back; the others close the window themselves.
  const leave = document.querySelector("button");
  frame.addEventListener("load", () => { leave.parentElement.hidden = !lms.returnTo; });
  leave.addEventListener("click", async () => {
    await shell.close();
    location.href = lms.returnTo;
  });
})();
