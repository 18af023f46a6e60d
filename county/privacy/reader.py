"""Whoever reads: an account, its person, and the offices held at this moment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from records import codes, roles
from records.access import Access
from records.database import Connection
from records.roles import Holding


@dataclass(frozen=True)
class Reader:
    """`holdings` are offices; `wider` what was opened for an hour besides: good for looking, not for deciding."""

    account: int
    person: int
    holdings: tuple[Holding, ...]
    at: datetime
    wider: tuple[Holding, ...] = ()

    def roles(self, place: int) -> frozenset[str]:
        """Those that are held over this area or cell now."""
        return self._over(self.holdings, place)

    def looks(self, place: int) -> frozenset[str]:
        """The same with what was opened for an hour."""
        return self._over((*self.holdings, *self.wider), place)

    def areas(self, wanted: Iterable[str]) -> tuple[int, ...]:
        """Where one of these offices is held now."""
        named = frozenset(wanted)
        return tuple(dict.fromkeys(one.area for one in self.holdings if one.role in named and one.lasts(self.at)))

    def noted(self, what: str, reason: str, person: int = 0) -> Access:
        return Access(self.account, person, what, reason[:200], self.at)

    def _over(self, held: Iterable[Holding], place: int) -> frozenset[str]:
        return frozenset(one.role for one in held if one.lasts(self.at) and codes.covers(one.area, place))


def of_account(conn: Connection, account: int, person: int, at: datetime) -> Reader:
    """With the offices that are held now, whatever they were when something was asked for."""
    return Reader(account, person, roles.of_person(conn, person, at), at)
