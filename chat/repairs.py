"""Words that repair a talk; the engine knows them, no flow does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum


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
    Repair.BACK: ("上一步", "返回", "退回", "后退", "上一题"),
    Repair.CANCEL: ("取消", "退出", "不报了", "算了", "不填了"),
    Repair.SAME: ("照旧", "同昨天", "和昨天一样", "跟昨天一样", "同上", "老样子"),
    Repair.AGAIN: ("再说一遍", "重复", "没看清", "什么意思", "再说一次"),
    Repair.STATUS: ("状态", "到哪了", "进度"),
    Repair.MORE: ("继续", "接着说", "下一页"),
}
_BY_WORD = {spelling: repair for repair, spellings in SPELLINGS.items() for spelling in spellings}
_CHANGE = re.compile(
    r"(?:改|更正|修改|改一下)\s*(?P<name>[^\s,,::是为成]{1,8})\s*(?:[,,::是为成]|\s)*(?P<raw>.*)", re.S
)


@dataclass(frozen=True, slots=True)
class Wish:
    """A repair word, with the question and new answer of a 改."""

    repair: Repair
    name: str = ""
    raw: str = ""


def wish(said: str) -> Wish | None:
    """The repair that a message asks for, or None: 「改 体温 36.8」, 「上一步。」."""
    text = said.strip().rstrip("。.!!~ ")
    if repair := _BY_WORD.get(text):
        return Wish(repair)
    if text in ("改", "更正", "修改"):
        return Wish(Repair.CHANGE)
    for spelling in SPELLINGS[Repair.SAME]:
        if text.startswith(spelling):
            return Wish(Repair.SAME, raw=text[len(spelling) :].strip(",,。 "))
    if change := _CHANGE.fullmatch(text):
        return Wish(Repair.CHANGE, change["name"], change["raw"].strip())
    return None
