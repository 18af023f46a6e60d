"""Households and their cells: whose they are from now on follows from where they stand."""

from __future__ import annotations

from chat.turn import Done
from county.leaving import Leaving
from county.staffing import posts
from county.staffing.acts import MoveDoors
from records import areas, codes, roles, staff


def move(leaving: Leaving, one: Done, act: MoveDoors) -> None:
    """By an official of the village, within it."""
    if not may_move(leaving, act.village) or act.cell not in areas.cells_inside(leaving.conn, act.village):
        return
    for household in staff.doors(leaving.conn, act.village, act.doors).values():
        leaving.also += staff.move(household, act.cell)


def may_move(leaving: Leaving, village: int) -> bool:
    return roles.may_see(leaving.standing.holdings, village, posts.ORDER, leaving.at)


def village(leaving: Leaving) -> int:
    """The one village in which this account's person is an official; 0 where that is none or not one."""
    held = {one.area for one in leaving.standing.holdings if one.role in posts.ORDER and one.lasts(leaving.at)}
    villages = {area for area in held if codes.level(area) is codes.Level.VILLAGE}
    return villages.pop() if len(villages) == 1 else 0
