"""What one turn leaves behind, while it is being worked out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from county.settings import CountySettings
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

    def change(self, **fields: Any) -> None:
        """Change the account's row."""
        self.account = replace(self.account or self.standing.account, **fields)
