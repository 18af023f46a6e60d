"""A phone whose questions are answered from the shipped pages."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from broadcasts import answer, rumour
from broadcasts.hotline import Hotline
from chat.player import Player
from flows.visit import Visit
from tests.flows.stage import AT_HOME, COUNTY, phone

OPEN = {"open": True, "opens": "今天 8:30", "agents": False, "someone": True}


@cache
def hotline() -> Hotline:
    return Hotline(answer.load(answer.SHIPPED), rumour.load(), COUNTY)


def asking(visit: Visit = AT_HOME, **facts: object) -> Player:
    """`facts` as for `phone`; somebody is on duty unless they say otherwise."""
    return phone(replace(visit, hotline=hotline()), **{"duty_hours": OPEN, **facts})
