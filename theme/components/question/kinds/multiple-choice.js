Course.kinds["multiple-choice"] = {
  ...Course.boxes,

  detail({ found = 0, expected = 0, extra = 0 }) {
    const ticked = Course.say("question-partial", { found, count: expected });
    return (extra ? `${ticked}, ${Course.say("question-extra", { count: extra })}` : ticked) + ".";
  },
};
