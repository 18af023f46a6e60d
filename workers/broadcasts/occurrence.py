"""One saying of a series: an edition of its own, with the words as they are at that moment, agreed to as the series was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from county.broadcasts import brief, reach, telling
from county.broadcasts.digest import digest
from county.broadcasts.figures import figures_of, lacking
from county.broadcasts.framing import framed, renumbered
from county.broadcasts.repertoire import Piece, Repertoire
from county.settings import CountySettings
from records import codes, moments, number, writing
from records.broadcasts import approval, understanding
from records.broadcasts import edition as editions
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.series import Series
from records.broadcasts.who import loads
from records.database import Connection
from records.notices import Notice
from records.secrecy import Keyring

log = structlog.get_logger(__name__)

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
class Occurrences:
    """Makes them, each inside the transaction that moves its series on."""

    keyring: Keyring
    county: CountySettings
    repertoire: Repertoire

    def make(self, conn: Connection, one: Series, head: Edition, due: Due, now: datetime) -> tuple[bool, list[Notice]]:
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
