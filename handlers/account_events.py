"""Events about the account itself: mass jobs, articles, verification. Whoever stands in them is no resident."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import structlog

from records import oddities, writing
from records.database import Database
from records.deliveries import put
from records.errors import Conflict
from records.secrecy import Keyring
from wechat.messages import Message

log = structlog.get_logger(__name__)

ALARMING = ("qualification_verify_fail", "naming_verify_fail", "annual_renew", "verify_expired")


class AccountEvents:
    """Counts each once; those by which the account may lose its rights are logged as alarms."""

    def __init__(self, database: Database, keyring: Keyring, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._keyring = keyring
        self._clock = clock

    def take(self, message: Message) -> None:
        now = self._clock()
        seen = put(self._keyring, message.delivery_key, "", now)
        try:
            with self._database.write() as conn:
                writing.run(conn, [seen, oddities.unknown_event(message.event, now)])
        except Conflict:
            return
        if message.event in ALARMING:
            log.error("account_at_risk", kind=message.event)
