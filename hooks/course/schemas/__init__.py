"""The shape of every file an author writes. Meaning is checked afterwards, in `course.rules`."""
