"""How old they are, and on which day of their stay: 60岁以上, 第1、3、7天."""

from __future__ import annotations

import re
from datetime import date

from chat.errors import Refusal
from chat.steps import words
from language.numerals import NUMBER, value
from records.broadcasts.who import born

OLDEST, LAST_DAY = 130, 60
_AGES = (
    (re.compile(rf"({NUMBER})\s*(?:周?岁)?\s*(?:到|至|[-—~])\s*({NUMBER})\s*周?岁"), lambda low, high: (low, high)),
    (re.compile(rf"({NUMBER})\s*周?岁(?:及|和)?(?:以上|往上)"), lambda low: (low, OLDEST)),
    (re.compile(rf"({NUMBER})\s*周?岁(?:及|和)?以下"), lambda high: (0, high)),
)
_DAY = re.compile(rf"第\s*{NUMBER}(?:\s*天?[、,，和及]\s*第?\s*{NUMBER})*\s*天")


def ages(text: str, today: date) -> tuple[str, tuple[date, date] | None]:
    """What is left of the words, and the first and last birthday. Raises Refusal."""
    for pattern, between in _AGES:
        match = pattern.search(text)
        numbers = [value(group) for group in match.groups()] if match else []
        if match and all(number is not None for number in numbers):
            low, high = between(*numbers)
            if not 0 <= low <= high <= OLDEST:
                raise Refusal("岁数不对，请这样说：「60岁以上」「18到60岁」。")
            return text.replace(match[0], "\0"), born((low, high), today)
    return text, None


def days_of(text: str) -> tuple[str, tuple[int, ...]]:
    """第3天, 第一、三、七天: what is left of the words, and the days. Raises Refusal."""
    match = _DAY.search(text)
    days = tuple(sorted({value(one) or 0 for one in re.findall(NUMBER, match[0])})) if match else ()
    if match and not all(1 <= day <= LAST_DAY for day in days):
        raise Refusal(words("第几天请说 1 到 {last} 里的数，例如「第3天」。", last=LAST_DAY))
    return (text.replace(match[0], "\0") if match else text), days
