Course.kinds["true-false"] = Course.boxes;
