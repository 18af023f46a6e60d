"""What somebody's post comprises, and who may order whom."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from county.alert import ALARM
from county.duties import owing
from county.settings import CountySettings
from records import areas, codes, needs, roles, staff
from records.database import Connection
from records.elders import pairing
from records.roles import Holding
from records.secrecy import Keyring

RANK = {
    roles.VOLUNTEER: 0,
    roles.GRID_WORKER: 0,
    roles.DEPUTY_DOCTOR: 1,
    roles.VILLAGE_DOCTOR: 1,
    roles.VILLAGE_CADRE: 1,
    roles.TOWNSHIP_OFFICER: 2,
    roles.COUNTY_COMMAND: 3,
}
"""Who stands higher may end the post of who stands lower, where both serve."""
ORDER = (roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND)
APART = frozenset({roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE})
"""Both sign the same temperatures, so one person can never be both in one village."""


def held(conn: Connection, person: int, at: datetime) -> tuple[Holding, ...]:
    """The posts that can be handed over."""
    return tuple(one for one in roles.of_person(conn, person, at) if one.role in roles.FIELD)


def orders(mine: tuple[Holding, ...], other: Holding) -> bool:
    """Whether one of `mine` is above `other`."""
    return any(
        one.role in ORDER and RANK[one.role] > RANK.get(other.role, 9) and codes.covers(one.area, other.area)
        for one in mine
    )


def clash(given: tuple[Holding, ...], has: tuple[Holding, ...]) -> bool:
    """Whether whoever `has` these would be both doctor and cadre of one village with what is `given`."""
    both = {(one.role, codes.village(one.area)) for one in (*given, *has)}
    villages = {village for _, village in both}
    new = {one.role for one in given} & APART
    return bool(new) and any(all((role, village) in both for role in APART) for village in villages)


def title(conn: Connection, one: Holding) -> str:
    """南坡村第2网格 网格员."""
    return f"{areas.place_name(conn, one.area)} {roles.NAMES[one.role]}"


def summary(conn: Connection, keyring: Keyring, county: CountySettings, person: int, at: datetime) -> tuple[str, ...]:
    """Three lines: where and how many, who depends on them, and what is open; numbers, no names."""
    posts = held(conn, person, at)
    pairs = pairing.of_helper(conn, keyring, person, at)
    if not posts and not pairs:
        return ()
    extents = [(one, staff.extent(conn, one.area)) for one in posts]
    where = "；".join(f"{title(conn, one)}（{extent.households} 户 {extent.people} 人）" for one, extent in extents)
    waiting = needs.open_of(conn, keyring, [pair.elder for pair in pairs])
    alarms = len(staff.unheld(conn, person, ALARM))
    owed = Counter(duty.kind for duty in owing.of_person(conn, keyring, county, person, posts, at))
    listed = "、".join(f"{kind} {n}" for kind, n in owed.items()) or "没有"
    return (
        where or "没有片区",
        f"结对老人 {len(pairs)} 位，要办的事 {len(waiting)} 件",
        f"没接手的情况 {alarms} 条；今天还没做完：{listed}",
    )
