"""The missing list goes up by itself: to each village's cadre the names, to each township the counts by village."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from operator import attrgetter

from county.responsible import Holder, reachable
from county.settings import CountySettings
from records import areas, codes, moments, notices, number, persons, roles, tally, unheard, writing
from records.access import Access, append
from records.areas import Area
from records.database import Connection
from records.notices import Notice, Urgency
from records.secrecy import Keyring
from records.unheard import Unheard

KIND = "missing"
NAMED = 12
"""The rest is read with 「没报」."""
TO_CADRE = "{place}到 {time} 还没消息的 {total} 人：\n{names}\n名单和电话，回「没报」。"
TO_TOWNSHIP = "{place}到 {time} 还没消息的 {total} 人：\n{rows}\n看名单，回「没报 村名」。"


def to_cadres(conn: Connection, keyring: Keyring, village: Area, slot: str, now: datetime) -> list[int]:
    """The notice planned for the cadre of one village, where somebody is missing; said again it changes nothing."""
    found = sorted(unheard.inside(conn, moments.local_day(now), village.code), key=_rank)
    holder = reachable(conn, keyring, roles.VILLAGE_CADRE, village.code, now) if found else None
    if holder is None or holder.account is None:
        return []
    homes = [(door, list(home)) for door, home in groupby(found, attrgetter("door"))]
    shown = [one for _, home in homes[:NAMED] for one in home]
    names = persons.many(conn, keyring, [one.person for one in shown])
    lines = [f"{door} 号 {_names(home, names)}" for door, home in homes[:NAMED]]
    more = [f"还有 {len(found) - len(shown)} 人。"] if len(found) > len(shown) else []
    text = TO_CADRE.format(place=village.name, time=_time(now), total=len(found), names="\n".join([*lines, *more]))
    append(conn, keyring, *(Access(holder.account, one.person, "名单", "没报", now) for one in shown))
    return _plan(conn, keyring, holder, village, slot, text, now)


def to_township(conn: Connection, keyring: Keyring, township: Area, slot: str, now: datetime) -> list[int]:
    counted = [one for one in tally.by_village(conn, moments.local_day(now), township.code) if one.missing]
    holder = reachable(conn, keyring, roles.TOWNSHIP_OFFICER, township.code, now) if counted else None
    if holder is None or holder.account is None:
        return []
    named = {area.code: area.name for area in areas.within(conn, township.code)}
    counted.sort(key=lambda one: (-one.missing, one.place))
    rows = "\n".join(f"{named.get(one.place, '')} {one.missing} 人" for one in counted)
    total = sum(one.missing for one in counted)
    text = TO_TOWNSHIP.format(place=township.name, time=_time(now), total=total, rows=rows)
    return _plan(conn, keyring, holder, township, slot, text, now)


def slot(now: datetime, county: CountySettings) -> str:
    """The push that is due, 「2026-02-03 12:00」, within the hour after its minute; "" at every other time."""
    local = now.astimezone(moments.LOCAL)
    minute = local.hour * 60 + local.minute
    due = next((one for one in county.duties.push_minutes if one <= minute < one + 60), None)
    return "" if due is None else f"{local:%Y-%m-%d} {due // 60:02}:{due % 60:02}"


def villages(conn: Connection, county: CountySettings) -> tuple[Area, ...]:
    return areas.within(conn, county.code * codes.COUNTY_UNIT)


def townships(conn: Connection, county: CountySettings) -> tuple[Area, ...]:
    return areas.within(conn, county.code * codes.COUNTY_UNIT, codes.Level.TOWNSHIP)


def _plan(
    conn: Connection, keyring: Keyring, holder: Holder, area: Area, slot: str, text: str, now: datetime
) -> list[int]:
    id_ = number.of(KIND, slot, area.code)
    notice = Notice(id_, holder.person, holder.account, KIND, Urgency.TODAY, text, now, now)
    writing.run(conn, [notices.put(keyring, notice)])
    return [id_]


def _rank(one: Unheard) -> tuple[bool, bool, int, int]:
    return not one.status, not one.alone, one.door, one.person


def _names(home: Sequence[Unheard], names: dict[int, persons.Person]) -> str:
    return "、".join(names[one.person].name for one in home if one.person in names)


def _time(now: datetime) -> str:
    return f"{now.astimezone(moments.LOCAL):%-H:%M}"
