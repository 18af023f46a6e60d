"""Screening: who comes back, who met whom, who is to be checked today, and what was decided about each.

Every item of a village has one number that people type (「到了 3」「同意 3」「核 3 在家」), whatever it is.
"""

from records.screening import attempt, contact, link, numbers, placement, returnee, task

PARTS = (attempt, contact, link, numbers, placement, returnee, task)
