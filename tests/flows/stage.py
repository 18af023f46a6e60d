"""A family and its phone, without a database: plays written talks with the real flows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from textwrap import dedent

from chat.desk import Desk
from chat.player import MORNING, Player
from chat.steps import Keep
from chat.transcript import check
from chat.turn import Done
from county.carry import ACTS
from county.settings import CountySettings, HealthRule
from flows.catalogue import FLOWS, LOST
from flows.visit import Person, Visit
from records.latest import Last
from records.ledger import Record

TODAY = date(2020, 2, 1)
COUNTY = CountySettings(code=410798, hotline="0379-1234567", health_rules=(HealthRule(since=date(2020, 1, 20)),))
VILLAGES = (
    (410798100001, "东渠村", "清禾镇"),
    (410798101001, "石碾村", "石碾乡"),
    (410798103001, "前柳荫村", "柳荫乡"),
    (410798103005, "南坡村", "柳荫乡"),
    (410798100005, "南坡村", "清禾镇"),
)
ME = Person(1, "您", "王秀英", sex="女", born=date(1982, 5, 1), me=True)
FAMILY = (
    ME,
    Person(2, "老公", "李建军", "老公", "男", date(1980, 3, 2)),
    Person(3, "儿子", "李浩然", "儿子", "男", date(2012, 7, 1)),
    Person(4, "爷爷", "李福田", "爷爷", "男", date(1949, 1, 9)),
    Person(5, "奶奶", "赵玉梅", "奶奶", "女", date(1951, 8, 3)),
)
DOCTOR = {"role": "村医", "name": "陈建国", "phone": "10032113404"}
FACTS: dict[str, object] = {
    "responsible": DOCTOR,
    "holder": DOCTOR,
    "household_by_code": {"id": 44, "area": 410798103005, "village": "南坡村"},
}
AT_HOME = Visit(
    account=next(n for n in range(7) if (n + TODAY.toordinal()) % 7 == 3),
    people=(ME,),
    area=410798103005,
    village="南坡村",
    notice_version=COUNTY.notice_version,
    roles=frozenset(),
    county=COUNTY,
    villages=VILLAGES,
    year=TODAY.year,
)
STRANGER = replace(AT_HOME, people=(Person(0, "您", me=True),), area=0, village="", notice_version="")


def calm(*people: Person, day: date = date(2020, 1, 31)) -> tuple[Person, ...]:
    """The same people, each of whom was well on that day."""
    return tuple(replace(person, last=Last(day, True, "无", "无")) for person in people)


def phone(visit: Visit = AT_HOME, **facts: object) -> Player:
    """A phone on a morning; `facts` are what its Looks bring back."""
    known = {**FACTS, **facts}

    def desk(memory: object, now: int, new_id: object) -> Desk:
        look = lambda step: now if step.what == "now" else known.get(step.what)  # noqa: E731
        return Desk(FLOWS, memory=memory, visit=visit, look=look, new_id=new_id, now=now, lost=LOST)  # type: ignore[arg-type]

    return Player(desk, now=MORNING, carry=carried)


def carried(effects: tuple[Done, ...]) -> None:
    """What a flow keeps is a ledger's row, or an act that somebody carries: else the turn would end in an apology."""
    for one in effects:
        kept = one.effect.record if isinstance(one.effect, Keep) else None
        assert kept is None or isinstance(kept, Record) or type(kept) in ACTS, kept


def waiting(*rows: dict[str, object], besides: int = 0) -> dict[str, object]:
    """What a list that may be long brings back: these, and `besides` more that it does not show."""
    return {"total": len(rows) + besides, "rows": list(rows)}


def after(*said: str, visit: Visit = AT_HOME, **facts: object) -> Player:
    """A phone on which this was said already."""
    player = phone(visit, **facts)
    for words in said:
        player.say(words)
    return player


def family(*people: Person, **changes: object) -> Visit:
    return replace(AT_HOME, people=people or FAMILY, **changes)  # type: ignore[arg-type]


def plays(transcript: str, player: Player) -> None:
    """Raises Differs, with both talks side by side, where the talk goes otherwise than written."""
    check(dedent(transcript), player)
