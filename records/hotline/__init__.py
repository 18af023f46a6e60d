"""What the hotline keeps: questions on their way to a person, rumours and who asked, answers that are missing or written.

The free words are sealed. What is missing is kept without who asked, when in the day, or where more exactly than the
township; what ties somebody to a question goes with `forget`.
"""

from records.hotline import gap, last, question, rumour, written

PARTS = (gap, last, question, rumour, written)
