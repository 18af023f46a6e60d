"""The two rungs of the ladder below the village's doctor, for somebody who lives alone: the helper, then a neighbour."""

from __future__ import annotations

from datetime import datetime

from county.elders import care
from county.elders.care import Carer
from county.ladder.who import Standby
from county.responsible import Holder
from records import persons, roles
from records.database import Connection
from records.secrecy import Keyring

HELPER, NEIGHBOUR = "helper", "neighbour"
LINE = (
    HELPER, NEIGHBOUR, roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND,
)  # fmt: skip
"""Who is asked, one after the other, about an elder who does not answer."""


def helpers(conn: Connection, keyring: Keyring, elder: int, at: datetime) -> tuple[Holder, ...]:
    return _holder(HELPER, care.helper(conn, keyring, elder, at))


def neighbours(conn: Connection, keyring: Keyring, elder: int, at: datetime) -> tuple[Holder, ...]:
    person = persons.find(conn, keyring, elder)
    return _holder(NEIGHBOUR, care.neighbour(conn, keyring, person, at)) if person else ()


def _holder(name: str, found: Carer | None) -> tuple[Holder, ...]:
    return (Holder(name, found.person, found.account),) if found else ()


STANDING_BY = {HELPER: Standby("结对的人", helpers), NEIGHBOUR: Standby("邻居", neighbours)}
