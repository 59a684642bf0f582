Course.kinds.match = Course.pairing;
