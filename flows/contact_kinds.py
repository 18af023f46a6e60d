"""A line about contacts, 「张三 接触 李四 王五 13800000000 商水县」, and what came of an attempt to reach one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import plain
from county.screening.acts import Met
from flows.shown import Shown
from language import days, places

LINE = re.compile(
    r"(?P<source>[㐀-鿿·]{2,6}|\d{1,5})\s*(?:号)?\s*(?:的?(?:密接|接触者)[是有:：]?|接触[过了]?[:：]?)\s*(?P<targets>[㐀-鿿·\d][㐀-鿿·\d\s、，,；;和]*)"
)
TRIED = re.compile(r"追(?:踪)?\s*(?P<who>\d{1,5}|[㐀-鿿·]{2,6}?)(?:号|[\s，,])*(?P<said>(?:没|未|不|关机|停机|空号|联系|通|接|找到|见到|打).{0,60})")
_PHONE = re.compile(r"1\d{10}|0\d{9,11}")
_NAME = re.compile(r"[㐀-鿿·]{2,5}")
_SPEAKERS = re.compile(r"^(?:我|俺|咱|他|她|你|没|从|不|有|谁|怎么|近|最近|曾)")
_SOMEBODY = re.compile(r"病人|患者|确诊|阳性|疑似|发[烧热]|外地|回来|密接|感染|的人|别人|他们|任何")
_MISSED = re.compile(r"没|未|不|关机|停机|空号")
_ANYHOW = ("不清楚", "不知道", "说不清", "记不得", "忘了", "无")


def links(said: str) -> bool:
    """Names on both sides; 「我接触过病人」 is something else."""
    match = LINE.fullmatch(said.strip())
    return bool(match and not _SPEAKERS.search(match["source"]) and not _SOMEBODY.search(said) and targets(match["targets"]))


def targets(said: str) -> tuple[Met, ...]:
    """Names, each with the telephone and the place that follow it."""
    found: list[Met] = []
    for word in re.findall(r"\d+|[㐀-鿿·]+", said.replace("和", " ")):
        last = found[-1] if found else None
        if _PHONE.fullmatch(word) and last:
            found[-1] = Met(last.name, phone=word, place=last.place)
        elif last and _is_place(word):
            found[-1] = Met(last.name, phone=last.phone, place=word)
        elif _NAME.fullmatch(word):
            found.append(Met(word))
        else:
            return ()
    return tuple(found)


def _is_place(word: str) -> bool:
    named = places.find(word)
    return len(named) == 1 and named[0].words == word and (len(word) > 2 or named[0].place.code > 0)


@dataclass(frozen=True, slots=True)
class Chain(Shown):
    """Who met whom: a name or number, and those whom they met."""

    def parse(self, said: str) -> tuple[str, tuple[Met, ...]]:
        match = LINE.fullmatch(said.strip())
        met = targets(match["targets"]) if match else ()
        if match is None or not met:
            raise Refusal("请这样发：「张三 接触 李四 王五 13800000000」，电话和所在县写在名字后面。")
        return match["source"], met

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if LINE.fullmatch(sentence.strip()) else None


@dataclass(frozen=True, slots=True)
class Past(Shown):
    """The day on which they met last; None where nobody can say."""

    today: date

    def parse(self, said: str) -> date | None:
        word = plain(said)
        if word in _ANYHOW:
            return None
        if re.fullmatch(r"\d{4}-\d\d-\d\d", word):
            return date.fromisoformat(word)
        found = days.find(said, self.today)
        if not found:
            raise Refusal("没看懂是哪天。请这样发：「昨天」「2月1日」；说不清，回「不清楚」。")
        return found[-1].date

    def note(self, said: str) -> str:
        day = self.parse(said)
        return day.isoformat() if day else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Tried(Shown):
    """Who was sought, and whether they were reached, in the words of who tried."""

    def parse(self, said: str) -> tuple[str, bool, str]:
        match = TRIED.fullmatch(said.strip())
        if match is None:
            raise Refusal("请这样发：「追 5 联系上了」，或者「追 5 没接」。")
        return match["who"], not _MISSED.search(match["said"]), match["said"].strip()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if TRIED.fullmatch(sentence.strip()) else None
