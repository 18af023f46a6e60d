"""A form of the console as a draft of a broadcast, or a sentence that says what is still missing."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from console.audience import Audience
from console.missing import Form, Missing, number
from console.parts import Parts
from county.broadcasts import brief
from county.broadcasts.draft import Draft, Start, placed, planned
from county.broadcasts.figures import lacking
from county.broadcasts.repertoire import Piece
from county.broadcasts.times import FURTHEST
from county.broadcasts.views import figures
from county.broadcasts.wording import LEAST, LONGEST, Own, Wording, titled
from county.leaving import Leaving
from records import roles
from records.broadcasts.who import Who, born

OWN = "own"
MOMENT = "%Y-%m-%d %H:%M"
LEAST_MINUTES, MOST_MINUTES = 30, 7 * 24 * 60


@dataclass(frozen=True)
class Drafting:
    """Reads one form. Each part raises Missing."""

    turn: Leaving
    parts: Parts
    form: Form

    def draft(self) -> Draft:
        drill, content = "drill" in self.form, self._content()
        meant = placed(self._who(content, drill=drill), self._audience.areas())
        start = Start() if drill else self._start(content)
        directive = isinstance(content, Own) and bool(meant.who.roles) and "directive" in self.form and not drill
        wording = Wording(content, drill, directive, bool(start.schedule))
        channels = content.channels if isinstance(content, Piece) else ("message",)
        sms = brief.goes(self.parts.county, wording.kind, channels, drill=drill)
        return Draft(wording, meant, start, "urgent" in self.form, self._figures(content), self._now, sms)

    @property
    def _audience(self) -> Audience:
        return Audience(self.form, self._now.date())

    @property
    def _now(self) -> datetime:
        return self.turn.at.astimezone(self.parts.county.zone)

    def _content(self) -> Piece | Own:
        chosen = self.form.get("content", OWN)
        piece = self.parts.repertoire.find(chosen) if chosen != OWN else None
        if piece:
            return piece
        text = self.form.get("text", "").replace("\r\n", "\n").strip()
        if not text:
            raise Missing("请写要发的话，或者选一篇现成的。")
        if len(text) < LEAST:
            raise Missing(f"再多写几个字，至少 {LEAST} 个，别人才看得懂。")
        if len(text) > LONGEST:
            raise Missing(f"写得有点长（{len(text)} 字），请缩到 {LONGEST} 字以内，手机上才看得完。")
        return titled(text)

    def _who(self, content: Piece | Own, *, drill: bool) -> Who:
        if drill:
            return Who(roles=tuple(sorted(roles.FIELD)))
        if isinstance(content, Piece) and content.meant and "meant" in self.form:
            return replace(content.who, born=born(content.ages, self._now.date()) if content.ages else None)
        return self._audience.who()

    def _start(self, content: Piece | Own) -> Start:
        match self.form.get("when", "now"):
            case "at":
                return Start(int(self._moment("at").timestamp()))
            case "daily":
                hour, minute = self._clock(self.form.get("daily", ""))
                return Start(schedule=json.dumps({"cron": f"{minute} {hour} * * *", **self._until()}))
            case "every":
                return self._every()
            case "plan" if isinstance(content, Piece):
                return Start(schedule=self._plan(content))
        return Start()

    def _plan(self, content: Piece) -> str:
        found = planned(content, self.parts.county.broadcasts.daily_minute)
        if not found:
            raise Missing("这一篇没有自己的计划，请选一个时间。")
        return found

    def _every(self) -> Start:
        minutes = (number(self.form, "hours", "每几小时一次") or 0) * 60
        until = self._until()
        if not LEAST_MINUTES <= minutes <= MOST_MINUTES or not until:
            raise Missing("请写每几小时一次，到什么时候为止。")
        at = self._now.replace(second=0, microsecond=0) + timedelta(minutes=1)
        return Start(schedule=json.dumps({"at": at.strftime(MOMENT), "every_minutes": minutes, **until}))

    def _until(self) -> dict[str, str]:
        return {"until": self._moment("until").strftime(MOMENT)} if self.form.get("until") else {}

    def _moment(self, name: str) -> datetime:
        try:
            at = datetime.fromisoformat(self.form.get(name, "")).replace(tzinfo=self.parts.county.zone)
        except ValueError:
            raise Missing("请选日期和时间。") from None
        if at <= self._now:
            raise Missing("这个时间已经过了，请选一个以后的时间。")
        if at > self._now + FURTHEST:
            raise Missing(f"最远定到 {FURTHEST.days} 天以后，请看看日期写对了没有。")
        return at

    def _clock(self, said: str) -> tuple[int, int]:
        hour, _, minute = said.partition(":")
        if not (said.isascii() and hour.isdigit() and minute.isdigit() and int(hour[:3]) < 24 and int(minute[:3]) < 60):
            raise Missing("请选每天几点发。")
        return int(hour), int(minute)

    def _figures(self, content: Piece | Own) -> dict[str, str]:
        if isinstance(content, Own) or not content.needs:
            return {}
        there = figures(self.turn, "")
        if gaps := lacking(content.needs, there):
            raise Missing(f"这一篇要写当天的数字，现在还缺：{gaps}。等数字齐了再发。")
        return there
