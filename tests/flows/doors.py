"""Doors of a round, and the phone of the grid worker who walks it."""

from __future__ import annotations

from tests.flows.stage import AT_HOME, family, phone

WORKER = family(AT_HOME.me, roles=frozenset({"网格员"}))
LI = [31, "李桂兰", "户主", "女", "1947-05-01"]
HOME = {
    "id": 2,
    "area": 410798103005,
    "watched": False,
    "reason": "",
    "said": "",
    "found": "",
    "hurt": False,
    "minute": None,
}
TWELVE = HOME | {
    "n": 12, "head": "李建军",
    "people": [
        [41, "李建军", "户主", "男", "1980-01-01"],
        [42, "李福田", "父亲", "男", "1949-01-09"],
        [43, "李浩然", "儿子", "男", "2012-07-01"],
    ],
}  # fmt: skip
THIRTY_ONE = HOME | {"n": 31, "id": 3, "head": "李桂兰", "people": [LI]}
NOTHING = {
    "closes": False,
    "unsure": False,
    "unknown": [],
    "cases": [],
    "owing": [],
    "held": [],
    "closed": 0,
    "left": 46,
}


def line(*cases, **changes):
    return NOTHING | {"cases": list(cases)} | changes


def on_phone(meant, **facts):
    return phone(WORKER, round_line=meant, **facts)
