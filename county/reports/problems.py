"""存在的问题 and 工作建议 of a stage report: each asked of the ledgers, told with its figures and places, and answered with what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from county.reports import kinds
from county.reports.kind import Asked, Kind
from records import areas, codes
from records.codes import Level
from records.database import Connection

WORST = 3
ONE, EACH, MOST = "都在{places}。", "分别是{places}。", "较多的是{places}。"
SINGLY, AMONG = "在{places}。", "其中有{places}。"
FIRST = "先抓{place}。"


@dataclass(frozen=True, slots=True)
class Problem:
    """`count` is what was asked of the ledgers; `worst` the places with most of it, by name."""

    name: str
    title: str
    count: int
    worst: tuple[tuple[str, int], ...]
    told: str
    advice: str


def found(asked: Asked) -> tuple[Problem, ...]:
    """Those that there are, in their order."""
    names = _names(asked.conn, asked.area)
    each = ((kind, kind.asked(asked)) for kind in kinds.of_area(asked.area))
    return tuple(problem(kind, by, names) for kind, by in each if sum(by.values()))


def _names(conn: Connection, area: int) -> dict[int, str]:
    """Of the villages inside, in a county with their township; a village knows its own."""
    level = codes.level(area)
    if level is Level.VILLAGE:
        return {}
    above = {one.code: one.name for one in areas.within(conn, area, Level.TOWNSHIP)} if level is Level.COUNTY else {}
    return {one.code: above.get(codes.chain(one.code)[1], "") + one.name for one in areas.within(conn, area)}


def problem(kind: Kind, by: Mapping[int, int], names: Mapping[int, str]) -> Problem:
    """`names`: of those places that can be named."""
    ordered = sorted(((code, n) for code, n in by.items() if n), key=lambda one: (-one[1], one[0]))
    worst = tuple((names.get(code, ""), n) for code, n in ordered[:WORST])
    told, advice = kind.told.format(count=sum(by.values())), kind.advice
    if all(name for name, _ in worst):
        told += _where(kind, worst, len(ordered))
        advice += FIRST.format(place=worst[0][0]) if _stands_out(worst) else ""
    return Problem(kind.name, kind.title, sum(by.values()), worst, told, advice)


def _stands_out(worst: tuple[tuple[str, int], ...]) -> bool:
    return len(worst) > 1 and worst[0][1] > worst[1][1]


def _where(kind: Kind, worst: tuple[tuple[str, int], ...], places: int) -> str:
    """「较多的是南坡村 7 人、东渠村 3 人。」; whoever reads it knows whether these are all."""
    if places == 1:
        return ONE.format(places=worst[0][0])
    if worst[0][1] == 1:
        return (AMONG if places > WORST else SINGLY).format(places="、".join(name for name, _ in worst))
    told = "、".join(f"{name} {count} {kind.unit}" for name, count in worst)
    return (MOST if places > WORST else EACH).format(places=told)
