"""One family in each village that types a fever, and the phone of the doctor who must hear of it."""

from __future__ import annotations

import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bench.load.mail import Postman
from bench.turns.county import County
from records import database as databases
from records import writing
from records.seed import large
from records.writing import Write

FEVER = "38.6 咳嗽 今天开始的"
DOCTORS = """
SELECT h.area, a.id AS account FROM holding h JOIN account a ON a.person = h.person
WHERE h.role = 'village_doctor' ORDER BY h.area
"""
WROTE = """
INSERT INTO talk (account, version, question, heard_at, window_left) VALUES (:account, 1, '', :at, 500)
"""


@dataclass(frozen=True)
class Case:
    """Two openids."""

    family: str
    doctor: str


def cases(county: County, most: int) -> list[Case]:
    """In as many villages, each with a doctor who wrote today, so that a message reaches them."""
    doctors = county.select(DOCTORS)[:most]
    homes = [(int(openid[6:]), openid) for openid in county.openids]
    found = []
    for village, account in doctors:
        family = next((openid for home, openid in homes if home // large.DOORS == village), None)
        if family:
            found.append(Case(family, large.openid(account)))
    database = databases.connect(county.settings)
    with database.write() as conn:
        stamp = int(time.time() * 1000)
        talks = (Write(WROTE, {"account": int(one.doctor[6:]), "at": stamp}) for one in found)
        writing.run(conn, list(talks))
    database.close()
    return found


def typed(port: int, postman: Postman, some: Sequence[Case], seconds: float) -> dict[str, float]:
    """One after the other, spread over so many seconds; by the doctor's openid the moment before it was posted."""
    posted: dict[str, float] = {}
    began = time.perf_counter()
    for n, case in enumerate(some):
        time.sleep(max(0.0, began + n * seconds / len(some) - time.perf_counter()))
        (letter,) = postman.letters([case.family], [FEVER], 1, int(time.time()))
        posted[case.doctor] = time.perf_counter()
        with socket.create_connection(("127.0.0.1", port)) as line:
            line.sendall(letter)
            line.recv(65536)
    return posted
