"""谁还没联系上, 接触链, 协查: what is still open, how it hangs together, and the letter to another county."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening.acts import SendLetter
from flows.contacts import NO_CONTACT
from flows.ordered import Rest
from flows.serving import DECIDES, pick, queue, serving
from flows.visit import Visit

_OPEN = re.compile(r"(?:谁|哪些人|还有谁)?(?:还)?没(?:有)?联系上(?:的)?|接触名单|密接名单")
_CHAIN = re.compile(r"接触链\s*(?P<who>\d{1,5}|[㐀-鿿·]{2,6})?")
_LETTER = re.compile(r"协查(?:函)?\s*(?P<who>\d{1,5}|[㐀-鿿·]{2,6})")
NOBODY = "要联系的接触者都联系上了。"
LISTED = "还没联系上的 {n} 人：\n{lines}"
ANSWER = "通了，回「追 {n} 联系上了」；没通，回「追 {n} 没接」。"
REST = "还有 {more} 人，这些打过了再发「没联系上」。"
HINT = "请发姓名或编号。"
DOWNLOAD = "点开下载（24小时内有效）：\n{url}"
NOT_ALL = "这条链您不能看全。请找村医、村干部或乡镇。"


@flow("没联系上", meets=serving(_OPEN), interrupts=True)
def unreached(visit: Visit) -> Generator[Step, Any, None]:
    """The nearest to the beginning first, each with what was tried."""
    found = yield Look("名单", "contacts_waiting")
    yield from queue(found, line, none=NOBODY, told=LISTED, rest=REST, answer=ANSWER)


@flow("接触链", meets=serving(_CHAIN, DECIDES))
def chain(visit: Visit) -> Generator[Step, Any, None]:
    """As an indented list, and as a page to download."""
    who = yield Ask("谁", "", Rest(_CHAIN, "who", HINT, least=1), default="全部")
    rows = (yield Look("链", "chain_tops")) if who == "全部" else (yield Look("谁的", "contacts", about=who))
    one = yield from pick(rows, "看哪一位的？")
    if one is None:
        yield Say("现在没有接触链。要登记，发「张三 接触 李四」。" if who == "全部" else NO_CONTACT)
        return
    drawn = yield Look("画", "chain", about=one["id"])
    if drawn is None:
        yield Say(NOT_ALL)
        return
    lines = "\n".join("　" * depth + text for depth, text in drawn["lines"])
    yield Say(words("{title}：{people} 人，{waiting} 人还没联系上。\n{lines}", **{**drawn, "lines": lines}))
    yield Say(words(DOWNLOAD, url=drawn["url"]))


@flow("协查", meets=serving(_LETTER, DECIDES))
def letter(visit: Visit) -> Generator[Step, Any, None]:
    """For the county where the contact lives; from then on the list says that it was written to."""
    who = yield Ask("谁", HINT, Rest(_LETTER, "who", HINT, least=1))
    one = yield from pick((yield Look("谁的", "contacts", about=who)), "给哪一位出函？")
    made = (yield Look("函", "contact_letter", about=one["id"])) if one else None
    if one is None or made is None:
        yield Say(NO_CONTACT)
        return
    yield Keep(SendLetter(one["id"]), "函")
    yield Say(words("{name}的协查函出好了，盖章后发给{place}。", name=made["name"], place=made["place"] or "对方县"))
    yield Say(words(DOWNLOAD, url=made["url"]))


def line(one: dict[str, Any]) -> str:
    told = "，".join(filter(None, (one["generation"], one["phone"], one["place"], one["state"], one["last"])))
    return f"{one['number']} {one['name']}（{told}）"
