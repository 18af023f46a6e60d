"""Which office gets a case, and who of it is on duty; a tip about an office goes past it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from county.tips.settings import TipSettings
from records import accounts, holders, persons
from records.database import Connection
from records.secrecy import Keyring


@dataclass(frozen=True, slots=True)
class Duty:
    """An office and whoever of it is on duty there; `account` None: no phone of theirs is known to us."""

    office: str
    person: int
    account: int | None


def office_for(settings: TipSettings, kind: str, story: str) -> str:
    """The first office from below that handles the kind and that the story is not about; the highest at last."""
    handles = [name for name, office in settings.offices.items() if not office.kinds or kind in office.kinds]
    return next((name for name in handles if not _about(settings, name, story)), _highest(settings))


def above(settings: TipSettings, office: str) -> str | None:
    """The next office up the line."""
    names = list(settings.offices)
    return next(iter(names[names.index(office) + 1 :]), None) if office in names else _highest(settings)


def past(
    conn: Connection, keyring: Keyring, settings: TipSettings, office: str, area: int, story: str, at: datetime
) -> str:
    """The office, or the next above it while whoever is on duty there is named in the story."""
    for name in (office, *_upwards(settings, office)):
        duty = on_duty(conn, keyring, settings, name, area, at)
        person = persons.find(conn, keyring, duty.person) if duty else None
        if person is None or person.name not in story:
            return name
    return _highest(settings)


def on_duty(
    conn: Connection, keyring: Keyring, settings: TipSettings, office: str, area: int, at: datetime
) -> Duty | None:
    """The holder of its role nearest to the place; one with a phone before one without."""
    if office not in settings.offices:
        return None
    duties = [_duty(conn, keyring, office, h.person) for h in holders.of(conn, settings.offices[office].role, area, at)]
    return next((duty for duty in duties if duty.account), next(iter(duties), None))


def reachable(
    conn: Connection, keyring: Keyring, settings: TipSettings, office: str, area: int, at: datetime
) -> Duty | None:
    """Whoever is on duty in the office, or above it where nobody is."""
    offices = (office, *_upwards(settings, office))
    return next(filter(None, (on_duty(conn, keyring, settings, name, area, at) for name in offices)), None)


def _duty(conn: Connection, keyring: Keyring, office: str, person: int) -> Duty:
    own = (a.id for a in accounts.of_person(conn, keyring, person) if a.person == person)
    return Duty(office, person, next(own, None))


def _upwards(settings: TipSettings, office: str) -> Iterator[str]:
    while (office := above(settings, office) or "") and office in settings.offices:
        yield office


def _about(settings: TipSettings, office: str, story: str) -> bool:
    return any(word in story for word in settings.offices[office].called)


def _highest(settings: TipSettings) -> str:
    return list(settings.offices)[-1]


def of_account(conn: Connection, keyring: Keyring, office: str, account: int) -> Duty | None:
    """Whoever has taken a case, by their account."""
    owner = accounts.many(conn, keyring, [account]).get(account)
    return Duty(office, owner.person, account) if owner and owner.person else None
