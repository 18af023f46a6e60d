"""Finding what is like what was said: the right answer, the right notice, the case that a message is about."""
