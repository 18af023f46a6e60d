"""同意, 安置: a doctor or cadre decides what becomes of somebody; the rule only proposes."""

from __future__ import annotations

import re
from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import FreeText, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.screening.acts import Decide
from county.screening.settings import ROUTE_NAMES
from flows.ordered import NUMBER
from flows.serving import DECIDES, pick, queue, serving
from flows.visit import Visit

_AGREE = re.compile(r"同意(?:安置)?\s*(?:返乡|接触)?\s*\d{1,5}\s*号?")
_OTHER = re.compile(r"(?:安置|不同意(?:安置)?)\s*(?:返乡|接触)?\s*\d{1,5}\s*号?")
_LIST = re.compile(r"安置|待安置|谁还没定")
UNKNOWN = "没有这个编号，或者不归您定。回「安置」看有哪些等人定。"
OVER = "{because} {number} 号 {name} 已经定了：{decided}。要改隔离方式，发「隔离 {name}」。"
NOBODY = "现在没有等您定的人。"
LISTED = "等您定的 {n} 人：\n{lines}"
ANSWER = "同意，回「同意 {n}」；要改，回「安置 {n}」。"
REST = "还有 {more} 人，定了这些再发「安置」。"
TOLD = "定了：{place} {name}，{decided}。"
HEARD = "已告诉本人，也说了依据和不同意怎么办。"
UNHEARD = "他没有用这个号，请当面告诉：依据是县防控规定，不同意可以找乡镇。"
DAYS = ("7", "14", "21")
LENGTHS = tuple(f"{days} 天" for days in DAYS)


@flow("同意安置", meets=serving(_AGREE, DECIDES))
def agree(visit: Visit) -> Generator[Step, Any, None]:
    """As the rule proposes."""
    row = yield from undecided()
    if row is None:
        return
    if row["decided"]:
        yield from otherwise(row)
        return
    yield Keep(Decide(row["id"], row["route"], row["days"]), "定")
    yield from told(row, row["route_name"])


@flow("安置", meets=serving(_OTHER, DECIDES))
def other(visit: Visit) -> Generator[Step, Any, None]:
    """Something else than the rule proposes, with a reason that the person may read."""
    row = yield from undecided()
    if row:
        yield from otherwise(row)


@flow("等安置", meets=serving(_LIST, DECIDES))
def listed(visit: Visit) -> Generator[Step, Any, None]:
    found = yield Look("等", "placements_waiting")
    yield from queue(found, line, none=NOBODY, told=LISTED, rest=REST, answer=ANSWER)


def line(one: dict[str, Any]) -> str:
    return f"{one['number']} {one['place']} {one['name']}，{one['because']}。{one['proposed']}"


def undecided() -> Generator[Step, Any, dict[str, Any] | None]:
    """By its number; says so where there is none, or where it is decided."""
    number = yield Ask("号", "哪一号？发编号，例如「3」。", NUMBER)
    row = yield from pick((yield Look("安置", "placements", about=number)), "有几个这个编号，是哪一位？")
    if row is None:
        yield Say(UNKNOWN)
        return None
    if not row["open"]:
        yield Say(words(OVER, **row))
        return None
    return row


def otherwise(row: dict[str, Any]) -> Generator[Step, Any, None]:
    routes = [route for route in ROUTE_NAMES if not (route == "cdc" and row["decided"])]
    question = words("{place} {name}：{proposed}\n怎么安置？", **row)
    route = yield Ask("怎么安置", question, one_of(routes, [ROUTE_NAMES[one] for one in routes]))
    days = 0
    if route in ("central", "home"):
        days = int((yield Ask("几天", "隔离几天？", one_of(DAYS, LENGTHS))))
    reason = ""
    if (route, days) != (row["route"], row["days"]):
        hint = "请写一句理由，本人会看到。"
        reason = yield Ask("理由", hint, FreeText(most=100, least=2, hint=hint))
    yield Keep(Decide(row["id"], route, days, reason), "定")
    decided = f"{ROUTE_NAMES[route]} {days} 天" if days else ROUTE_NAMES[route]
    yield from told(row, decided)


def told(row: dict[str, Any], decided: str) -> Generator[Step, Any, None]:
    """The person hears it from us only where they have a phone with us."""
    yield Say(words(TOLD, place=row["place"], name=row["name"], decided=decided))
    if row["heard"] or decided != ROUTE_NAMES["none"]:
        yield Say(HEARD if row["heard"] else UNHEARD)
