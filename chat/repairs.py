"""Words that repair a talk; the engine knows them, no flow does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from chat.plain import plain
from chat.steps import unscoped


class Repair(Enum):
    """What a person may want of the talk itself."""

    BACK = "上一步"
    CHANGE = "改"
    CANCEL = "取消"
    SAME = "照旧"
    AGAIN = "再说一遍"
    STATUS = "状态"
    MORE = "继续"


SPELLINGS = {
    Repair.BACK: ("上一步", "返回", "退回", "后退", "上一题", "打错了", "写错了", "说错了", "发错了", "按错了"),
    Repair.CHANGE: ("改", "更正", "修改", "改一下", "错了", "报错了", "报错人了", "说错人了", "弄错了", "搞错了"),
    Repair.CANCEL: ("取消", "退出", "不报了", "算了", "不填了"),
    Repair.SAME: ("照旧", "同昨天", "和昨天一样", "跟昨天一样", "同上", "老样子"),
    Repair.AGAIN: ("再说一遍", "重复", "没看清", "什么意思", "再说一次"),
    Repair.STATUS: ("状态", "到哪了", "进度"),
    Repair.MORE: ("继续", "接着说", "下一页"),
}
_BY_WORD = {spelling: repair for repair, spellings in SPELLINGS.items() for spelling in spellings}
_CHANGE = re.compile(r"(?:改一下|修改|更正|改)(?!成|为|到)\s*(?P<what>.+)", re.DOTALL)
_CHANGE_INTO = re.compile(r"(?:把\s*)?(?P<what>[^,,。\s]{1,16}?)\s*(?:改成|改为|改到)\s*(?P<raw>.+)", re.DOTALL)
_ORDERED = re.compile(r"(?:改一下|修改|改)\s+(?P<name>\S{1,8})(?:\s.*)?", re.DOTALL)
"""With a blank: said as 「改 体温 36.8」 is, and never the beginning of a sentence."""
_MISTAKEN = re.compile(
    r"我?刚[才刚]?(?:(?:那[个条]|(?:报|填|发)?的)是(?!什么|谁|啥)[^，,。？?\s\d]{1,4}|(?:那[个条]|(?:报|填|发)?的)?(?:不是我|不算|(?:报|弄)?错了?))"
)
_SELF = ("我自己", "我", "自己", "本人")
_INTO = re.compile(r"\s*(?:改成|改为|改到|[,,::是为成])?\s*(?P<raw>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Wish:
    """A repair word; of 改 and 照旧 also the rest of the message."""

    repair: Repair
    rest: str = ""


@lru_cache(2048)
def wish(said: str) -> Wish | None:
    """The repair that a message asks for, or None: 「改 体温 36.8」, 「上一步。」."""
    text = said.strip().rstrip("。.!!~ ")
    if repair := _BY_WORD.get(text) or _BY_WORD.get(plain(text)):
        return Wish(repair)
    for spelling in SPELLINGS[Repair.SAME]:
        if text.startswith(spelling):
            return Wish(Repair.SAME, text[len(spelling) :].strip(",,。 "))
    if _MISTAKEN.fullmatch(text):
        return Wish(Repair.CHANGE)
    if change := _CHANGE.fullmatch(text):
        return Wish(Repair.CHANGE, change["what"].strip())
    if change := _CHANGE_INTO.fullmatch(text):
        return Wish(Repair.CHANGE, f"{change['what']} {change['raw'].strip()}")
    return None


def ordered(said: str) -> str:
    """What 「改 给谁 张三」 wants changed, whether or not there is such an answer; "" for what is no such order."""
    found = _ORDERED.fullmatch(said.strip())
    return found["name"] if found else ""


def aim(rest: str, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Which of these answers a 改 means, and what it is changed into: 「爷爷的体温 36.8」 → 体温·爷爷, 36.8.

    Several where several people have the answer and none of them is named.
    """
    found = [(len(said), name) for name in names if (said := _names(rest, name))]
    length = max((length for length, _ in found), default=0)
    into = _INTO.fullmatch(rest[length:])
    last = {unscoped(name): name for said, name in found if said == length}  # 体温 and 体温@2: the later edition
    return tuple((name, into["raw"].strip() if into else "") for name in last.values())


def _names(rest: str, key: str) -> str:
    """The beginning of `rest` that names this answer, the longer the surer; or nothing."""
    name, about = unscoped(key)
    people = (about, *_SELF) if about == "您" else (about,) if about else ()
    spellings = [rf"{re.escape(who)}(?:\s*的)?\s*{re.escape(name)}" for who in people]
    spellings += [rf"{re.escape(name)}[·\s]{re.escape(who)}" for who in people]
    spellings += [re.escape(name), rf"[给为替]?{re.escape(name.removeprefix('发'))}"]
    return next((match[0] for spelling in spellings if (match := re.match(spelling, rest))), "")
