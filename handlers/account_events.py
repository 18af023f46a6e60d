"""Events about the account itself: mass jobs, articles, verification. Their sender is not a resident."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog

from records import oddities, writing
from records.database import Connection, Database
from records.deliveries import put
from records.errors import Conflict
from records.secrecy import Keyring
from wechat.messages import Message

log = structlog.get_logger(__name__)

MASS_FINISHED = "masssendjobfinish"
ALARMING = ("qualification_verify_fail", "naming_verify_fail", "annual_renew", "verify_expired")


MassFinished = Callable[[Connection, str, str, tuple[int, int, int], datetime], object]
"""Of a mass job: its number, what became of it, how many were sent, filtered, failed, and when it is."""


class AccountEvents:
    """Counts each once; those by which the account may lose its rights are logged as alarms."""

    def __init__(
        self, database: Database, keyring: Keyring, clock: Callable[[], datetime], mass_finished: MassFinished
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._clock = clock
        self._mass_finished = mass_finished

    def take(self, message: Message) -> None:
        now = self._clock()
        seen = put(self._keyring, message.delivery_key, "", now)
        try:
            with self._database.write() as conn:
                writing.run(conn, [seen, oddities.unknown_event(message.event, now)])
                if message.event == MASS_FINISHED:
                    self._mass_finished(conn, message.field("MsgID"), message.field("Status"), _totals(message), now)
        except Conflict:
            return
        if message.event in ALARMING:
            log.error("account_at_risk", kind=message.event)


def _totals(message: Message) -> tuple[int, int, int]:
    """What is no number counts as none."""
    sent, filtered, failed = (message.field(name) for name in ("SentCount", "FilterCount", "ErrorCount"))
    return _count(sent), _count(filtered), _count(failed)


def _count(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() else 0
