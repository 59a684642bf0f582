Course.kinds.categorize = Course.pairing;
