"""The rounds beside the talks: lists at seven, photos of sheets fetched, what is long ago forgotten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from county.rounds.settings import RoundSettings
from county.tips import pictures
from county.tips.pictures import NoPicture
from records import moments, ticks
from records.database import Database
from records.rounds import line, mark, morning, photo
from records.rounds.photo import Waiting
from records.secrecy import Keyring
from wechat.errors import ApiError, Decision
from workers.upkeep import NIGHT

log = structlog.get_logger(__name__)

DONE = "rounds.done"
CHUNK = 1000
PHOTOS = 20
GONE = frozenset({Decision.NEVER})
Fetch = Callable[[str], tuple[bytes, str]]


@dataclass(frozen=True)
class Rounds:
    """`wake` is told the numbers after the commit; `fetch` gets a photo from the platform."""

    database: Database
    keyring: Keyring
    settings: RoundSettings
    wake: Callable[[Sequence[int]], None]
    fetch: Fetch | None

    def lists(self, now: datetime) -> int:
        """Plans every worker's list once a day, at its minute or as soon after it as a scheduler runs."""
        local = now.astimezone(moments.LOCAL)
        if not self.settings.list_minute <= local.hour * 60 + local.minute <= self.settings.list_until_minute:
            return 0
        with self.database.write() as conn:
            if not ticks.claim(conn, DONE, local.date().isoformat(), now):
                return 0
            made = morning.plan(conn, now)
        for start in range(0, len(made), CHUNK):
            self.wake(made[start : start + CHUNK])
        return len(made)

    def photos(self, now: datetime) -> int:
        """Fetches what was sent: the platform keeps it for three days."""
        fetch = self.fetch
        if fetch is None:
            return 0
        with self.database.read() as conn:
            waiting = photo.waiting(conn, self.keyring, PHOTOS)
        return sum(self._photo(one, fetch) for one in waiting)

    def forget(self, now: datetime) -> int:
        """At night, marks, lines and photos whose days are over."""
        if now.astimezone(moments.LOCAL).hour not in NIGHT:
            return 0
        kept = timedelta(days=self.settings.keep_days)
        gone = mark.forget(self.database, moments.local_day(now - kept)) + line.forget(self.database, now - kept)
        return gone + photo.forget(self.database, now - timedelta(days=self.settings.photo_keep_days))

    def _photo(self, one: Waiting, fetch: Fetch) -> bool:
        try:
            content, _ = fetch(one.media)
            picture = pictures.cleaned(content)
        except (ApiError, NoPicture) as error:
            log.warning("sheet_photo_failed", error=type(error).__name__)
            final = isinstance(error, NoPicture) or error.decision in GONE
            with self.database.write() as conn:
                photo.failed(conn, one, for_good=final)
            return False
        with self.database.write() as conn:
            photo.keep(conn, self.keyring, one.id, picture)
        return True
