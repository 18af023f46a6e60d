"""Who lives behind a door, and how far the knocking has come."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from county.leaving import Leaving
from county.screening import finding
from county.screening.looks.noting import today
from records import codes, households, persons
from records.screening import counts

KNOCKED_WITHIN = timedelta(days=14)


def household(leaving: Leaving, id_: object) -> dict[str, Any] | None:
    """Who lives behind a door, for who stands before it; None for a door where the account does not serve."""
    home = households.find(leaving.conn, leaving.keyring, int(str(id_)))
    people = persons.of_household(leaving.conn, leaving.keyring, home.id) if home else ()
    served = leaving.subjects([one.id for one in people])
    if home is None or not served:
        return None
    told = [
        {"id": one.id, "name": one.name, "relation": one.relation, "sex": one.sex, "born": one.born.isoformat() if one.born else ""}
        for one in people if one.id in served
    ]  # fmt: skip
    return {"id": home.id, "area": home.area, "door": home.door, "people": told}


def knocked(leaving: Leaving, about: object) -> dict[str, Any]:
    """How many people were asked, and for grid cells which doors are left."""
    since, areas_ = today(leaving) - KNOCKED_WITHIN, finding.areas(leaving)
    villages = dict.fromkeys(codes.village(one) for one in areas_)
    by_place = {place: both for one in villages for place, both in counts.knocked(leaving.conn, one, since).items()}
    mine = {place: both for place, both in by_place.items() if any(codes.covers(one, place) for one in areas_)}
    cells = tuple(place for place in mine if codes.is_cell(place))
    left = counts.doors_left(leaving.conn, cells, since) if cells and len(villages) == 1 else ()
    doors = [home.door for home in (households.find(leaving.conn, leaving.keyring, one) for one in left) if home]
    return {
        "people": sum(people for people, _ in mine.values()), "asked": sum(asked for _, asked in mine.values()),
        "cells": [[place % codes.CELL_UNIT, people, asked] for place, (people, asked) in mine.items() if place in cells],
        "doors": sorted(doors),
    }  # fmt: skip
