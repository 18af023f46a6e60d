"""Series by the clock: each occurrence becomes an edition of its own, once, however many schedulers look.

A series keeps the moment up to which it was dealt with. Whoever moves that moment makes the editions, in one commit; each has
(source, occurrence) once. While people sleep nothing is dealt with, and in the morning it is as if the clock had stood: what
was missed is caught up while it is good, the latest of it alone, and the rest is dropped. A clock that is set back makes
nothing twice, for the moment kept then lies ahead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from county.broadcasts import brief, reach, telling
from county.broadcasts.digest import digest
from county.broadcasts.figures import figures_of, lacking
from county.broadcasts.framing import framed, renumbered
from county.broadcasts.repertoire import Piece, Repertoire
from county.settings import CountySettings
from records import codes, moments, notices, number, writing
from records.broadcasts import approval, series, understanding
from records.broadcasts import edition as editions
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.series import Series
from records.broadcasts.who import loads
from records.database import Connection, Database
from records.errors import Conflict
from records.notices import Notice
from records.secrecy import Keyring

log = structlog.get_logger(__name__)

TRIES = 3
GONE = "{number} 号（{title}）的文件不在了，{when}这一次没有发。要再发，请发「广播」。"
MISSING = "{number} 号（{title}）{when}这一次没有发：还缺{lacking}。数字齐了，到下一次照常发。"
OVER = "{number} 号（{title}）一天一条，都发完了。"


@dataclass(frozen=True)
class Due:
    """One saying: the moment it was meant for, how many days late its personal dates are, and which item (0: the whole)."""

    moment: datetime
    part: int = 0
    days_late: int = 0


@dataclass(frozen=True)
class When:
    """`wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    repertoire: Repertoire
    wake: Callable[[Sequence[int]], None]

    def run(self, now: datetime) -> int:
        """How many editions were made."""
        with self.database.read() as conn:
            every = series.lasting(conn)
        return sum(self._look(one, now) for one in every)

    def _look(self, one: Series, now: datetime) -> int:
        if not one.urgent and self.county.broadcasts.quiet(now):
            return 0
        passed = self.repertoire.after(one.schedule, one.last, now)
        if not passed:
            return 0
        for _ in range(TRIES):
            with suppress(Conflict):
                return self._say(one, passed, now)
        return self._say(one, passed, now)

    def _say(self, one: Series, passed: Sequence[datetime], now: datetime) -> int:
        """All in one commit. Raises Conflict when somebody else took the next number meanwhile."""
        with self.database.write() as conn:
            head = editions.find(conn, one.edition)
            if head is None or head.stage is not Stage.APPROVED:
                return 0
            due = _due(passed, one, head, self.repertoire.find(head.source), now)
            part = max((each.part for each in due), default=one.part)
            if not series.advance(conn, one, passed[-1], part):
                return 0  # another scheduler was first
            made = [self._make(conn, one, head, each, now) for each in due]
            told = [notice for _, some in made for notice in some]
            writing.run(conn, [notices.put(self.keyring, notice) for notice in told])
        self.wake([notice.id for notice in told])
        return sum(there for there, _ in made)

    def _make(self, conn: Connection, one: Series, head: Edition, due: Due, now: datetime) -> tuple[bool, list[Notice]]:
        """Whether an edition was made, and what author and approvers hear."""
        piece = self.repertoire.find(head.source) if head.source else None
        if head.source and piece is None:
            return False, [self._tell(conn, head, GONE, due, now)]
        figures = self._figures(conn, head, piece, now)
        if piece and (missing := lacking(piece.needs, figures)):
            return False, [self._tell(conn, head, MISSING, due, now, lacking=missing)]
        edition = self._edition(conn, one, head, due, now)
        said = self._said(edition, head, piece, due, figures)
        if not said:
            editions.move(conn, head.id, [Stage.APPROVED], Stage.DONE, now)
            return False, [self._tell(conn, head, OVER, due, now)]
        edition = replace(edition, words=said, digest=digest(said, edition.audience, edition.channels))
        asks = [understanding.ask(edition.id, piece.questions, self._hours)] if piece and piece.questions else []
        writing.run(conn, [editions.put(edition, fresh=True), *asks])
        agreed = approval.of(conn, head) if self._same(head, piece) and not (piece and piece.needs) else ()
        if agreed:
            writing.run(conn, [approval.put(edition, each.approver, now) for each in agreed])
            editions.move(conn, edition.id, [Stage.WAITING], Stage.APPROVED, now)
            return True, []
        log.info("broadcast_waits", number=edition.number)
        return True, list(telling.ask(conn, self.keyring, edition, now, "同意以后马上"))

    @property
    def _hours(self) -> int:
        return self.county.broadcasts.understand_within_hours

    def _figures(self, conn: Connection, head: Edition, piece: Piece | None, now: datetime) -> dict[str, str]:
        """What goes to offices alone hides no small count."""
        if piece is None or not piece.needs:
            return {}
        least = 0 if loads(head.audience).roles else self.county.privacy.least_shown
        return figures_of(conn, self.keyring, self.county.code * codes.COUNTY_UNIT, moments.local_day(now), least)

    def _said(
        self, edition: Edition, head: Edition, piece: Piece | None, due: Due, figures: Mapping[str, str]
    ) -> dict[str, str]:
        """Nothing for an item behind the last. A directive is receipted by its own number."""
        if piece is None:
            own = {language: renumbered(text, head.number, edition.number) for language, text in head.words.items()}
            return self._beside(own, "", head)
        found = self.repertoire.words(piece.id, edition.starts_at, figures, due.part)
        asks = bool(piece.questions)
        said = {language: framed(text, head.kind, edition.number, asks=asks) for language, text in found}
        line = "" if due.part else self.repertoire.line(piece.id, edition.starts_at, figures)
        return self._beside(said, line, head)

    def _beside(self, said: dict[str, str], line: str, head: Edition) -> dict[str, str]:
        """With what goes by SMS."""
        return dict(brief.added(tuple(said.items()), line, self.county)) if SMS in head.channels else said

    def _same(self, head: Edition, piece: Piece | None) -> bool:
        """Whether the file still says what was agreed to."""
        if piece is None:
            return True
        return digest(dict(self.repertoire.template(piece.id)), head.audience, head.channels) == head.digest

    def _edition(self, conn: Connection, one: Series, head: Edition, due: Due, now: datetime) -> Edition:
        """Without its words."""
        meant = loads(head.audience)
        if due.days_late:
            meant = replace(meant, days=tuple(day + due.days_late for day in meant.days))
        occurrence = f"{head.number}/{due.moment.astimezone(moments.LOCAL):%Y-%m-%dT%H:%M}"
        made = replace(
            head, id=number.of("occurrence", head.id, occurrence), number=editions.next_number(conn),
            occurrence=occurrence, audience=meant.dumps(), stage=Stage.WAITING, made_at=now, starts_at=now,
            good_until=max(due.moment + timedelta(hours=one.good_hours), now),
        )  # fmt: skip
        return replace(made, count=reach.count(conn, made, now))

    def _tell(self, conn: Connection, head: Edition, text: str, due: Due, now: datetime, **more: str) -> Notice:
        when = telling.moment(due.moment, due.moment - timedelta(minutes=1))
        told = text.format(number=head.number, title=head.title, when=when, **more)
        return telling.author(conn, self.keyring, head, told, f"occurrence/{due.moment.isoformat()}", now)


def _due(passed: Sequence[datetime], one: Series, head: Edition, piece: Piece | None, now: datetime) -> tuple[Due, ...]:
    """Of the moments that passed those that are still good: the latest, or by personal date each."""
    good = [at for at in passed if now <= at + timedelta(hours=one.good_hours)]
    if loads(head.audience).days:
        today = moments.local_day(now)
        return tuple(Due(at, days_late=(today - moments.local_day(at)).days) for at in good)
    part = one.part + 1 if piece and piece.one_a_day else 0
    return (Due(good[-1], part),) if good else ()
