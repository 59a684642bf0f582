Course.kinds["single-choice"] = Course.boxes;
