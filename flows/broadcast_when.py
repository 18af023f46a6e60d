"""When a broadcast goes, as an official says it: 现在, 今天18:00, 明天7点, 每天7点, 每两小时到周日, 按计划."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from chat.errors import Refusal
from chat.steps import words
from county.broadcasts.draft import Start
from county.broadcasts.times import FURTHEST
from flows.broadcast_clock import HINT, TIME, clock, dates, understood
from flows.shown import Shown
from language.numerals import NUMBER, value

NOW = ("现在", "马上", "立刻", "立即", "现在就发", "马上发")
PLAN = ("按计划", "照计划", "按计划发")
MOMENT = "%Y-%m-%d %H:%M"
LEAST, MOST = 30, 7 * 24 * 60
_AFTER = re.compile(rf"(?:再?过)?(?P<n>半|{NUMBER})\s*个?(?P<unit>小时|钟头|分钟)(?:之后|以后|后)")
_EVERY = re.compile(rf"每隔?\s*(?P<n>半|{NUMBER})?\s*个?(?P<unit>小时|分钟)")
_WEEKLY = re.compile(r"每(?:个)?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])")
_DAILY = re.compile(r"每天|天天|每日")
_WEEKDAYS = {c: n for n, c in enumerate("一二三四五六日", 1)} | {"天": 7}


@dataclass(frozen=True, slots=True)
class When(Shown):
    """`now` as the wall shows it; `plan`: the text's own schedule, "" for none."""

    now: datetime
    plan: str = ""

    def parse(self, said: str) -> Start:
        text = said.strip().strip("。.")
        if text in NOW:
            return Start()
        if text in PLAN:
            if not self.plan:
                raise Refusal(words("这一篇没有定时间。{hint}", hint=words(HINT)))
            return Start(schedule=self.plan)
        return self._repeated(text) or Start(int(self._once(text).timestamp()))

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: object) -> str:
        return "照您说的时间"

    def _repeated(self, text: str) -> Start | None:
        if after := _AFTER.fullmatch(text):
            return Start(int((self.now + timedelta(minutes=_minutes(after))).timestamp()))
        if every := _EVERY.search(text):
            return self._loop(text, every)
        weekly = _WEEKLY.search(text)
        if weekly or _DAILY.match(text):
            hour, minute = clock(text)
            understood(text.partition("到")[0], self.now.date(), _WEEKLY, _DAILY)
            day = str(_WEEKDAYS[weekly["day"]]) if weekly else "*"
            return Start(schedule=_dumps(cron=f"{minute} {hour} * * {day}", **self._until(text)))
        return None

    def _loop(self, text: str, every: re.Match[str]) -> Start:
        minutes = _minutes(every)
        if not LEAST <= minutes <= MOST:
            raise Refusal("最密半小时一次。例如「每两小时到周日」。")
        until = self._until(text)
        if not until:
            raise Refusal("请说到什么时候为止，例如「每两小时到周日」。")
        at = self._begins(text.partition("到")[0].replace(every[0], " "))
        return Start(schedule=_dumps(at=at.strftime(MOMENT), every_minutes=minutes, **until))

    def _begins(self, text: str) -> datetime:
        """从明天8点起; in a minute where nothing is said."""
        if TIME.search(text) or dates(text, self.now.date()):
            return self._once(text)
        understood(text, self.now.date())
        return self.now.replace(second=0, microsecond=0) + timedelta(minutes=1)

    def _until(self, text: str) -> dict[str, str]:
        """到周日: the end of that day; 到今天18:00; nothing where nothing is said."""
        _, said, last = text.partition("到")
        if not said:
            return {}
        days = dates(last, self.now.date())
        day = days[0].date if days else self.now.date()
        hours = TIME.search(last)
        if not days and not hours:
            raise Refusal("请说清到哪天为止，例如「到周日」「到2月10日」。")
        understood(last, self.now.date())
        hour, minute = clock(last) if hours else (23, 59)
        until = datetime.combine(day, datetime.min.time(), self.now.tzinfo).replace(hour=hour, minute=minute)
        self._sound(until)
        return {"until": until.strftime(MOMENT)}

    def _once(self, text: str) -> datetime:
        hour, minute = clock(text)
        understood(text, self.now.date())
        days = dates(text, self.now.date())
        day = days[0].date if days else self.now.date()
        at = datetime.combine(day, datetime.min.time(), self.now.tzinfo).replace(hour=hour, minute=minute)
        self._sound(at)
        return at

    def _sound(self, at: datetime) -> None:
        if at <= self.now:
            raise Refusal("这个时间已经过了，请说一个以后的时间。")
        if at > self.now + FURTHEST:
            raise Refusal(words("最远定到 {days} 天以后，请看看日期说对了没有。", days=FURTHEST.days))


def _minutes(match: re.Match[str]) -> int:
    n = 1 if match["n"] is None else 0.5 if match["n"] == "半" else value(match["n"]) or 0
    return round(n * (1 if match["unit"] == "分钟" else 60))


def _dumps(**said: object) -> str:
    return json.dumps(said)
