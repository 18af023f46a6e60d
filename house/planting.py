"""The first start: the tables, and the demo county where no account is connected."""

from __future__ import annotations

from dataclasses import asdict

from house.house import House
from playground import cast
from records import seed


def settle(house: House) -> seed.Seeded | None:
    """The tables; and on the first start of a county without an account the demo, which is then returned."""
    house.unlock()
    if not house.settings.stands_in or house.villages().all:
        return None
    return plant(house)


def plant(house: House) -> seed.Seeded:
    """The demo county, with the phones of the playground's cast."""
    people = [asdict(person) for person in cast.read(house.settings.playground.cast_file).people]
    version = house.settings.county.notice_version
    return seed.demo(house.database, house.keyring, cast=people, now=house.clock(), notice_version=version)
