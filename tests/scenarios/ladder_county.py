"""The demo county with the ladder's clock, a deputy with a phone, a county command with one, and nobody else on a rung."""

from __future__ import annotations

from datetime import datetime, timedelta

from records import accounts, holders, roles, writing
from records.accounts import Account
from records.roles import Holding
from tests.scenarios.county import SETTINGS, County
from workers.ladder import Ladder

SOUTH_SLOPE, COUNTY = 410798103005, 410798000000


class LadderCounty(County):
    """`climb` is what the scheduler does; `later` also lets it, minute by minute."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.employ("周树林", roles.DEPUTY_DOCTOR, SOUTH_SLOPE)
        self.employ("沈翠萍", roles.COUNTY_COMMAND, COUNTY)

    def employ(self, name: str, role: str, area: int, *, ends: datetime | None = None) -> None:
        """This person alone holds the office, has a phone, and took over just now."""
        self.openids[name] = f"o{name}"
        with self.database.write() as conn:
            person = next(one for one in self._everybody(conn) if one.name == name)
            if ends is None:
                writing.run(conn, [roles.end(one.id, self.now) for one in holders.of(conn, role, area, self.now)])
            account = Account(person.id, f"o{name}", self.now - timedelta(days=9), person.id, notice_version="2026-01")
            held = Holding(person.id ^ area, role, area, person.id, self.now, ends)
            speaks = accounts.speak_for(account.id, person.id, self.now, "本人")
            writing.run(conn, [accounts.put(self.keyring, account), speaks, roles.put(held)])

    def climb(self) -> int:
        return Ladder(self.database, self.keyring, SETTINGS, self.planned.extend).run(self.now)

    def later(self, **span: float) -> None:
        super().later(**span)
        self.climb()
