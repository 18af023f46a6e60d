"""Whom a broadcast is for, as an official says it: 「南坡村 60岁以上」「村干部」「正在隔离的」「说藏语的」."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from chat.errors import Refusal
from chat.steps import words
from county.broadcasts.draft import Meant, placed
from flows.broadcast_years import ages, days_of
from flows.shown import Shown
from records import codes, roles
from records.broadcasts.who import RETURNED, Who
from records.codes import Level
from records.ledgers.monitoring import CENTRAL, CONFIRMED, CONTACT, HOME, HOSPITAL, SUSPECTED

AS_MEANT = ("原定", "原定的人", "照原样")
HINT = "可以说村名、几岁以上、村干部、网格员、正在隔离的、返乡的、说藏语的、全村或全县。"
_WIDE = {"全县": Level.COUNTY, "全乡": Level.TOWNSHIP, "全镇": Level.TOWNSHIP, "全村": Level.VILLAGE}
_ALL = ("所有人", "每个人", "大家", "全体", "都发", *_WIDE)
_ROLES = {
    "村干部": (roles.VILLAGE_CADRE,), "村支书": (roles.VILLAGE_CADRE,), "网格员": (roles.GRID_WORKER,),
    "副村医": (roles.DEPUTY_DOCTOR,), "村医": (roles.VILLAGE_DOCTOR,), "志愿者": (roles.VOLUNTEER,),
    "乡镇干部": (roles.TOWNSHIP_OFFICER,), "乡干部": (roles.TOWNSHIP_OFFICER,), "镇干部": (roles.TOWNSHIP_OFFICER,),
    "县指挥部": (roles.COUNTY_COMMAND,), "工作人员": tuple(sorted(roles.FIELD)),
}  # fmt: skip
_APART = (CENTRAL, HOME, HOSPITAL)
_STATUS = {
    "正在隔离": _APART, "被隔离": _APART, "隔离人员": _APART, "隔离": _APART, "居家隔离": (HOME,), "在家隔离": (HOME,),
    "集中隔离": (CENTRAL,), "住院": (HOSPITAL,), "从外地回来": (RETURNED,), "外地回来": (RETURNED,), "返乡人员": (RETURNED,),
    "返乡": (RETURNED,), "密切接触者": (CONTACT,), "密接": (CONTACT,), "疑似": (SUSPECTED,), "确诊": (CONFIRMED,),
}  # fmt: skip
_LANGUAGES = {"藏语": "bo", "藏文": "bo", "傈僳语": "lis", "傈僳文": "lis"}
_WORDS = sorted((*_ALL, *_ROLES, *_STATUS, *_LANGUAGES), key=len, reverse=True)
_FILLER = re.compile(r"[\s、，,。.和与及给发到的都在里上会说]|人|村民|群众|居民|乡亲|老乡|所有")


@dataclass(frozen=True, slots=True)
class Whom(Shown):
    """A `Meant`. `own`: (code, name) where the official may speak. `meant`: whom the text is for by itself."""

    villages: tuple[tuple[int, str, str], ...]
    own: tuple[tuple[int, str], ...]
    today: date
    meant: Who | None = None

    def parse(self, said: str) -> Meant:
        text = said.strip()
        if text in AS_MEANT and self.meant is not None:
            return placed(self.meant, tuple(code for code, _ in self.own))
        rest, areas = self._places(text)
        rest, born_between = ages(rest, self.today)
        rest, days = days_of(rest)
        rest, found = _known(rest)
        if strange := _strange(rest):
            raise Refusal(words("「{strange}」我不知道是哪些人。\n{hint}", strange=strange, hint=words(HINT)))
        if not (areas or born_between or found):
            raise Refusal(words("请说发给谁。{hint}", hint=words(HINT)))
        status = _of(found, _STATUS)
        if days and not status:
            raise Refusal("第几天是从隔离或到家那天数的，请说是谁，例如「居家隔离的第3天」。")
        languages = tuple(_LANGUAGES[word] for word in found if word in _LANGUAGES)
        return placed(Who((), _of(found, _ROLES), status, born_between, languages, days), areas or self._wide(found))

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: object) -> str:
        return "照您说的人"

    def _places(self, text: str) -> tuple[str, tuple[int, ...]]:
        """What is left of the words, and the places that they name."""
        names = _names(self.villages, [code for code, _ in self.own])
        found: list[int] = []
        for name in sorted(names, key=len, reverse=True):
            if name not in text:
                continue
            if len(names[name]) > 1:
                which = "、".join(names[name].values())
                raise Refusal(words("有几个地方叫{name}：{which}。请连乡镇名一起发。", name=name, which=which))
            found += names[name]
            text = text.replace(name, "\0")
        return text, tuple(dict.fromkeys(found))

    def _wide(self, found: Iterable[str]) -> tuple[int, ...]:
        """全村 is the own village, 全县 the own county; without such a word all that is one's own."""
        level = next((_WIDE[word] for word in found if word in _WIDE), None)
        own = tuple(code for code, _ in self.own if level is None or codes.level(code) is level)
        if not own:
            names = "、".join(name for _, name in self.own)
            raise Refusal(words("您能发的范围是{names}，请说清是哪里。", names=names))
        return own


def _names(villages: Iterable[tuple[int, str, str]], own: Sequence[int]) -> dict[str, dict[int, str]]:
    """Each way of naming a place inside the own areas → its code and full name."""
    found: dict[str, dict[int, str]] = {}
    for code, village, town in villages:
        around = codes.chain(code)
        for name in (village, f"{town}{village}") if any(area in own for area in around) else ():
            found.setdefault(name, {})[code] = f"{town}{village}"
        if any(area in own for area in around[1:]):
            found.setdefault(town, {})[around[1]] = town
    return found


def _known(text: str) -> tuple[str, tuple[str, ...]]:
    found = []
    for word in _WORDS:
        if word in text:
            found.append(word)
            text = text.replace(word, "\0")
    return text, tuple(found)


def _strange(rest: str) -> str:
    """The first piece that is more than a filler, as it was said."""
    pieces = (piece.strip(" 、，,。.的") for piece in rest.split("\0"))
    return next((piece for piece in pieces if _FILLER.sub("", piece)), "")


def _of(found: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> Any:
    return tuple(dict.fromkeys(one for word in found for one in known.get(word, ())))
