"""Keys of the interface for machines, as an operator makes, lists and ends them. Each that is made or ended is a line in
the access log."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import click

from records import api_keys, areas, codes
from records.access import Access, append
from records.api_keys import NAME, ApiKey
from records.database import Database
from records.errors import Conflict
from records.secrecy import Keyring
from records.writing import run

WHAT = "接口"


def make(db: Database, keyring: Keyring, name: str, said: str, now: datetime, *, days: int, whole: bool) -> str:
    """The key, which nobody can read again. Raises ClickException."""
    area = _area(db, said)
    if len(name) > NAME or not name.isprintable() or not name.strip():
        raise click.ClickException(f"a name has 1 to {NAME} letters that can be read")
    secret = api_keys.fresh()
    key = ApiKey(name, area, whole, now, now + timedelta(days=days))
    try:
        with db.write() as conn:
            run(conn, [api_keys.put(keyring, secret, key)])
            append(conn, keyring, Access(0, 0, WHAT, f"发钥匙 {name} {area}", now))
    except Conflict:
        raise click.ClickException(f"{name} has a key already: end it first, or choose another name") from None
    return secret


def end(db: Database, keyring: Keyring, name: str, now: datetime) -> None:
    """Raises ClickException."""
    with db.write() as conn:
        ended = api_keys.end(conn, name, now)
        if ended:
            append(conn, keyring, Access(0, 0, WHAT, f"停钥匙 {name}", now))
    if not ended:
        raise click.ClickException(f"no key is called {name}, or it has ended already")


def listed(db: Database, now: datetime) -> Iterator[str]:
    """One line a key."""
    with db.read() as conn:
        every = api_keys.all_(conn)
        names = areas.place_names(conn, [one.area for one in every])
    for one in every:
        state = f"until {one.ends:%Y-%m-%d %H:%M}" if one.ends > now else f"ended {one.ends:%Y-%m-%d %H:%M}"
        used = f"last used {one.used_at:%Y-%m-%d %H:%M}" if one.used_at else "never used"
        full = ", small counts too" if one.whole else ""
        yield f"{one.name}: {names[one.area]} {one.area}{full}, {state}, {used}"


def _area(db: Database, said: str) -> int:
    try:
        area = codes.parse(said)
    except ValueError as error:
        raise click.ClickException(str(error)) from None
    with db.read() as conn:
        if areas.find(conn, area) is None:
            raise click.ClickException(f"{said} is no area of this county")
    return area
