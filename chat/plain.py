"""Typed text without what does not matter (width, case, punctuation), and the keypad numbers in it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

NONE_OF_THEM = frozenset(
    ("无", "没", "没有", "都没有", "都没", "没有不舒服", "没事", "正常", "都正常", "一切正常", "都好", "否", "没得")
)
YES = frozenset(
    ("是", "是的", "有", "有的", "对", "对的", "嗯", "好", "好的", "行", "可以", "同意", "要", "1", "y", "yes", "ok")
)
NO = frozenset(("不", "不是", "没有", "没", "无", "否", "不对", "不要", "不用", "不行", "不同意", "2", "n", "no"))

_EDGES = " \t\r\n.,;:!?、。,;:!?~~…()()「」\"'“”"
_DIGITS = str.maketrans("一二两三四五六七八九", "1223456789")
_NUMBERS = re.compile(r"[\d\s,.、,。;;和跟与及号选第个项]+")


@lru_cache(4096)
def plain(said: str) -> str:
    """What was typed without width, case, surrounding blanks and punctuation: 「１。」 → 「1」."""
    return unicodedata.normalize("NFKC", said).strip().lower().strip(_EDGES)


def pick_numbers(said: str) -> tuple[int, ...] | None:
    """The keypad numbers of a reply which holds nothing else (「1、3」, 「① ③」, 「一和三」), or None."""
    text = plain(said).translate(_DIGITS)
    if not _NUMBERS.fullmatch(text):
        return None
    return tuple(int(n) for n in re.findall(r"\d{1,9}", text)) or None


def is_yes(said: str) -> bool:
    return _bare(said) in YES


def is_no(said: str) -> bool:
    return _bare(said) in NO


def _bare(said: str) -> str:
    """「对啊」 and 「好呀」 are 「对」 and 「好」."""
    text = plain(said)
    return text.rstrip("啊呀呢吧哦嘛") or text
