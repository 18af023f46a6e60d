"""What it takes to be heard of on a day: conditions of SQL on `person p`, for who counts and for who lists.

Heard of is who reported; or of whose household a worker said that all are well, or who gave a sign of life, where none of
the household is of the five classes: each of those owes a figure.
"""

from __future__ import annotations

from collections.abc import Iterator

CONDITIONS = (
    "EXISTS (SELECT 1 FROM health_report x WHERE x.day = :day AND {area}x.area = p.area AND x.person = p.id)",
    "EXISTS (SELECT 1 FROM life_sign x WHERE x.day = :day AND {area}x.area = p.area AND x.person = p.id)",
    "EXISTS (SELECT 1 FROM person x WHERE {area}x.household = p.household AND x.left_day IS NULL AND x.status <> '')",
)
INSIDE = "x.area BETWEEN :first AND :last AND "


def anywhere() -> Iterator[str]:
    """A report of the day where the person lives, a sign of life of the day there, somebody of the household watched."""
    return (one.format(area="") for one in CONDITIONS)


def inside() -> Iterator[str]:
    """The same with the ends of the area in each: PostgreSQL, which likes to read such a part whole, then reads no more of
    it than the area."""
    return (one.format(area=INSIDE) for one in CONDITIONS)
