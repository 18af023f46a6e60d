"""全文: the whole of the last thing that the county said to this phone, for who only got a card of it."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from flows.visit import Visit

NOTHING = "最近三天没有发给您的通知。想知道什么，直接问我。"
WITHDRAWN = "最近那条通知（{title}）已经撤回，请别转发。"


@flow("全文", opens=("全文", "看全文", "通知全文", "查看全文", "回全文"), silent=True)
def full_text(visit: Visit) -> Generator[Step, Any, None]:
    """In the language in which it went to them."""
    found = yield Look("最近一条", "last_said")
    if found is None:
        yield Say(NOTHING)
    elif found["withdrawn"]:
        yield Say(words(WITHDRAWN, title=found["title"]))
    else:
        yield Say(words("{said}", said=found["said"]))
