"use strict";

// What the clock of a section shows: the time left of its minutes, then the time over, with a sign.
Course.clockFace = (minutes, seconds) => {
  const left = minutes * 60 - seconds;
  const shown = Math.abs(left);
  const face = `${Math.floor(shown / 60)}:${String(shown % 60).padStart(2, "0")}`;
  return left < 0 ? `+${face}` : face;
};
