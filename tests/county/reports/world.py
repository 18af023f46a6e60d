"""Two villages of a township, and writes into them."""

from __future__ import annotations

from datetime import date

from county.settings import CountySettings, HealthRule
from records import areas
from records.areas import Area
from records.database import Database
from records.writing import Write, run

AREA = 410798103000
VILLAGES = (410798103001, 410798103005)
COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 20)),))


def put(database: Database, *writes: Write) -> None:
    with database.write() as conn:
        run(conn, writes)


def settled(database: Database) -> None:
    named = {410798000000: "安禾县", AREA: "柳荫乡", VILLAGES[0]: "前柳荫村", VILLAGES[1]: "南坡村"}
    put(database, *(areas.put(Area(code, name)) for code, name in named.items()))
