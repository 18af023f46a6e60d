"""Tip-offs and their cases: what is kept of them, and how the informant stays unknown.

What each key opens. The two informant keys together: who it was. An office's key: what was said, asked and found. The
field key: the media ids of photos not yet fetched, for a minute. The database alone: kind, place, hour, office, state.
A row of a tip holds no account, no day finer than the hour and no number that a turn's own rows hold: the turn leaves
an intake row, a minute later the filing job writes the tip under another number and deletes that row.
"""

from records.tips import case, counts, intake, photo, reward, step, tip

PARTS = (case, counts, intake, photo, reward, step, tip)
