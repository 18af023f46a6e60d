"""Seats a person at the desk: what is stored about them becomes visit, memory and window on the world, and back again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from chat.desk import Desk
from chat.expiry import due
from chat.talk import Memory
from county.broadcasts.repertoire import NOTHING_TO_SAY, Repertoire
from county.hotline import NO_ANSWERS, Hotline
from county.outside import outside
from county.settings import CountySettings
from flows.catalogue import FLOWS, LOST
from flows.translation import Translations
from handlers.villages import Villages
from handlers.visits import elders, visit
from records import number
from records.database import Connection
from records.secrecy import Keyring
from records.standing import Standing
from records.talks import Talk


@dataclass(frozen=True, slots=True)
class Reception:
    """What every desk needs, built once. `fresh` is called before each turn: what the hotline quotes may have changed."""

    keyring: Keyring
    county: CountySettings
    villages: Callable[[], Villages]
    translations: Translations
    hotline: Hotline = NO_ANSWERS
    repertoire: Repertoire = NOTHING_TO_SAY
    fresh: Callable[[], object] = lambda: None

    def desk(self, conn: Connection, standing: Standing, now: datetime) -> Desk:
        """A desk for one turn of one person, inside the turn's transaction."""
        self.fresh()
        cared = elders(conn, self.keyring, standing, now)
        return Desk(
            FLOWS,
            memory=Memory.loads(standing.talk.state.decode()),
            visit=visit(standing, self.county, self.villages(), now, self.hotline, cared, self.repertoire),
            look=outside(conn, self.keyring, standing, self.county, now),
            new_id=number.fresh,
            now=int(now.timestamp()),
            translate=self.translations.of(standing.account.language),
            lost=LOST,
        )


def stored(standing: Standing, memory: Memory, now: datetime) -> Talk:
    """What is kept of the talk after the turn, and when the clock is to look at it."""
    look_at = due(memory, FLOWS)
    return Talk(
        memory.dumps().encode(),
        standing.talk.version,
        datetime.fromtimestamp(look_at, now.tzinfo) if look_at else None,
    )
