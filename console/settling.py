"""An act by a rule of the county: done in one transaction, and whoever is to hear of it does; or refused, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from flask.typing import ResponseReturnValue

from console.guard import away
from console.parts import Parts
from console.reader import refused
from county.errors import Refused
from records.database import Connection
from records.errors import Conflict

LATE = "刚才已经有人处理过了，请刷新看看。"


def settle(
    parts: Parts, act: Callable[[Connection], Sequence[int] | None], back: str, onward: str = ""
) -> ResponseReturnValue:
    """`act` gives back the notices that wait to be sent. It raises Refused, or Conflict where somebody was quicker: then the
    way leads `back`, else `onward`, or back likewise."""
    try:
        with parts.database.write() as conn:
            told = act(conn)
    except Refused as error:
        return refused(error, back)
    except Conflict:
        return refused(Refused(LATE), back)
    if told:
        parts.wake(told)
    return away(onward or back)
