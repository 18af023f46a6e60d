"""副本: everything that is kept about one person, as a paper they can read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from county.exports import cells
from county.privacy import seen
from county.settings import CountySettings
from papers import Grid, Heading, Paper, Text
from papers.paper import Block
from records import accounts, areas, households, moments, persons, roles
from records.browse import file
from records.database import Connection
from records.ledgers import SHELVES
from records.secrecy import Keyring
from records.shelf import MASKED, Shelf

LOOKED_BACK = timedelta(days=365)
NOTHING = "没有"
MOST_READ = 20_000
"""Fifty a day for a year: whom the lists name each day is read of so often."""


def paper(conn: Connection, keyring: Keyring, county: CountySettings, person: int, at: datetime) -> Paper:
    """Raises LookupError for nobody."""
    blocks = (
        *_register(conn, keyring, person),
        *_ledgers(conn, keyring, person, at),
        *_readers(conn, keyring, person, at),
    )
    return Paper("个人信息副本", blocks, footer=f"{county.name} · {at.astimezone(moments.LOCAL):%Y-%m-%d %H:%M}")


def _register(conn: Connection, keyring: Keyring, person: int) -> Iterator[Block]:
    found = persons.find(conn, keyring, person)
    if found is None:
        raise LookupError(person)
    home = households.find(conn, keyring, found.household)
    told = (
        ("姓名", found.name), ("性别", found.sex), ("出生日期", found.born.isoformat() if found.born else ""),
        ("与户主关系", found.relation), ("电话", found.phone), ("身份证号", found.id_number),
        ("住在", areas.path(conn, found.area)), ("住址", home.address if home else ""),
        ("独居", cells.YES if found.lives_alone else cells.NO), ("分类", found.status),
    )  # fmt: skip
    phones = sum(1 for one in accounts.of_person(conn, keyring, person))
    yield Heading("登记信息")
    yield Grid(("项目", "内容"), tuple((label, value or NOTHING) for label, value in told), (1, 3))
    yield Text(f"能替您上报的微信号 {phones} 个。", flush=True)


def _ledgers(conn: Connection, keyring: Keyring, person: int, at: datetime) -> Iterator[Block]:
    here = persons.find(conn, keyring, person)
    places = file.places(conn, keyring, person, here.area) if here else ()
    for shelf in SHELVES:
        lines = file.of_person(conn, keyring, shelf, person, places, moments.local_day(at))
        if not lines:
            continue
        days = max(fact.keep_days for fact in shelf.facts.values())
        yield Heading(f"{shelf.label}（{len(lines)} 条，每条保存 {days} 天）")
        for line in lines:
            yield Text(f"{line.record.day.isoformat()}　{_told(shelf, line.record)}", flush=True)


def _told(shelf: Shelf[Any], record: Any) -> str:
    """What the person may not read for another's sake is masked; what is empty is left out."""
    parts = []
    for name, fact in shelf.facts.items():
        shown = cells.shown(name, getattr(record, name))
        if shown:
            parts.append(f"{fact.label}：{shown if roles.SELF in fact.readers else MASKED}")
    return "；".join(parts) or NOTHING


def _readers(conn: Connection, keyring: Keyring, person: int, at: datetime) -> Iterator[Block]:
    found = seen.of(conn, keyring, (person,), (), at - LOOKED_BACK, MOST_READ)
    yield Heading("谁看过")
    rows = tuple((one.day.isoformat(), one.who, one.what, str(one.times)) for one in found)
    yield (
        Grid(("日期", "谁", "看什么", "次数"), rows, (2, 3, 3, 1)) if rows else Text("最近一年没有人看过。", flush=True)
    )
    if sum(one.times for one in found) >= MOST_READ:
        yield Text(f"只列出了最近 {MOST_READ} 次；更早的请向县指挥部要。", flush=True)
