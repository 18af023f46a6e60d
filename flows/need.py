"""需要, 办好, 要办的: what somebody who cannot go out needs, and its end."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import Meeting, flow
from chat.kinds import FreeText, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.elders.acts import AskNeed, EndNeed
from county.elders.needs import DOCTOR, KINDS, MEDICINE
from flows.ears import reads_health
from flows.elder_words import kind_of
from flows.joining import join
from flows.shown import Shown
from flows.visit import Visit

_DONE = re.compile(r"(?:办好|办完|办妥|送到)\s*了?\s*(\d{4})(?!\d)[\s，,：:。]*(.*)", re.DOTALL)
UNKNOWN = "没有这个编号，或者不归您办。回「要办的」看看还有哪些。"
MOST = 200


def says_need(said: str) -> bool:
    """An elder's own words, unless they tell of their health."""
    return bool(kind_of(said)) and not reads_health(said)


def says_done(said: str) -> bool:
    return bool(_DONE.match(said))


@dataclass(frozen=True, slots=True)
class Done(Shown):
    """Number and words in one message."""

    def parse(self, said: str) -> tuple[int, str]:
        found = _DONE.fullmatch(said.strip())
        if found is None:
            raise Refusal("请发「办好 编号」，例如「办好 1234 放门口了」。")
        return int(found[1]), found[2].strip()[:MOST]

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if says_done(sentence) else None


@dataclass(frozen=True, slots=True)
class Wanted(Shown):
    """The kind of what is needed, in a sentence."""

    options: tuple[str, ...] = KINDS

    def parse(self, said: str) -> str:
        chosen: str = kind_of(said) if said not in self.options and kind_of(said) else one_of(self.options).parse(said)
        return chosen

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        return kind_of(sentence) or None


@flow("需要", opens=("需要", "要买东西", "帮我买"), meets=Meeting(says_need, lambda visit: visit.is_elder), leads=True)
def need(visit: Visit) -> Generator[Step, Any, None]:
    """「没米了」 is enough; otherwise one question a message."""
    yield from join(visit)
    kind = yield Ask("要什么", "要办什么？", Wanted())
    said = yield Ask("说明", "要什么？写清楚一点，例如「降压药一盒」。", FreeText(most=MOST, whole=True))
    yield Keep(AskNeed(0, kind, said), "需要")
    yield from told(0, kind)


def told(person: int, kind: str) -> Generator[Step, Any, None]:
    """Who has it now, and until when; `person` 0 is the account's own."""
    owner = yield Look("谁办", "need_owner", about=person)
    soon = "尽快" if kind in (MEDICINE, DOCTOR) else "一天之内"
    if owner:
        yield Say(words("记下了。已告诉{name}（电话 {phone}），{soon}办。", name=owner["name"], phone=owner["phone"] or "没有登记", soon=soon))
    else:
        yield Say(words("记下了，由您来办，{soon}办好。办好了，回「要办的」看编号。", soon=soon))


@flow("办好", hears=says_done, first=says_done, passing=True, silent=True)
def done(visit: Visit) -> Generator[Step, Any, None]:
    """「办好 1234 放门口了」: whoever asked hears it."""
    number, outcome = yield Ask("办好", "请发「办好 编号」。", Done())
    found = yield Look("事情", "need", about=number)
    if found is None:
        yield Say(UNKNOWN)
    elif found["ended"]:
        yield Say("这件事已经办好了，谢谢。")
    else:
        yield Keep(EndNeed(number, outcome), "办好")
        yield Say(words("好，{name}的「{what}」办好了，已告诉本人。谢谢！", name=found["name"], what=found["words"] or found["kind"]))


@flow("要办的", opens=("要办的", "要办的事", "需要清单"))
def waiting(visit: Visit) -> Generator[Step, Any, None]:
    """What waits for this person, the most urgent first."""
    rows = yield Look("清单", "open_needs")
    if not rows:
        yield Say("现在没有等您办的事。")
        return
    yield Say("\n".join(line(row) for row in rows))
    yield Say(words("办好一件，回「办好 {number}」，可以加一句话。", number=rows[0]["number"]))


def line(row: dict[str, Any]) -> str:
    late = "超时 · " if row["late"] else ""
    said = f"：{row['words']}" if row["words"] else ""
    return f"{late}{row['number']} {row['door']} 号 {row['name']} {row['kind']}{said}（{row['due']}前）"
