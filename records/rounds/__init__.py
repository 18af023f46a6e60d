"""The rounds: what a worker found at each door on a day, by which line it was said, and the paper sheets beside it."""

from records.rounds import line, mark, photo, sheet

PARTS = (line, mark, photo, sheet)
