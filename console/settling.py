"""Carries out an act under the county's rules: in one transaction, telling whoever must hear of it; or says why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from flask import url_for
from flask.typing import ResponseReturnValue

from console.guard import away
from console.parts import Parts
from console.reader import refused
from county.errors import Refused
from records.database import Connection
from records.errors import Conflict

LATE = "刚才已经有人处理过了，请刷新看看。"


def settle(
    parts: Parts, act: Callable[[Connection], Sequence[int] | None], back: str, onward: str = "", **place: Any
) -> ResponseReturnValue:
    """`act` gives back the notices that wait to be sent. It raises Refused, or Conflict where somebody was quicker: then the
    way leads to the page `back`, of its `place`; else to the page `onward`, or back likewise."""
    there = url_for(f"console.{back}", **place)
    try:
        with parts.database.write() as conn:
            told = act(conn)
    except Refused as error:
        return refused(error, there)
    except Conflict:
        return refused(Refused(LATE), there)
    if told:
        parts.wake(told)
    return away(url_for(f"console.{onward}") if onward else there)
