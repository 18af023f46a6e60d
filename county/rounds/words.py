"""A round in words for somebody who is on the way: short lines, the number first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from county.rounds.book import Door, silent
from county.rounds.numbers import is_soft
from records.rounds.mark import NOBODY, TROUBLE
from records.rounds.walk import Stop

MOST_NAMED = 12
MOST_RANGES = 24
HOW = "都看过了，回「齐」；有几户有事，回「齐 除12 31」。没人，回「12 没人」。一户一户走，回「下一户」。"


def how(doors: Iterable[Door]) -> str:
    """What to send back; where a door could be taken for a temperature, how it is called."""
    soft = next((one.number for one in doors if is_soft(one.number)), None)
    return f"{HOW}\n门牌像体温的要带「号」字，如「{called(soft)} 好」。" if soft else HOW


def reason(stop: Stop) -> str:
    """Why somebody looks there first; "" for a door like any other."""
    told = [
        "今天报了不舒服" if stop.ill_today else "这两天不舒服" if stop.ill else "",
        f"在隔离（{stop.status}）" if stop.status else "",
        "独居" if stop.alone else "",
        "有情况" if stop.outcome == TROUBLE else "刚才没人" if stop.outcome == NOBODY else "",
        f"{stop.silent_days}天没消息" if silent(stop) and stop.silent_days else "",
    ]
    return "，".join(filter(None, told))


def one_line(door: Door, name: str) -> str:
    """「12 李桂兰 独居，2天没消息」."""
    family = f"家{door.stop.people}口" if door.stop.people > 1 else ""
    return " ".join(filter(None, [called(door.number), f"{name}{family}", reason(door.stop)]))


def called(number: int) -> str:
    """As it is typed: 36号, because a bare 36 is one's own temperature."""
    return f"{number}号" if is_soft(number) else str(number)


def named(doors: Sequence[Door]) -> tuple[Door, ...]:
    """Those of the open doors that are said one by one."""
    return tuple(one for one in doors if reason(one.stop))[:MOST_NAMED]


def listing(doors: Sequence[Door], names: Mapping[int, str]) -> str:
    """Open doors in their order: those with a reason by name, the others by number."""
    first = [one for one in doors if one.stop.household in names]
    lines = [one_line(one, names[one.stop.household]) for one in first]
    rest = ranges(one.number for one in doors if one.stop.household not in names)
    if rest:
        lines.append(f"{'其余照常走' if lines else '照常走'}：{rest}")
    return "\n".join(lines)


def ranges(numbers: Iterable[int]) -> str:
    """「1–11、13、15–30」."""
    spans: list[list[int]] = []
    for number in sorted(numbers):
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    told = [f"{low}" if low == high else f"{low}–{high}" for low, high in spans[:MOST_RANGES]]
    return "、".join(told) + ("……" if len(spans) > MOST_RANGES else "")


def clock(minute: int) -> str:
    """「下午3点」, 「上午9点半」."""
    hour, minutes = divmod(minute, 60)
    half = "早上" if hour < 9 else "上午" if hour < 12 else "中午" if hour < 13 else "下午" if hour < 18 else "晚上"
    return f"{half}{hour if hour <= 12 else hour - 12}点{'半' if minutes == 30 else f'{minutes}分' if minutes else ''}"
