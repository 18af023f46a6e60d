"""日报: the day's report of one's village, township or county, read, explained and signed; 零报告: a village says that there is nothing."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.reports.acts import ExplainFigure, SignReport
from flows.missing import NOT_YOURS
from flows.report_words import shown
from flows.serving import DECIDES, part, serving
from flows.shown import Shown
from flows.visit import Visit

REPORT = re.compile(r"签发[。！!]?|(?:看|查|要|签发?)?(?:今[天日]的?)?日报(?:告|表)?(?:给我)?[\s，,：:]*(?P<place>[㐀-鿿]{2,12})?[。？?]?")
ZERO = re.compile(r"(?:今[天日])?(?:报|是)?零报告[。！!]?")
EXPLAIN = re.compile(r"(?:原因|说明)\s*(\d{1,2})[\s，,。：:、]*(.*)", re.DOTALL)
SIGN = re.compile(r"签发(?:日报)?[。！!]?")
LONGEST, MOST_REASONS = 60, 30
STAFF_ONLY = "日报只给村、乡、县值班的人看。\n报您家的体温，直接发数字，例如「36.5」。"
NEXT = "看过没问题，回「签发」。\n要写原因，回「原因 编号 您的话」，例如「原因 3 王家两口感冒」。\n先不签，回「取消」。"
CALL = "可以先打电话催；现在签发，没报的写明未报，明天再补。"
CHANGED = "刚才数字又变了，没有签。请再发「日报」看一遍。"
DONE = "{place} {on} 日报签发了，谢谢。签过的不再改；以后有变动，写进第二天的更正。"
ZERO_DONE = "{place} {on} 零报告，签发了，谢谢。\n今天报了健康 {reported} 人，没有要报的情况。"
NOT_ZERO = "台账里今天有：{events}。\n不能报零，请发「日报」看一看再签发。台账不对，先改台账。"
ONLY_VILLAGES = "零报告由村里报。{place}的日报要看过各村的数再签，请发「日报」。"
NOT_HERS = "{place}的日报由那里值班的人签，您可以看，不能签。发「日报」看一看。"
ALREADY = "{place} {on} 日报已经签发了，不用再报。以后有变动，写进第二天的更正。"


@flow("日报", meets=serving(REPORT, DECIDES), silent=True, expire_after_s=3600)
def daily(visit: Visit) -> Generator[Step, Any, None]:
    """As it stands; whoever answers for the place may explain and sign it."""
    place = yield Ask("哪里", "", Place(), default="")
    found = yield from looked(place)
    if found is None:
        return
    yield Say(shown(found))
    said = {one["figure"]: one["said"] for one in found["lines"]}
    for n in range(1, MOST_REASONS + 1):
        if not found["may_sign"]:
            return
        choice = yield Ask("怎么办", f"{CALL}\n{NEXT}" if found["missing"] else NEXT, Next(len(found["lines"])), about=n)
        if choice is None:
            yield from sign(found, said, place, DONE)
            return
        number, why = choice
        figure = found["lines"][number - 1]["figure"]
        said[figure] = why
        yield Keep(ExplainFigure(found["area"], found["day"], figure, why), about=n)
        yield Say(words("第 {number} 条的原因记下了。", number=number))


@flow("零报告", meets=serving(ZERO, DECIDES), silent=True)
def zero(visit: Visit) -> Generator[Step, Any, None]:
    """Said by the village, and true by its own ledgers."""
    found = yield from looked("")
    if found is None:
        return
    events = [f"{one['label']} {one['today']} {one['unit']}" for one in found["lines"] if one["event"] and one["today"]]
    if found["signed"]:
        yield Say(words(ALREADY, place=found["place"], on=found["on"]))
    elif found["wide"]:
        yield Say(words(ONLY_VILLAGES, place=found["place"]))
    elif not found["may_sign"]:
        yield Say(words(NOT_HERS, place=found["place"]))
    elif events:
        yield Say(words(NOT_ZERO, events="、".join(events)))
    else:
        yield from sign(found, {one["figure"]: one["said"] for one in found["lines"]}, "", ZERO_DONE)


def looked(place: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """None after saying why there is nothing to see."""
    found = yield Look("日报", "daily_report", about=place)
    if not found:
        yield Say(STAFF_ONLY if found is None else NOT_YOURS)
    return dict(found) if found else None


def sign(found: dict[str, Any], said: dict[str, str], place: str, done: str) -> Generator[Step, Any, None]:
    """Only what was shown, with the words that were written since."""
    now = yield Look("核对", "daily_report", about=place)
    if not now or now["signed"] or now["facts"] != found["facts"] or {one["figure"]: one["said"] for one in now["lines"]} != said:
        yield Say(CHANGED)
        return
    yield Keep(SignReport(now["area"], now["day"], now["digest"]))
    reported = next(one["today"] for one in now["lines"] if one["figure"] == "reported")
    yield Say(words(done, place=now["place"], on=now["on"], reported=reported))


@dataclass(frozen=True, slots=True)
class Place(Shown):
    """The name of a place behind 「日报」, or "" for one's own."""

    def parse(self, said: str) -> str:
        return part(REPORT, "place")(said) or ""

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if part(REPORT, "place")(sentence) else None


@dataclass(frozen=True, slots=True)
class Next:
    """None to sign, or the number of a line and what is to be said of it."""

    lines: int
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> tuple[int, str] | None:
        if SIGN.fullmatch(said.strip()):
            return None
        found = EXPLAIN.fullmatch(said.strip())
        if found is None or not found[2].strip() or not 1 <= int(found[1]) <= self.lines:
            raise Refusal("没看懂。签发，回「签发」；写原因，回「原因 编号 您的话」；先不签，回「取消」。")
        if len(found[2].strip()) > LONGEST:
            raise Refusal(words("原因有点长，请缩到 {most} 个字以内。", most=LONGEST))
        return int(found[1]), found[2].strip()

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: tuple[int, str] | None) -> str:
        return "签发" if value is None else f"原因 {value[0]} {value[1]}"
