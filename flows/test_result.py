"""「张三 核酸 阴性」: a test's result of whom one serves; a positive one is an alarm at once."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.kinds import YesNo
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.quarantine.acts import KeepTest
from flows.quarantine_orders import NAME, NOT_YOURS, whom
from flows.serving import DECIDES, part, serving
from flows.shown import Shown
from flows.visit import Visit
from language import days
from records.ledgers.test_result import ANTIGEN, NEGATIVE, NUCLEIC, PENDING, POSITIVE, SCAN

_KIND = r"(?P<kind>核酸|抗原|CT|ct)"
_RESULT = r"(?P<result>阴性?|阳性?|[-－+＋]|待出|已采|采样)"
ORDER = re.compile(rf"{NAME}[\s，,]*{_KIND}(?:检测|结果)?[\s，,：:]*{_RESULT}[\s，,]*(?P<rest>.*)", re.DOTALL)
RESULTS = {"阴": NEGATIVE, "-": NEGATIVE, "－": NEGATIVE, "阳": POSITIVE, "+": POSITIVE, "＋": POSITIVE}
KINDS = {"核酸": NUCLEIC, "抗原": ANTIGEN, "CT": SCAN}


@dataclass(frozen=True, slots=True)
class Result(Shown):
    """Kind and result."""

    def parse(self, said: str) -> tuple[str, str]:
        found = re.search(rf"{_KIND}.*?{_RESULT}", said)
        if found is None:
            raise Refusal("请发「核酸 阴性」「抗原 阳性」这样的结果。")
        return KINDS[found["kind"].upper()], RESULTS.get(found["result"][0], PENDING)

    def find(self, sentence: str, about: str) -> str | None:
        kind, result = part(ORDER, "kind")(sentence), part(ORDER, "result")(sentence)
        return f"{kind} {result}" if kind and result else None


@dataclass(frozen=True, slots=True)
class Sampled(Shown):
    """The day of the sample, today at the latest."""

    today: date

    def parse(self, said: str) -> date:
        found = [one.date for one in days.find(said, self.today) if one.date <= self.today]
        if not found:
            raise Refusal("请发采样的日子，例如「昨天」「2月3日」。")
        return found[-1]

    def note(self, said: str) -> str:
        day = self.parse(said)
        return f"{day.month}月{day.day}日"

    def find(self, sentence: str, about: str) -> str | None:
        rest = part(ORDER, "rest")(sentence) or ""
        return rest if days.find(rest, self.today) else None


@flow("检测结果", meets=serving(ORDER, DECIDES))
def test_result(visit: Visit) -> Generator[Step, Any, None]:
    """One line; a positive result is asked twice, for it moves people."""
    one = yield from whom(ORDER, "哪一位的结果？发姓名。")
    if one is None:
        return
    if not (yield Look("可以登", "may_place", about=one["id"]))["may"]:
        yield Say(words(NOT_YOURS, name=one["name"]))
        return
    kind, result = yield Ask("结果", "什么检测，什么结果？例如「核酸 阴性」。", Result())
    at = yield Look("时", "now")
    today = datetime.fromtimestamp(at, visit.county.zone).date()
    day = yield Ask("采样", "", Sampled(today), default="今天")
    if result == POSITIVE:
        question = words("{name} {kind}阳性，我马上报村医、副村医、乡镇。看清楚了吗？", name=one["name"], kind=kind)
        if not (yield Ask("看清", question, YesNo(("是阳性", "看错了")))):
            yield Say("好的，没有登记。看清楚了再发。")
            return
    yield Keep(KeepTest(one["id"], kind, result, day), about=one["id"])
    shown = {"name": one["name"], "kind": kind, "result": result, "month": day.month, "day": day.day}
    yield Say(words("记下了：{name} {kind}{result}（{month} 月 {day} 日采样）。", **shown))
    if result == POSITIVE:
        yield Say(words("已经往上报。先让本人单独待着，改分类发「分类 {name} 确诊 核酸阳性」。", name=one["name"]))
