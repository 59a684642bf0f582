"use strict";

// The share of each count in a show of hands, in whole percents; none when nobody has voted.
Course.shares = (counts) => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (all ? Math.round((100 * count) / all) : null));
};
