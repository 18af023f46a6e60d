"""阶段报告: the draft of a report over some days, as a Word document behind a link."""

from __future__ import annotations

import re
from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from chat.errors import Refusal
from chat.flow import flow
from chat.steps import Ask, Look, Say, Step, words
from flows.daily_report import STAFF_ONLY
from flows.missing import NOT_YOURS
from flows.serving import DECIDES, serving
from flows.shown import Shown
from flows.visit import Visit

_DAY = r"(?:(?P<{0}y>20\d\d)年)?(?P<{0}m>\d{{1,2}})月(?P<{0}d>\d{{1,2}})[日号]?"
FORM = re.compile(
    r"阶段(?:性)?(?:报告|总结)[\s，,：:]*(?P<place>[㐀-鿿]{2,12}?)?[\s，,]*"
    rf"(?:(?:最?近(?P<days>\d{{1,3}})天)|{_DAY.format('a')}\s*[-—~到至]\s*{_DAY.format('b')})?[。.]?"
)
HINT = "请这样发：「阶段报告」是最近两周；「阶段报告 2月1日到2月20日」；「阶段报告 近30天」。"
MADE = "{place} {first}到{last}的阶段性报告起草好了（Word，24 小时内打开）：\n{link}.docx\n{more}\n数字都是台账里数的，话请您核对、补充。"
WIDE = "全县的数多，请在网页上起草：\n{page}\n要先登录，回「登录」。"
ALL_SIGNED, SOME_MISSING = "期内日报都签了。", "期内应有日报 {owed} 份，{missing} 份没签。"
PROBLEMS = "写进去的问题：{problems}。"


@dataclass(frozen=True, slots=True)
class Period(Shown):
    """Place, first and last day as text; "" for what was not said. A day without a year is the last one called so."""

    today: date

    def parse(self, said: str) -> tuple[str, str, str]:
        found = FORM.fullmatch(said.strip())
        if found is None:
            raise Refusal(HINT)
        place = found["place"] or ""
        if found["days"]:
            return place, (self.today - timedelta(days=max(0, int(found["days"]) - 1))).isoformat(), ""
        if not found["am"]:
            return place, "", ""
        first, last = self._day(found, "a"), self._day(found, "b")
        if first > last:
            raise Refusal("开始的那天在结束的后面。请再写一遍，例如「阶段报告 2月1日到2月20日」。")
        return place, first.isoformat(), last.isoformat()

    def find(self, sentence: str, about: str) -> str | None:
        return sentence

    def _day(self, found: re.Match[str], which: str) -> date:
        try:
            day = date(int(found[f"{which}y"] or self.today.year), int(found[f"{which}m"]), int(found[f"{which}d"]))
            return day if found[f"{which}y"] or day <= self.today else day.replace(year=day.year - 1)
        except ValueError:
            raise Refusal("没有这一天，请看看日子。") from None


@flow("阶段报告", meets=serving(FORM, DECIDES), silent=True)
def stage_report(visit: Visit) -> Generator[Step, Any, None]:
    """Whoever reads the daily reports of a place may have it drafted."""
    now = datetime.fromtimestamp((yield Look("时", "now")), visit.county.zone)
    period = yield Ask("哪几天", HINT, Period(now.date()))
    found = yield Look("报告", "stage_report", about=list(period))
    if not found:
        yield Say(STAFF_ONLY if found is None else NOT_YOURS)
        return
    if "page" in found:
        yield Say(words(WIDE, page=found["page"]))
        return
    told = words(SOME_MISSING, **found) if found["missing"] else words(ALL_SIGNED)
    problems = [words(PROBLEMS, problems="、".join(found["problems"]))] if found["problems"] else []
    yield Say(words(MADE, place=found["place"], first=found["first"], last=found["last"], link=found["link"],
                    more="\n".join(str(one) for one in (told, *problems))))  # fmt: skip
