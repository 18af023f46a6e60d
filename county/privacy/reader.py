"""Whoever reads: an account, its person, and the offices held at this moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from records import codes, roles
from records.access import Access
from records.database import Connection
from records.roles import Holding


@dataclass(frozen=True)
class Reader:
    """`holdings` are offices alone, without what was widened for an hour."""

    account: int
    person: int
    holdings: tuple[Holding, ...]
    at: datetime

    def roles(self, place: int) -> frozenset[str]:
        """Those that are held over this area or cell now."""
        return frozenset(one.role for one in self.holdings if one.lasts(self.at) and codes.covers(one.area, place))

    def noted(self, what: str, reason: str, person: int = 0) -> Access:
        return Access(self.account, person, what, reason[:200], self.at)


def of_account(conn: Connection, account: int, person: int, at: datetime) -> Reader:
    """With the offices that are held now, whatever they were when something was asked for."""
    return Reader(account, person, roles.of_person(conn, person, at), at)
