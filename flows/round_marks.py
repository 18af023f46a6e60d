"""What is plainly found at a door: well, nobody there, moved away; and of whom its trouble is told."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from chat.scopes import scoped
from chat.steps import Keep, Say, Step, Tell, words
from county.rounds.acts import MarkDoor
from county.rounds.words import called, clock
from flows.round_asking import Door, Part
from flows.round_calls import named
from records.rounds import mark

LATEST_MINUTE = 20 * 60 + 30
"""Later than this nobody is sent to a door again today."""
CADRE = "村干部"
WELL = "{door}：好。"
OWING = "{door}：人见到了。在隔离观察，还要报体温，例如「{number} 365」。"


def marked(door: Door, outcome: str, minute: int | None = None, *traces: str) -> Keep:
    """`traces`: what else of this talk goes when the line is taken back."""
    act = MarkDoor(door.line, door.case["id"], outcome, door.via, minute, traces)
    return Keep(act, "门", about=f"{door}/{door.line}")


def plainly(door: Door, outcome: str, minute: int | None = None) -> Part:
    """Without a question."""
    if outcome == mark.NOBODY:
        again = yield from revisit(door, minute)
        yield Say(words("{door}没人，{again}", door=door.shown, again=again))
    elif outcome == mark.MOVED:
        yield marked(door, outcome, None, scoped(CADRE, str(door)))
        yield Tell("village_cadre", words("{door}：去看过，已经搬走。请核对户籍。", door=door.shown), CADRE, about=behind(door))
        yield Say(words("{door}搬走，记下了，已告诉村干部核对。", door=door.shown))
    else:
        yield marked(door, outcome)
        yield Say(words(OWING if door.case["watched"] else WELL, door=door.shown, number=called(door.number)))


def revisit(door: Door, minute: int | None) -> Generator[Step, Any, str]:
    """Marks that nobody was there; when one goes again, in words."""
    later = door.now + timedelta(hours=door.visit.county.rounds.revisit_hours)
    now = door.now.hour * 60 + door.now.minute
    wanted = minute if minute is not None and minute > now else later.hour * 60 + later.minute // 5 * 5
    today = later.date() == door.now.date() and wanted <= LATEST_MINUTE
    yield marked(door, mark.NOBODY, wanted if today else None)
    return f"{clock(wanted)}提醒您再去。" if today else "今天晚了，明早排在前面。"


@dataclass(frozen=True, slots=True)
class Patient:
    """Of whom something is told, under a key that names nobody."""

    id: int
    key: str

    def __str__(self) -> str:
        return self.key


def behind(door: Door, said: str = "") -> Patient:
    """Of whom a door's trouble is told: whom the words name, the only old one where they say so, else its head."""
    named_ = named(said, door.family, door.now.date())
    by_name = [one for one in door.family if one.name and one.name in named_]
    head = [one for one in door.family if one.name == door.case["head"]]
    chosen = by_name if len(by_name) == 1 else head
    return Patient(next((one.id for one in (*chosen, *door.family)), 0), str(door))
