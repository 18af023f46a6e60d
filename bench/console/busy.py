"""A county at five in the afternoon: two weeks of reports, people kept apart, alarms, twenty thousand tips, questions."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import text

from bench.county import grown
from bench.county.opened import COUNTY
from county.settings import CountySettings
from county.tips.safe import safe
from records import bulk, ladder, moments, number, writing
from records.database import Connection, Database
from records.hotline import gap
from records.hotline.gap import MISSING, Gap
from records.ladder import Climb
from records.ledgers import MONITORINGS, Monitoring
from records.ledgers.monitoring import CONTACT, HOME, ORDINARY, SUSPECTED
from records.secrecy import Keyring
from records.seed import layout
from records.tips import boxes
from records.tips.case import CASE, CLOSED, OPEN, TAKEN
from records.tips.tip import TIP
from workers.duties import Duties

TIPS, STAYS, ALARMS, GAPS = 20_000, 3_000, 40, 2_000
KINDS = ("隐瞒行程", "擅自离开隔离", "聚集办席", "哄抬物价", "麻将棋牌")
ASKED = "封路了怎么去{}看病，要不要开证明，找谁开，几点上班"
Place = tuple[int, int, int | None, int]


def settings() -> CountySettings:
    """With keys, so that tips are read."""
    office, first, second = boxes.pair(), boxes.pair(), boxes.pair()
    keys = {"office_key": _text(office[0]), "office_secret": _text(office[1])}
    informants = {"first": _text(first[0]), "second": _text(second[0])}
    tips = COUNTY.tips.model_validate({**keys, "informants": informants})
    return COUNTY.model_copy(update={"tips": tips})


def fill(db: Database, keys: Keyring, county: CountySettings, scale: int) -> None:
    """On top of `grown.county`: its evening, counted by the clock, and everything else that pages show."""
    grown.evening(db, keys)
    random = Random(7)
    with db.write() as conn:
        some = people(conn, random, STAYS // scale + ALARMS)
        writing.run(conn, stays(keys, random, some[: STAYS // scale]))
        writing.run(conn, alarms(keys, some[-ALARMS:]))
        villages = conn.execute(text("SELECT code FROM area WHERE level = 3 ORDER BY code")).scalars().all()
        bulk.load(conn, CASE, cases(random, villages, TIPS // scale))
        bulk.load(conn, TIP, tips(county, random, TIPS // scale))
        writing.run(conn, gaps(keys, random, GAPS // scale))
    bulk.settle(db)
    Duties(db, keys, county, lambda ids: None).count(grown.EVENING)


def people(conn: Connection, random: Random, wanted: int) -> list[Place]:
    every = conn.execute(text("SELECT id, area, cell, household FROM person")).all()
    return [tuple(row) for row in random.sample(every, wanted)]


def stays(keys: Keyring, random: Random, some: list[Place]) -> Iterator[writing.Write]:
    today = grown.EVENING.date()
    for person, area, _, household in some:
        day = today - timedelta(days=random.randrange(14))
        grade = random.choice((ORDINARY, CONTACT, SUSPECTED))
        stay = Monitoring(
            person=person, area=area, day=day, at=grown.EVENING, kind=HOME, grade=grade, began=grown.EVENING, days=14,
            until=day + timedelta(days=13), household=household, reason="从外省回来", rule=date(2020, 1, 20),
        )  # fmt: skip
        yield MONITORINGS.put(keys, number.fresh(), stay)


def alarms(keys: Keyring, some: list[Place]) -> Iterator[writing.Write]:
    for person, area, cell, _ in some:
        line = ("village_doctor", "deputy_doctor", "township_officer")
        yield ladder.put(
            keys, Climb(number.fresh(), person, cell or area, 0, line, 0, "发烧 38.5", grown.EVENING, grown.EVENING)
        )


def cases(random: Random, villages: Any, count: int) -> Iterator[dict[str, Any]]:
    for n in range(1, count + 1):
        state = random.choice((OPEN, TAKEN, CLOSED, CLOSED))
        due = moments.stored(grown.EVENING) + random.randrange(-3_600_000, 260_000_000)
        yield {
            "id": n, "kind": random.choice(KINDS), "area": random.choice(villages), "office": "乡镇防控办",
            "state": state, "version": 1, "hour": 0, "voices": 1, "rank": 1, "owner": None, "due_at": due,
            "escalated": 0, "outcome": "属实" if state == CLOSED else "",
            "ended_at": moments.stored(grown.EVENING) if state == CLOSED else None, "merged_into": None,
        }  # fmt: skip


def tips(county: CountySettings, random: Random, count: int) -> Iterator[dict[str, Any]]:
    keys = safe(county.tips)
    for n in range(1, count + 1):
        locator = f"{n:08d}"
        body = keys.put({"story": "三号楼后面每天晚上有人聚在一起打麻将", "place": "老粮站"}, locator)
        yield {
            "id": number.fresh(), "arrival": n, "case_no": n, "locator": locator, "receipt": "x", "hour": 0, "rank": 1,
            "body": body, "first": b"", "second": b"",
        }  # fmt: skip


def gaps(keys: Keyring, random: Random, count: int) -> Iterator[writing.Write]:
    for n in range(count):
        day = grown.EVENING.date() - timedelta(days=random.randrange(30))
        yield gap.put(keys, Gap(number.fresh(), day, layout.CODE, MISSING, ASKED.format(random.randrange(n + 1))))


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode()
