"""A version of the course beside another: what is kept of each, what differs, what follows, how it is told."""
