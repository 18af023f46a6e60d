"""The county that reports: seeded, its accounts joined, its kept rows counted."""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import Any

from records import database as databases
from records import schema, seed, writing
from records.moments import LOCAL
from records.secrecy import keyring
from records.seed import large
from records.settings import RecordsSettings
from records.writing import Write

NOTICE = "bench"
MET = Write("UPDATE account SET notice_version = :version", {"version": NOTICE})
RESIDENTS = """
SELECT id FROM household
WHERE id NOT IN (SELECT p.household FROM person p JOIN holding h ON h.person = p.id) ORDER BY id
"""
"""Households without an official: to somebody on a round 「36」 may be a door."""
SENTENCES = tuple(
    f"{tenths / 10:g}{rest}"
    for tenths in range(359, 370)
    for rest in (
        " 没有不舒服,没外出没接触",
        "度,一切正常,没出门没接触",
        ",没有症状,没有接触没有外出",
        " 都好,哪也没去,没接触过谁",
    )
)
"""Whole daily reports in one line, as many as there are calm temperatures and ways to say the rest."""


class County:
    """One database with a county in it, and the openids of its households in random order."""

    def __init__(self, settings: RecordsSettings, people: int, villages: int) -> None:
        self.settings = settings
        self._database = databases.connect(settings)
        schema.upgrade(self._database)
        keys = keyring(settings)
        seed.full(self._database, keys, people=people, villages=villages, now=datetime.now(LOCAL))
        with self._database.write() as conn:
            writing.run(conn, [MET])
        self.openids = [large.openid(row[0]) for row in self.select(RESIDENTS)]
        Random(1).shuffle(self.openids)

    def reports(self) -> int:
        return int(self.select("SELECT count(*) FROM health_report")[0][0])

    def select(self, sql: str) -> list[tuple[Any, ...]]:
        with self._database.read() as conn:
            return [tuple(row) for row in conn.exec_driver_sql(sql)]

    def close(self) -> None:
        self._database.close()
