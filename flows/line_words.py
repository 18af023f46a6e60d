"""A list of people as it stands on a phone: one line a door, the telephone last, so that it can be tapped."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

OLD = 65
"""From that age on it matters to whoever calls."""


def people(found: Sequence[dict[str, Any]]) -> str:
    """In the order given; who lives behind the same door and is named one after the other shares a line."""
    doors = (list(home) for _, home in groupby(found, itemgetter("door")))
    lines = (([one] for one in home) if not home[0]["door"] else [home] for home in doors)
    return "\n".join(line(home) for some in lines for home in some)


def line(home: Sequence[dict[str, Any]]) -> str:
    """31 号 李桂兰 72 岁（独居，3 天没消息，今天没接 2 次）100…"""
    first = home[0]
    door = f"{first['door']} 号 " if first["door"] else ""
    told = dict.fromkeys(word for one in home for word in (one["words"], silence(one["days"]), one["tried"]) if word)
    phone = next((one["phone"] for one in home if one["phone"]), "没有电话")
    remark = f"（{'，'.join(told)}）" if told else ""
    return f"{door}{'、'.join(map(name, home))}{remark} {phone}"


def name(one: dict[str, Any]) -> str:
    return f"{one['name']} {one['age']} 岁" if one["age"] is not None and one["age"] >= OLD else str(one["name"])


def silence(days: int | None) -> str:
    if days is None:
        return "一直没消息"
    return f"{days} 天没消息" if days > 1 else ""
