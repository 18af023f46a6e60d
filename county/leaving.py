"""What one turn will leave behind: collected while it runs, written at its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from county.settings import CountySettings
from county.subjects import reached
from records.access import Access, append
from records.accounts import Account
from records.database import Connection
from records.keeping import Kept
from records.notices import Notice
from records.secrecy import Keyring
from records.standing import Member, Standing
from records.writing import Write


@dataclass(slots=True)
class Leaving:
    """Rows to write with the turn. `account` is set when something about the account changes; `discreet` when the reply
    must not be kept, not even sealed; `to_agents` when the platform is to pass the person to the account's agents."""

    conn: Connection
    keyring: Keyring
    county: CountySettings
    standing: Standing
    at: datetime
    account: Account | None = None
    joined: Member | None = None
    kept: list[Kept] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    also: list[Write] = field(default_factory=list)
    discreet: bool = False
    to_agents: bool = False
    reached: dict[int, Member] = field(default_factory=dict)

    @property
    def members(self) -> tuple[Member, ...]:
        return (self.joined, *self.standing.members) if self.joined else self.standing.members

    @property
    def me(self) -> int:
        """The person of this account; 0 for one that has not joined."""
        return self.joined.id if self.joined else self.standing.account.person or 0

    @property
    def area(self) -> int:
        """Where this account's person lives; 0 for one that has not joined."""
        mine = next((m for m in self.members if m.id == self.me), None)
        return mine.area if mine else 0

    def member(self, person: int) -> Member | None:
        return next((m for m in self.members if m.id == (person or self.me)), None)

    def subject(self, person: int) -> Member | None:
        """Somebody of the account's own family, or whom its person serves; None for everybody else."""
        return self.subjects((person,)).get(person or self.me)

    def subjects(self, people: Iterable[int]) -> dict[int, Member]:
        """Those of `people` of whom this account may read and speak; that it reads of others than its own is noted, once
        a turn."""
        wanted = {person or self.me for person in people}
        own = {m.id: m for m in self.members if m.id in wanted}
        unknown = wanted - own.keys() - self.reached.keys()
        new = reached(self.conn, self.keyring, self.standing, unknown, self.at) if unknown else {}
        if new:
            reader = self.standing.account.id
            entries = [Access(reader, one, "代办", new[one].how, self.at) for one in sorted(new)]
            append(self.conn, self.keyring, *entries)
        self.reached |= new
        return {one: self.reached[one] for one in wanted if one in self.reached} | own

    def change(self, **fields: Any) -> None:
        """Change the account's row."""
        self.account = replace(self.account or self.standing.account, **fields)
