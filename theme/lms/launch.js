// The page that an LMS opens: begins the session, then shows the course.
(() => {
  "use strict";

  const frame = document.querySelector("iframe");
  const { standard, path, first } = frame.dataset;
  const { Scorm, Shell, [standard]: dialect } = Course.lms;
  window.CourseShell = new Shell({ lms: new Scorm(dialect), path: path || null, frame, first });
})();
