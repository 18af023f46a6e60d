"""Two made-up weeks of the demo county, for pictures of what officials look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from county.ladder.alarm import Alarm, raise_alarm
from records import latest, moments, number, persons, roles, tally, writing
from records.database import Connection
from records.ledgers import GRADINGS, HEALTH_REPORTS, MONITORINGS, Grading, HealthReport, Monitoring
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.ledgers.monitoring import CONTACT, HOME, ORDINARY, SUSPECTED
from records.persons import Person
from records.screening import contact, returnee
from records.screening.contact import Contact
from records.screening.returnee import Returnee
from records.writing import Write
from tests.console import browsing
from tests.console.stage import COUNTY, VILLAGE, Console

NOW = datetime(2026, 2, 16, 17, 3, tzinfo=moments.LOCAL)
DAYS = 14
TOLD = (
    "老粮站后面天天晚上有人打麻将，七八个人，不戴口罩。",
    "老粮站那边又在打牌，十点还没散。",
    "我家门口聚众打牌，管管吧。",
)


def live(console: Console) -> Person:
    """Two weeks; gives somebody with a fever today."""
    random, ring = Random(3), console.parts.keyring
    with console.database.read() as conn:
        people = [persons.from_row(ring, row) for row in conn.execute(persons.PERSON.select())]
    with console.database.write() as conn:
        for back in range(DAYS):
            writing.run(conn, _day(console, random, people, back))
        writing.run(conn, _kept_apart(console, random.sample(people, 7)))
        _alarms(conn, console, random.sample(people, 2))
        writing.run(conn, _screened(console, [one for one in people if one.area == VILLAGE]))
    _count(console)
    console.parts.county.tips = browsing.keys(console)
    for n, kind in enumerate(("麻将棋牌", "隐瞒行程", "哄抬物价")):
        browsing.files(console, VILLAGE, kind=kind, voices=(3, 1, 9)[n])
    for words in TOLD:
        browsing.voice(console, 1, words)
    browsing.asks(console, VILLAGE, "我从外地回来，要不要先隔离，再下地干活？")
    browsing.wonders(console, "喝白酒能杀病毒")
    for words in ("封路了怎么去县医院", "封路怎么去医院看病", "老人的药吃完了怎么办", "孩子上网课没有流量"):
        browsing.misses(console, words)
    person = next(one for one in people if one.area == VILLAGE and one.relation == "户主" and one.phone)
    browsing.says(console, person, temperature_tenths=378, symptoms=("咳嗽", "乏力"), worrying=True)
    return person


def _day(console: Console, random: Random, people: list[Person], back: int) -> Iterator[Write]:
    for one in people:
        if random.random() > (0.94 if back else 0.6 + one.area % 7 * 0.06):
            continue
        at, ill = NOW - timedelta(days=back, minutes=random.randrange(500)), random.random() < 0.012
        said = HealthReport(
            person=one.id, area=one.area, day=at.date(), at=at, worrying=ill, symptoms=("咳嗽",) if ill else (),
            temperature_tenths=random.choice((375, 381, 388)) if ill else random.randrange(361, 369),
        )  # fmt: skip
        yield HEALTH_REPORTS.put(console.parts.keyring, number.fresh(), said)
        yield latest.put(said)


def _kept_apart(console: Console, people: list[Person]) -> Iterator[Write]:
    for n, one in enumerate(people):
        day, grade = NOW.date() - timedelta(days=n + 1), (CONTACT, ORDINARY, SUSPECTED)[n % 3]
        frame: dict[str, Any] = {"person": one.id, "area": one.area, "day": day, "at": NOW}
        stay = Monitoring(
            **frame, kind=HOME, grade=grade, began=NOW - timedelta(days=n + 1), days=14, household=one.household,
            until=day + timedelta(days=13), reason="从外省回来", rule=date(2020, 1, 20),
        )  # fmt: skip
        yield MONITORINGS.put(console.parts.keyring, number.fresh(), stay)
        graded = Grading(**frame | {"at": stay.began}, grade=grade)
        yield GRADINGS.put(console.parts.keyring, number.fresh(), graded)


def _alarms(conn: Connection, console: Console, people: list[Person]) -> None:
    """Twelve minutes old: two more than the doctor has."""
    began, doctor = NOW - timedelta(minutes=12), roles.VILLAGE_DOCTOR
    for one in people:
        alarm = Alarm(about=one.id, place=one.area, role=doctor, text="38.5，咳嗽", origin=number.fresh())
        raise_alarm(conn, console.parts.keyring, console.parts.county, alarm, began)


def _screened(console: Console, people: list[Person]) -> Iterator[Write]:
    """Some are on the way, one should have been there; a chain of three; two of five doors knocked at."""
    ring, today = console.parts.keyring, NOW.date()
    for n, (name, origin, days) in enumerate(
        (("李建国", "武汉市", 1), ("王海军", "郑州市", 0), ("赵玉梅", "信阳市", -1), ("陈雨桐", "北京市", -3)), 1
    ):
        back = Returnee(
            n, n, VILLAGE, name, 0, origin, "外省", today + timedelta(days=days), "family", 0, NOW, person=people[n].id,
            phone=f"1001234567{n}", arrived_at=NOW - timedelta(days=3) if days == -3 else None, fever=n == 1,
        )  # fmt: skip
        yield returnee.ROWS.put(ring, back)
    for n, (name, place) in enumerate((("刘金山", ""), ("丁春生", ""), ("马有田", "封山县")), 1):
        met = Contact(
            n, n, VILLAGE, name, 1, 0, NOW, n - 1, phone=f"1009876543{n}", place_name=place, tries=n - 1,
            reached_at=NOW if n == 2 else None,
        )  # fmt: skip
        yield contact.ROWS.put(ring, met)
    for n, one in enumerate(people):
        if n % 5 < 3:
            frame: dict[str, Any] = {"person": one.id, "area": VILLAGE, "day": today, "at": NOW}
            yield DOOR_KNOCKS.put(ring, number.fresh(), DoorKnock(**frame, seen=True))


def _count(console: Console) -> None:
    """As the clock would have through the day."""
    with console.database.write() as conn:
        now = tally.by_village(conn, NOW.date(), COUNTY)
        writing.run(conn, tally.keep(now, NOW.date(), NOW - timedelta(minutes=3)))
        for hour in range(7, 18):
            share = (hour - 6) / 11
            then = [replace(one, covered=int(one.covered * share), reported=int(one.reported * share)) for one in now]
            writing.run(conn, tally.keep_hour(then, NOW.date(), NOW.replace(hour=hour)))
