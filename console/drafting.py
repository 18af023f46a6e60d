"""A form of the console as a draft of a broadcast, or a sentence that says what is still missing."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from werkzeug.datastructures import MultiDict

from console.parts import Parts
from county.broadcasts import brief
from county.broadcasts.draft import Draft, Start, placed, planned
from county.broadcasts.figures import lacking
from county.broadcasts.repertoire import Piece
from county.broadcasts.views import figures
from county.broadcasts.wording import LEAST, LONGEST, Own, Wording, titled
from county.leaving import Leaving
from records import roles
from records.broadcasts.who import RETURNED, Who, born
from records.ledgers.monitoring import CENTRAL, HOME, HOSPITAL

OWN = "own"
OLDEST = 130
STATUS = {"apart": (CENTRAL, HOME, HOSPITAL), "returned": (RETURNED,)}
LANGUAGES = ("bo", "lis")
MOMENT = "%Y-%m-%d %H:%M"
LEAST_MINUTES, MOST_MINUTES = 30, 7 * 24 * 60
Form = MultiDict[str, str]


class Missing(Exception):
    """What the official has still to say, as a sentence."""


@dataclass(frozen=True)
class Drafting:
    """Reads one form. Each part raises Missing."""

    turn: Leaving
    parts: Parts
    form: Form

    def draft(self) -> Draft:
        drill, content = "drill" in self.form, self._content()
        meant = placed(self._who(content, drill=drill), self._areas())
        start = Start() if drill else self._start(content)
        directive = isinstance(content, Own) and bool(meant.who.roles) and "directive" in self.form and not drill
        wording = Wording(content, drill, directive, bool(start.schedule))
        channels = content.channels if isinstance(content, Piece) else ("message",)
        sms = brief.goes(self.parts.county, wording.kind, channels, drill=drill)
        return Draft(wording, meant, start, "urgent" in self.form, self._figures(content), self._now, sms)

    @property
    def _now(self) -> datetime:
        return self.turn.at.astimezone(self.parts.county.zone)

    def _content(self) -> Piece | Own:
        chosen = self.form.get("content", OWN)
        piece = self.parts.repertoire.find(chosen) if chosen != OWN else None
        if piece:
            return piece
        text = self.form.get("text", "").replace("\r\n", "\n").strip()
        if len(text) < LEAST:
            raise Missing("请写要发的话，或者选一篇现成的。")
        if len(text) > LONGEST:
            raise Missing(f"写得有点长（{len(text)} 字），请缩到 {LONGEST} 字以内，手机上才看得完。")
        return titled(text)

    def _areas(self) -> tuple[int, ...]:
        area = self.form.get("area", "")
        if not area.isascii() or not area.isdigit():
            raise Missing("请选发给哪里。")
        return (int(area),)

    def _who(self, content: Piece | Own, *, drill: bool) -> Who:
        if drill:
            return Who(roles=tuple(sorted(roles.FIELD)))
        if isinstance(content, Piece) and content.meant and "meant" in self.form:
            return replace(content.who, born=born(content.ages, self._now.date()) if content.ages else None)
        held = tuple(role for role in self.form.getlist("role") if role in roles.FIELD)
        status = STATUS.get(self.form.get("status", ""), ())
        language = self.form.get("language", "")
        return Who((), held, status, self._born(), (language,) if language in LANGUAGES else ())

    def _born(self) -> tuple[date, date] | None:
        low, high = self._number("age_from"), self._number("age_to")
        if low is None and high is None:
            return None
        ages = low or 0, OLDEST if high is None else high
        if not 0 <= ages[0] <= ages[1] <= OLDEST:
            raise Missing("岁数不对：从小的写到大的，例如从 60 岁起。")
        return born(ages, self._now.date())

    def _number(self, name: str) -> int | None:
        said = self.form.get(name, "").strip()
        if not said:
            return None
        if not said.isascii() or not said.isdigit() or len(said) > 5:
            raise Missing("这里要写一个数字。")
        return int(said)

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
        minutes = (self._number("hours") or 0) * 60
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
        return at

    def _clock(self, said: str) -> tuple[int, int]:
        hour, _, minute = said.partition(":")
        if not (hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60):
            raise Missing("请选每天几点发。")
        return int(hour), int(minute)

    def _figures(self, content: Piece | Own) -> dict[str, str]:
        if isinstance(content, Own) or not content.needs:
            return {}
        there = figures(self.turn, "")
        if gaps := lacking(content.needs, there):
            raise Missing(f"这一篇要写当天的数字，现在还缺：{gaps}。等数字齐了再发。")
        return there
