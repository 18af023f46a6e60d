"""What an order about somebody who is kept apart holds: the verb, a name, and what was said behind it."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.steps import Ask, Look, Say, Step, Words, words
from flows.serving import part, pick
from flows.shown import Shown
from language import durations

NAME = r"(?P<name>[㐀-鿿·]{2,6})"
NOBODY = "您负责的地方没有叫「{name}」的人。\n看看名字对不对；还没登记的，先让网格员登记。"
NOT_KEPT = "{name}现在没有在隔离。要隔离，发「隔离 {name} 原因」。"
NOT_YOURS = "{name}的隔离不归您定，请找村医、村干部或乡镇。"
TOLD, UNTOLD = "已经告诉本人和家里。", "他家没有能收到消息的手机，请当面告诉。"
MOST_DAYS = 60


def order(verb: str) -> re.Pattern[str]:
    """「verb 张三」 with anything behind a blank or comma."""
    return re.compile(rf"(?:{verb})[\s，,：:]+{NAME}(?:[\s，,：:]+(?P<rest>.*))?[。！!]?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Named(Shown):
    """The name in an order, or typed alone."""

    pattern: re.Pattern[str]

    def parse(self, said: str) -> str:
        name = said.strip().strip("。，,")
        if not re.fullmatch(r"[㐀-鿿·]{2,6}", name):
            raise Refusal("请只发姓名，例如「张三」。")
        return name

    def find(self, sentence: str, about: str) -> str | None:
        return part(self.pattern, "name")(sentence)


@dataclass(frozen=True, slots=True)
class Days(Shown):
    """A number of days: 14天, 两周, 半个月."""

    pattern: re.Pattern[str]

    def parse(self, said: str) -> int:
        digits = re.fullmatch(r"\s*(\d{1,3})\s*", said)
        days = int(digits[1]) if digits else next((n for _, n in durations.find(said)), 0)
        if not 1 <= days <= MOST_DAYS:
            raise Refusal("请发天数，1 到 60，例如「14天」。")
        return days

    def note(self, said: str) -> str:
        return str(self.parse(said))

    def find(self, sentence: str, about: str) -> str | None:
        rest = part(self.pattern, "rest")(sentence)
        found = next((n for _, n in durations.find(rest)), None) if rest else None
        return str(found) if found else None


@dataclass(frozen=True, slots=True)
class Why(Shown):
    """The words behind the name, without what another question took of them: words, or (`days`) figures of days."""

    pattern: re.Pattern[str]
    taken: tuple[str, ...] = ()
    besides: str = r"(?!)"
    days: bool = False
    takes_all: bool = True

    def parse(self, said: str) -> str:
        text = said.strip().strip("。，,")
        if not 2 <= len(text) <= 200:
            raise Refusal("请用一句话写原因，例如「从郑州回来」。")
        return text

    def find(self, sentence: str, about: str) -> str | None:
        rest = part(self.pattern, "rest")(sentence) or ""
        spans = [span for span, _ in durations.find(rest)] if self.days else []
        for span in sorted(spans, key=lambda one: -one.start):
            rest = rest[: span.start] + rest[span.end :]
        for word in self.taken:
            rest = re.sub(rf"(?<![^\s，,。；;]){word}(?![^\s，,。；;])", " ", rest)
        return re.sub(self.besides, " ", rest).strip(" \n，,。；;") or None


@dataclass(frozen=True, slots=True)
class Word(Shown):
    """One of these words, wherever it stands behind the name."""

    pattern: re.Pattern[str]
    options: tuple[str, ...]
    meant: tuple[tuple[str, str], ...] = ()

    def parse(self, said: str) -> str:
        text = said.strip()
        if text.isdigit() and 1 <= int(text) <= len(self.options):
            return self.options[int(text) - 1]
        found = self._found(text)
        if found is None:
            raise Refusal(words("请回：{options}。", options="、".join(self.options)))
        return found

    def note(self, said: str) -> str:
        return self.parse(said)

    def find(self, sentence: str, about: str) -> str | None:
        return self._found(part(self.pattern, "rest")(sentence) or "")

    def _found(self, text: str) -> str | None:
        named = [option for option in sorted(self.options, key=len, reverse=True) if option in text]
        named += [option for word, option in self.meant if word in text]
        return named[0] if named else None


def whom(pattern: re.Pattern[str], question: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """The one person of this name whom the account serves; who has a namesake is asked for."""
    name = yield Ask("姓名", question, Named(pattern))
    found = yield Look("人", "people_named", about=name)
    one = yield from pick(found, "同名的有几位，是哪一位？")
    if one is None:
        yield Say(words(NOBODY, name=name))
    return one


def kept(pattern: re.Pattern[str], question: str) -> Generator[Step, Any, tuple[dict[str, Any], dict[str, Any]] | None]:
    """The person, and the stay; only where this account decides."""
    one = yield from whom(pattern, question)
    if one is None:
        return None
    stay = yield Look("现在", "stay_of", about=one["id"])
    if stay is None:
        yield Say(words(NOT_KEPT, name=one["name"]))
    elif not stay["decides"]:
        yield Say(words(NOT_YOURS, name=one["name"]))
    else:
        return one, stay
    return None


def told(stay: dict[str, Any]) -> Words:
    """Whether the family heard of it by itself."""
    return words(TOLD if stay["phone"] else UNTOLD)
