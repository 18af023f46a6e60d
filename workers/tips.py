"""Tips behind the scenes: filed within the minute, photos fetched, late cases climb, what is over goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from county.settings import CountySettings
from county.tips import deadlines, pictures
from county.tips.filing import Filing
from county.tips.pictures import NoPicture
from county.tips.safe import safe
from records import moments
from records.database import Database
from records.secrecy import Keyring
from records.tips import case, counts, ending, photo
from records.tips.photo import Waiting
from wechat.errors import ApiError, Decision

log = structlog.get_logger(__name__)

PHOTOS = 20
"""In one minute, one after the other."""
GONE = frozenset({Decision.NEVER})

Fetch = Callable[[str], tuple[bytes, str]]
"""A file of the platform by its id: its content and type. Raises ApiError."""


@dataclass(frozen=True)
class Tips:
    """`fetch` None: photos wait. `wake` is told which notices wait to be sent."""

    database: Database
    keyring: Keyring
    county: CountySettings
    filing: Filing
    wake: Callable[[Sequence[int]], None]
    fetch: Fetch | None = None

    def file(self, now: datetime) -> int:
        """What came in since the last minute."""
        if not self.county.tips.ready:
            return 0
        filed, planned = self.filing.run(now)
        self._wake(planned)
        return filed

    def climb(self, now: datetime) -> int:
        """Deadlines that are over."""
        with self.database.write() as conn:
            planned = deadlines.climb(conn, self.keyring, self.county, now)
        self._wake(planned)
        return len(planned)

    def photos(self, now: datetime) -> int:
        """The platform keeps a photo for three days; we fetch it at once, and forget where it was."""
        if self.fetch is None:
            return 0
        with self.database.read() as conn:
            waiting = photo.waiting(conn, self.keyring, PHOTOS)
        return sum(self._photo(one, self.fetch) for one in waiting)

    def forget(self, now: datetime) -> int:
        """Counts and their keys after a day, cases with all their tips when their days are over."""
        over = now - timedelta(days=self.county.tips.keep_days)
        with self.database.write() as conn:
            gone = counts.forget(conn, moments.local_day(now), now)
            return gone + ending.purge(conn, case.ended_before(conn, over))

    def _photo(self, one: Waiting, fetch: Fetch) -> bool:
        try:
            content, _ = fetch(one.media)
            picture = safe(self.county.tips).put_bytes(pictures.cleaned(content), one.id)
        except (ApiError, NoPicture) as error:
            log.warning("tip_photo_failed", error=type(error).__name__)
            final = isinstance(error, NoPicture) or error.decision in GONE
            with self.database.write() as conn:
                photo.failed(conn, one, for_good=final)
            return False
        with self.database.write() as conn:
            photo.keep(conn, one.id, picture)
        return True

    def _wake(self, planned: Sequence[int]) -> None:
        if planned:
            self.wake(planned)
