"""A draft: everything that was said of a broadcast, in the chat or the console, before anybody agreed."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime

from county.broadcasts import brief
from county.broadcasts.acts import Propose
from county.broadcasts.repertoire import Piece, Repertoire, Words
from county.broadcasts.wording import Wording
from county.settings import CountySettings
from records import codes
from records.broadcasts.delivery import SMS
from records.broadcasts.who import Who
from records.codes import Level

OWN_GOOD_HOURS = 24


@dataclass(frozen=True, slots=True)
class Start:
    """`at` in seconds of the epoch, 0 for now; `schedule` as JSON for what is said more than once."""

    at: int = 0
    schedule: str = ""


@dataclass(frozen=True, slots=True)
class Meant:
    """`areas`: where it is said; `who.areas` is empty where that is the whole county."""

    who: Who
    areas: tuple[int, ...]


def placed(who: Who, areas: tuple[int, ...]) -> Meant:
    whole = any(codes.level(area) is Level.COUNTY for area in areas)
    return Meant(replace(who, areas=() if whole else areas), areas)


def planned(piece: Piece, daily_minute: int) -> str:
    """Its times by its front matter; every day for what goes by personal date or item by item; "" for none."""
    daily = json.dumps({"cron": f"{daily_minute % 60} {daily_minute // 60} * * *"})
    return piece.schedule or (daily if piece.one_a_day or piece.who.days else "")


@dataclass(frozen=True, slots=True)
class Draft:
    """`figures` fill the words of a file; `sms`: who has no account is told by SMS."""

    wording: Wording
    meant: Meant
    start: Start
    urgent: bool
    figures: dict[str, str]
    now: datetime
    sms: bool = False

    @property
    def piece(self) -> Piece | None:
        content = self.wording.content
        return content if isinstance(content, Piece) else None

    @property
    def title(self) -> str:
        return self.wording.content.title

    @property
    def at(self) -> datetime:
        """The moment for which placeholders are filled."""
        return datetime.fromtimestamp(self.start.at, self.now.tzinfo) if self.start.at else self.now

    @property
    def approvals(self) -> int:
        return self.piece.approvals if self.piece and not self.wording.drill else 1

    @property
    def good_hours(self) -> int:
        return self.piece.good_hours if self.piece else OWN_GOOD_HOURS

    @property
    def channels(self) -> tuple[str, ...]:
        """A drill stays on the phones of the offices."""
        channels = self.piece.channels if self.piece and not self.wording.drill else ("message",)
        return (*channels, SMS) if self.sms else channels

    @property
    def asked(self) -> str:
        """What is asked about its reach."""
        return json.dumps(
            {
                "audience": self.meant.who.dumps(), "areas": self.meant.areas, "source": self.piece.id if self.piece else "",
                "kind": self.wording.kind, "approvals": self.approvals, "sms": self.sms, "drill": self.wording.drill,
            }
        )  # fmt: skip

    def said(self, repertoire: Repertoire, county: CountySettings, number: object, *, raw: bool = False) -> Words:
        """With what goes by SMS. `raw`: as a series keeps it, each time filled anew."""
        said = self.wording.said(repertoire, self.at, self.figures, number, raw=raw)
        if raw or not self.sms:
            return said
        line = repertoire.line(self.piece.id, self.at, self.figures) if self.piece else ""
        return brief.added(said, line, county)

    def proposed(self, repertoire: Repertoire, county: CountySettings, number: int, count: int) -> Propose:
        wording, start, piece = self.wording, self.start, self.piece
        return Propose(
            number, piece.id if piece else "", wording.kind, self.title,
            self.said(repertoire, county, number, raw=bool(start.schedule)), self.meant.who.dumps(), self.meant.areas,
            self.channels, count, start.at, self.good_hours, self.approvals, wording.drill, self.urgent, start.schedule,
            wording.questions,
        )  # fmt: skip
