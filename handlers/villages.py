"""The county's villages, read again every five minutes: they change once in years."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property

from records import areas, codes
from records.database import Database

FRESH_S = 300.0


@dataclass(frozen=True)
class Villages:
    """Every village: (code, village, township)."""

    all: tuple[tuple[int, str, str], ...]

    @cached_property
    def _names(self) -> dict[int, str]:
        return {code: name for code, name, _ in self.all}

    def name(self, area: int) -> str:
        return self._names.get(area, "")

    def place(self, area: int) -> str:
        """The name of a village or township; "" of anything wider."""
        town = (town for code, _, town in self.all if codes.chain(code)[1] == area)
        return self.name(area) or next(town, "")


class VillageList:
    """The villages of one county, read again when they are older than five minutes."""

    def __init__(self, database: Database, county: int) -> None:
        self._database = database
        self._county = codes.parse(str(county))
        self._villages = Villages(())
        self._read_at = float("-inf")

    def __call__(self) -> Villages:
        if time.monotonic() - self._read_at > FRESH_S or not self._villages.all:
            self._villages = self._read()
            self._read_at = time.monotonic()
        return self._villages

    def _read(self) -> Villages:
        with self._database.read() as conn:
            towns = {a.code: a.name for a in areas.within(conn, self._county, codes.Level.TOWNSHIP)}
            found = areas.within(conn, self._county)
        return Villages(tuple((a.code, a.name, towns.get(codes.chain(a.code)[1], "")) for a in found))
