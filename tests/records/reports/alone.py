"""One figure by itself, as nobody but a test asks for it."""

from __future__ import annotations

from records.reports import counting, standing


def counts(conn, figure, area, when):
    stood = standing.stood(conn, area, (when.until,))
    return counting.counted(conn, area, [(figure, when)], stood)[figure.name, when]


def ever(conn, figure, area, until):
    return counting.ever(conn, area, [figure], until)[figure.name]
