"""没报: who has not been heard of today, for whoever goes there or is above; 联系: what came of trying to reach them."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chat.errors import Refusal
from chat.flow import Meeting, flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from flows.line_words import people
from flows.serving import in_office
from flows.shown import Shown
from flows.visit import Visit
from records.ledgers.contact_attempt import ContactAttempt

ASKED = re.compile(
    r"(?:今天)?(?:谁|还有谁|哪些人|哪几个)?(?:还)?没(?:有)?(?:上)?报(?:告|体温|的|名单)?(?:是谁|有谁|的人)?[\s，,：:]*(.{0,20}?)[?？。]*"
)
STAFF_ONLY = "这个名单只给村里、乡里值班的人看。\n报您家的体温，直接发数字，例如「36.5」。"
NOT_YOURS = "没有这个地方，或者不归您管。直接发「没报」看您这里的。"
ALL_HEARD = "{place}今天都有消息了。"
NAMED = "{place}今天还没消息的 {total} 人：\n{people}{rest}\n打过电话，回「联系 门牌号 没接」，我记下来。"
COUNTED = "{place}今天还没消息的 {total} 人{at}：\n{rows}\n看名单，回「没报 村名」。"
TRIED = re.compile(r"联系\s*(?:第)?(\d{1,4})\s*(?:号|户)?[\s，,：:]*(.*)", re.DOTALL)
OUTCOMES = ("没接", "关机", "停机", "空号", "没人", "挂了", "不肯说", "接通", "联系上", "见到了", "已报")
LONGEST = 40


MISSING = Meeting(lambda said: ASKED.fullmatch(said.strip()) is not None, in_office)
"""A resident's 「没报」 is about the own family."""
TELLS = Meeting(lambda said: re.match(r"联系\s*(?:第)?\d{1,4}", said) is not None, in_office)


@flow("没报", meets=MISSING, silent=True, interrupts=True)
def missing(visit: Visit) -> Generator[Step, Any, None]:
    """By name, or by village or township with whom to call there."""
    place = yield Ask("哪里", "", Where(), default="")
    found = yield Look("名单", "missing", about=place)
    if found is None:
        yield Say(STAFF_ONLY)
    elif not found:
        yield Say(NOT_YOURS)
    elif not found["total"]:
        yield Say(words(ALL_HEARD, place=found["place"]))
    elif "people" in found:
        more = found["total"] - len(found["people"])
        rest = f"\n还有 {more} 人，联系过这些再发「没报」。" if more else ""
        yield Say(words(NAMED, place=found["place"], total=found["total"], people=people(found["people"]), rest=rest))
    else:
        yield Say(counted(found))


def counted(found: dict[str, Any]) -> Any:
    rows = [f"{one['name']} {one['missing']} 人（共 {one['people']}）{one['who']} {one['phone']}".rstrip() for one in found["rows"]]
    more = [f"还有 {found['more']} 个地方。"] if found["more"] else []
    at = f"（{found['at']} 的数）" if found["at"] else ""
    return words(COUNTED, place=found["place"], total=found["total"], at=at, rows="\n".join([*rows, *more]))


@dataclass(frozen=True, slots=True)
class Where(Shown):
    """The name of a place behind 「没报」, or "" for one's own."""

    def parse(self, said: str) -> str:
        asked = ASKED.fullmatch(said.strip())
        return asked[1] if asked else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        return self.parse(sentence) or None


@dataclass(frozen=True, slots=True)
class Attempt(Shown):
    """Door, outcome, and the words if they say more."""

    def parse(self, said: str) -> tuple[int, str, str]:
        found = TRIED.fullmatch(said.strip())
        if found is None or not found[2].strip():
            raise Refusal("请这样发：「联系 12 没接」。12 是门牌号，后面写结果：没接、关机、空号、没人、接通……")
        told = found[2].strip()
        outcome = next((one for one in OUTCOMES if one in told), "其他")
        if len(told) > LONGEST:
            raise Refusal(words("写得有点长，请缩到 {most} 个字以内。", most=LONGEST))
        return int(found[1]), outcome, "" if told == outcome else told

    def find(self, sentence: str, about: str) -> str | None:
        return sentence


@flow("联系", meets=TELLS, silent=True)
def contact(visit: Visit) -> Generator[Step, Any, None]:
    """Kept for everyone behind that door who has not been heard of; the list says how often it was tried."""
    door, outcome, told = yield Ask("结果", "请发「联系 门牌号 结果」，例如「联系 12 没接」。", Attempt())
    found = yield Look("门里", "unheard_at", about=door)
    if not found:
        yield Say(words("{door} 号今天没有还没消息的人。看名单，回「没报」。", door=door))
        return
    at = datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone)
    for one in found:
        frame = {"person": one["person"], "area": one["area"], "day": at.date(), "at": at, "account": visit.account}
        yield Keep(ContactAttempt(how="电话", outcome=outcome, remark=told, **frame), about=one["person"])
    names = "、".join(one["name"] for one in found)
    yield Say(words("记下了：{door} 号 {names}，{outcome}。", door=door, names=names, outcome=told or outcome))
