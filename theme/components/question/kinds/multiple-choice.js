Course.kinds["multiple-choice"] = {
  ...Course.boxes,

  detail({ found, expected, extra }) {
    const ticked = Course.say("question-partial", { found, count: expected });
    return (extra ? `${ticked}, ${Course.say("question-extra", { count: extra })}` : ticked) + ".";
  },
};
