"""What has gone out, put where the hotline quotes it; read again when the database says that something has changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from broadcasts.hotline import Hotline
from broadcasts.lately import Lately, Version
from broadcasts.page import EVERYWHERE
from broadcasts.published import Published
from county.broadcasts.repertoire import Repertoire
from county.settings import CountySettings
from records import codes, moments
from records.broadcasts import shelf
from records.broadcasts.edition import Edition
from records.database import Connection, Database

OFFICE = "{county}疫情防控指挥部"


class Newsstand:
    """One for a process that answers questions."""

    def __init__(
        self, database: Database, hotline: Hotline, repertoire: Repertoire, county: CountySettings,
        monotonic: Callable[[], float],
    ) -> None:  # fmt: skip
        self._repertoire, self._county = repertoire, county
        self._lately = Lately(database, shelf.version, self._read, hotline.publish, monotonic)

    def look(self) -> None:
        self._lately.look()

    def _read(self, conn: Connection, version: Version) -> tuple[Published, ...]:
        newest = moments.local(max(version[2:]))
        out = shelf.out(conn, newest - timedelta(days=self._county.broadcasts.quoted_days))
        return tuple(map(self._published, out))

    def _published(self, one: Edition) -> Published:
        piece = self._repertoire.find(one.source) if one.source else None
        office = piece.office if piece else OFFICE.format(county=self._county.name)
        whole = codes.level(one.area) is codes.Level.COUNTY
        text = one.words["zh"].removeprefix(f"【{one.title}】").strip()
        since = moments.local_day(one.starts_at)
        return Published(
            f"edition-{one.number}", one.title, text, office, since, area=EVERYWHERE if whole else one.area
        )
