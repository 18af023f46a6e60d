"""Answers that officials wrote as pages, and where one of them would contradict what stands.

A page may stand instead of another for the same area, too: who writes here cannot put an end into a file.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pydantic import ValidationError

from broadcasts.answer import Answer, Answers
from broadcasts.contradictions import plain
from broadcasts.page import EVERYWHERE
from records import codes
from records.codes import Level
from records.hotline.written import Written

TOPIC = "written"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Clash:
    """`other` answers the same, on a day of the page and somewhere in its area."""

    wording: str
    other: Answer
    day: date


def name(id_: int) -> str:
    """The page's id, by which it is remembered and by which others may stand in its place."""
    return f"{TOPIC}-{id_}"


def dumps(page: Answer) -> str:
    return json.dumps(
        page.model_dump(mode="json", exclude={"id", "topic", "area"}, exclude_none=True), ensure_ascii=False
    )


def page(one: Written) -> Answer:
    """Raises ValidationError for what an older release wrote and this one refuses."""
    return make(one.id, one.area, json.loads(one.content))


def make(id_: int, area: int, fields: dict[str, object]) -> Answer:
    """What holds in the whole county holds everywhere. Raises ValidationError."""
    place = EVERYWHERE if codes.level(area) is Level.COUNTY else area
    return Answer.model_validate({**fields, "id": name(id_), "topic": TOPIC, "area": place})


def pages(kept: Iterable[Written]) -> Iterator[Answer]:
    """Those that can be read."""
    for one in kept:
        try:
            yield page(one)
        except ValidationError:
            continue  # `bot.py check` names it


def instead(new: Answer, other: Answer) -> Answer:
    """In the other's place as a version of its question, so that whoever asks in its wordings finds the new one."""
    also = tuple(dict.fromkeys(one for one in (new.question, *new.also) if one != other.question))
    return new.model_copy(update={"question": other.question, "also": also, "instead_of": other.id})


def clash(new: Answer, others: Iterable[Answer]) -> Clash | None:
    """The first day and place of a page where somebody would be told two things, with the page that tells the other."""
    every = tuple(one for one in others if one.id != new.id)
    said = {plain(one): one for one in new.wordings}
    for day in _days(new, every):
        for area in _areas(new, every):
            here = Answers((*every, new)).standing(day, area)
            if new not in here:
                continue
            for one in here:
                if one is not new and (same := said.keys() & {plain(each) for each in one.wordings}):
                    return Clash(said[min(same)], one, day)
    return None


def _days(new: Answer, others: tuple[Answer, ...]) -> list[date]:
    """On which something begins, or has just ended, while the page holds."""
    edges = {one.since for one in others} | {one.until + ONE_DAY for one in others if one.until}
    return sorted({new.since, *(day for day in edges if new.holds(day))})


def _areas(new: Answer, others: tuple[Answer, ...]) -> list[int]:
    """Where something else may hold inside the page's area."""
    inside = {one.area for one in others if one.area != EVERYWHERE and new.reaches(one.area)}
    return [new.area, *sorted(inside - {new.area})]
