"""Filing: what came in becomes a voice of a case, old or new, and the office on duty hears of a new one.

What somebody sends beyond a day's share is filed and listed like any other, after those of others, and wakes nobody.
A new voice gets a number of its own; the row that its turn left is deleted in the same transaction. Everything that
takes time is done here and not in the turn: the slow hash of the receipt, and looking for the same event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from county.settings import CountySettings
from county.tips import notes
from county.tips.matching import Likeness, Matcher, Told
from county.tips.safe import safe
from records import number, writing
from records.database import Connection, Database
from records.notices import put as plan
from records.secrecy import Keyring
from records.tips import case, counts, intake, photo, receipt, step, tip
from records.tips.case import Case
from records.tips.intake import Intake
from records.tips.step import Step
from records.tips.tip import Tip

AT_ONCE = 20


@dataclass
class Filing:
    """One for each process that files. Its matcher learns the open cases on the first run, and what others filed."""

    database: Database
    keyring: Keyring
    county: CountySettings
    matcher: Matcher = field(default_factory=Likeness)
    known_until: int = 0

    def run(self, now: datetime) -> tuple[int, list[int]]:
        """How many tips were filed, and the notices that now wait to be sent."""
        filed = 0
        notices: list[int] = []
        while True:
            with self.database.write() as conn:
                self._learn(conn)
                batch = intake.waiting(conn, self.keyring, AT_ONCE)
                for one in batch:
                    notices += self._file(conn, one, now)
                intake.remove(conn, [one.id for one in batch])
            filed += len(batch)
            if len(batch) < AT_ONCE:
                return filed, notices

    def _learn(self, conn: Connection) -> None:
        """Voices that were filed since, by whichever process."""
        last = tip.last_arrival(conn)
        if last == self.known_until:
            return
        open_cases = {one.id: one for one in case.living(conn)}
        for one in tip.since(conn, self.known_until, open_cases):
            self.matcher.add(self._told(open_cases[one.case_no], one.locator, one.body, one.hour))
        self.known_until = last

    def _file(self, conn: Connection, one: Intake, now: datetime) -> Sequence[int]:
        arrival = tip.last_arrival(conn) + 1
        told = self._told(Case(0, one.kind, one.area, one.office, one.hour, now), one.locator, one.body, one.hour)
        found = self._open_case(conn, self.matcher.find(told) if self.county.tips.office_secret else None, one.office)
        into = found or Case(
            case.next_number(conn), one.kind, one.area, one.office, one.hour,
            now + timedelta(hours=self.county.tips.take_within_hours), rank=one.rank,
        )  # fmt: skip
        voice = Tip(
            number.fresh(), arrival, into.id, one.locator, receipt.hashed(one.digest), one.hour, one.rank, one.body,
            one.first, one.second,
        )  # fmt: skip
        if found:
            case.change(conn, found, voices=found.voices + 1, rank=min(found.rank, one.rank))
        else:
            writing.run(conn, [case.put(into)])
            step.add(conn, Step(number.fresh(), into.id, counts.hour(now), "立案"))
        writing.run(conn, [tip.put(voice)])
        for media in one.media:
            photo.expect(conn, self.keyring, number.fresh(), voice.id, media)
        self.matcher.add(Told(into.id, told.kind, told.area, told.hour, told.words))
        self.known_until = arrival
        folded = found or one.rank > self.county.tips.per_day
        return [] if folded else self._announce(conn, into, now)

    def _open_case(self, conn: Connection, number_: int | None, office: str) -> Case | None:
        """Only one that still lives, and only where the same office reads it: a tip about an office stays past it."""
        found = case.find(conn, number_) if number_ else None
        return found if found and found.lives and found.office == office else None

    def _announce(self, conn: Connection, new: Case, now: datetime) -> list[int]:
        notice = notes.new_case(conn, self.keyring, self.county.tips, new, now)
        if notice is None:
            return []
        writing.run(conn, [plan(self.keyring, notice)])
        return [notice.id]

    def _told(self, of: Case, locator: str, body: bytes, hour: int) -> Told:
        content = safe(self.county.tips).take(body, locator)
        words = " ".join(content.get(name, "") for name in ("story", "goods", "shop"))
        return Told(of.id, of.kind, of.area, hour, words)
