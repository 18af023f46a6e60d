"""A job that deletes, with its proof: what kind, how many rows, when; a link of a chain (`records/privacy`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from records.database import Database
from records.privacy import certificate
from records.secrecy import Keyring

BY_CALENDAR = "到期"


@dataclass(frozen=True)
class Certified:
    """`run` returns how many rows went."""

    database: Database
    keyring: Keyring
    label: str
    run: Callable[[datetime], int]

    def __call__(self, now: datetime) -> int:
        gone = self.run(now)
        if gone:
            with self.database.write() as conn:
                certificate.write(conn, self.keyring, BY_CALENDAR, {self.label: gone}, now)
        return gone
