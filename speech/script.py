"""What is read aloud: the same words as lines that an ear can follow, with numbers as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterator

DIGITS = str.maketrans("0123456789", "零幺二三四五六七八九")
_PHONE = re.compile(r"\d{3,4}-\d{7,8}|(?<!\d)1\d{10}(?!\d)|(?<!\d)(?:110|119|120|12345|12320)(?!\d)")
_DOCUMENT = re.compile(r"〔(\d{4})〕")
_ITEM = re.compile(r"^(\d{1,2})[.、]\s*")
_END = re.compile(r"(?<=[。！？；])|\n")
LONGEST = 60


def lines(words: str) -> tuple[str, ...]:
    """One sentence a line; an over-long one at its commas."""
    return tuple(line for sentence in _END.split(words) for line in _short(_aloud(sentence.strip())) if line)


def _aloud(sentence: str) -> str:
    said = _PHONE.sub(lambda found: _digits(found[0]), sentence)
    said = _DOCUMENT.sub(lambda found: _digits(found[1]) + "年", said)
    said = _ITEM.sub(lambda found: f"第{found[1]}，", said)
    return re.sub(r"[【】「」《》“”（）()*#_`]+", "，", said).strip("，、 ")


def _digits(number: str) -> str:
    """Figure by figure, the groups apart."""
    return "，".join(part.translate(DIGITS) for part in number.split("-"))


def _short(sentence: str) -> Iterator[str]:
    line = ""
    for clause in re.split(r"(?<=[，：、])", sentence):
        if line and len(line) + len(clause) > LONGEST:
            yield line
            line = ""
        line += clause
    yield line
