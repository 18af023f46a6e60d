"""Whose doors: the cells that somebody serves, and those for which nobody but they are responsible now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from county.responsible import Posts, posts
from records import areas, codes, roles
from records.database import Connection
from records.roles import Holding
from records.rounds.morning import WORKERS

STANDS_IN = frozenset({*WORKERS, roles.VILLAGE_CADRE})
"""Who may be sent on a round: a cadre where a cell has no worker."""


def places(conn: Connection, holdings: Iterable[Holding], at: datetime) -> tuple[int, ...]:
    """Cells (a village where it has none) whose doors this person may close, in order."""
    held = [one for one in holdings if one.lasts(at) and one.role in STANDS_IN]
    own = {place for one in held if one.role in WORKERS for place in cells(conn, one.area)}
    return tuple(
        sorted(own | {place for one in held for place in answers(conn, one, posts(conn, codes.village(one.area), at))})
    )


def answers(conn: Connection, holding: Holding, offices: Posts) -> tuple[int, ...]:
    """Of the cells of this office those for which its holder is the one responsible."""
    found = ((place, offices.of(roles.GRID_WORKER, place)) for place in cells(conn, holding.area))
    return tuple(place for place, one in found if one and one.person == holding.person)


def cells(conn: Connection, area: int) -> tuple[int, ...]:
    """Those inside an area; a cell is itself, a village without cells, too."""
    return (area,) if codes.is_cell(area) else areas.cells_inside(conn, area) or (area,)
