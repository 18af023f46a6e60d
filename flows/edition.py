"""An edition as an order names it: by its number, with where it stands."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.steps import Ask, Look, Say, Step, words
from flows.ordered import NUMBER

UNKNOWN = "没有 {number} 号，或者不归您管。请核对一下编号。"
STANDS = {
    "draft": "还没送审", "waiting": "在等人同意", "approved": "已经同意，到点就发", "running": "正在发", "stopped": "已经叫停",
    "done": "已经发完", "void": "已经作废", "recalled": "已经撤回",
}  # fmt: skip
NOT_NOW = "{number} 号（{title}）{stands}，这一步现在做不了。"
REST = r"[\s，,。：:]*(?P<rest>.*)"


def line(verb: str, rest: str = "") -> re.Pattern[str]:
    """「停 101」, 「不同意 101 数字不对」."""
    return re.compile(rf"{verb}\s*(?P<number>\d{{3,6}})\s*号?{rest}[。.]?", re.DOTALL)


def named() -> Generator[Step, Any, dict[str, Any] | None]:
    """The edition that an order names; None after saying that there is none."""
    number = yield Ask("号", "哪一号？发编号。", NUMBER)
    one = yield Look("稿子", "edition", about=number)
    if one is None:
        yield Say(words(UNKNOWN, number=number))
    return dict(one) if one else None


def still(one: dict[str, Any]) -> Generator[Step, Any, dict[str, Any] | None]:
    """The same edition after a question: meanwhile somebody else may have decided, or this office may have ended."""
    now = yield Look("现在的稿子", "edition", about=one["number"])
    if now is None:
        yield Say(words(UNKNOWN, number=one["number"]))
    return dict(now) if now else None


def shown(one: dict[str, Any]) -> dict[str, object]:
    """As gaps of sentences."""
    kept = ("number", "title", "count", "now", "lacking", "seconds", "when")
    return {name: one[name] for name in kept} | {"stands": STANDS[one["stage"]]}
