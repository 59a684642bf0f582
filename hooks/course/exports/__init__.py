"""What is made from the finished site, once, after the last language."""
