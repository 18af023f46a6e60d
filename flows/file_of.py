"""档案: one person's file, as the reader's offices may see it; that it was read is logged."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Look, Say, Step, words
from flows.ordered import ANYWHERE, Rest, Village
from flows.serving import pick, serving
from flows.visit import Visit

_FILE = re.compile(r"档案\s*(?:(?P<village>[㐀-鿿]{1,12}?村)\s*)?(?P<name>[㐀-鿿·]{2,6})?")
NAME = "看谁的档案？发姓名，例如「档案 李桂兰」。"
NOBODY = "您服务的地方没有叫{name}的人。管的村多，请连村名一起发，例如「档案 {village} {name}」。"


@flow("档案", meets=serving(_FILE))
def file_of(visit: Visit) -> Generator[Step, Any, None]:
    """Newest entries of every ledger; what is not for these offices is only counted."""
    name = yield Ask("姓名", NAME, Rest(_FILE, "name", NAME, most=6))
    village = yield Ask("村", "", Village(visit.villages), default=ANYWHERE)
    wanted = f"{village} {name}" if village else name
    row = yield from pick((yield Look("谁", "people_named", about=wanted)), "有几位叫这个名字，是哪一位？")
    found = (yield Look("档案", "file", about=row["id"])) if row else None
    if found is None:
        yield Say(words(NOBODY, name=name, village=visit.village or "南坡村"))
        return
    for line in found["lines"]:
        yield Say(words("{line}", line=line))
    if found["masked"]:
        yield Say(words("还有 {n} 项按规定您看不到。", n=found["masked"]))
