"""Who is looking: the account behind a session, with the offices it holds at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from flask import abort

from console.right import Right
from records.access import Access, append
from records.console.session import Session
from records.database import Connection
from records.roles import Holding
from records.secrecy import Keyring


@dataclass(frozen=True)
class Visitor:
    """`strong`: the second factor was shown in the last minutes; `at` is the moment of the request; `wider` are those of
    the holdings that were opened for an hour (应急查看), for pages that show, never for acts."""

    account: int
    person: int
    name: str
    holdings: tuple[Holding, ...]
    session: Session
    strong: bool
    at: datetime
    wider: tuple[Holding, ...] = ()

    def may(self, right: Right) -> bool:
        """Anywhere at all."""
        return not right.roles or any(one.role in right.roles for one in self.holdings)

    def sees(self, right: Right, place: int) -> bool:
        """There: `place` is an area or a cell."""
        return right.reaches(self.holdings, place, self.at)

    def areas(self, right: Right) -> tuple[int, ...]:
        """Where: areas and cells, none inside another, the widest first."""
        return right.areas(self.holdings)

    def reach(self, right: Right, place: int | None) -> None:
        """404 for what lies elsewhere, as for what is not there at all (None): the answer tells nothing."""
        if place is None or not self.sees(right, place):
            abort(404)

    def read(self, conn: Connection, keyring: Keyring, what: str, reason: str, *people: int) -> None:
        """Notes that these people were read; in the transaction that reads them."""
        if people:
            entries = [Access(self.account, one, what, reason, self.at) for one in sorted(set(people))]
            append(conn, keyring, *entries)
