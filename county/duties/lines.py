"""有症状, 没消息, 正常: the three line lists of a place, each of its people in exactly one of them or just not yet heard of."""

from __future__ import annotations

from typing import Any

from county.duties import asking, listed, missing
from county.duties.listed import Entry
from county.duties.owing import is_wide
from county.fever import is_fever
from county.leaving import Leaving
from records import codes, health, moments, persons, unheard
from records.ledgers import HealthReport

ILL, SILENT, FINE = "有症状", "没消息", "正常"


def lines(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """`about` is one of the three. None for somebody without an office, {} for 没消息 and 正常 of more than a village:
    nobody reads thousands of names, and counting them anew takes longer than a list may."""
    if not asking.held(turn):
        return None
    served = asking.places(turn, "")
    if about != ILL and any(map(is_wide, served)):
        return {}
    found = {ILL: _ill, SILENT: _silent, FINE: _fine}[str(about)](turn, served)
    people = listed.shown(turn, found, str(about))
    total = _ill_of(turn, served) if about == ILL and any(map(is_wide, served)) else len(found)
    return {"place": asking.name(turn, served), "people": people, "total": total}


def _ill(turn: Leaving, served: tuple[int, ...]) -> list[Entry]:
    """The latest report of each first."""
    reports = {report.person: report for report in reversed(_worrying(turn, served))}
    who = persons.many(turn.conn, turn.keyring, reports)
    return [
        Entry(one, who[one].area, who[one].household, 0, 0, _told(turn, report))
        for one, report in reversed(reports.items())
        if one in who and any(codes.covers(mine, who[one].cell or who[one].area) for mine in served)
    ]


def _worrying(turn: Leaving, served: tuple[int, ...]) -> list[HealthReport]:
    today = moments.local_day(turn.at)
    areas = {place if is_wide(place) else codes.village(place): is_wide(place) for place in served}
    return [
        report
        for area, wide in areas.items()
        for report in health.worrying(turn.conn, turn.keyring, today, area, 2 * listed.MOST if wide else None)
    ]


def _ill_of(turn: Leaving, served: tuple[int, ...]) -> int:
    return sum(health.worried_about(turn.conn, moments.local_day(turn.at), place) for place in served)


def _told(turn: Leaving, report: HealthReport) -> str:
    rule = turn.county.health_rule(report.day)
    fever = is_fever(report.temperature_tenths, rule, report.site)
    degrees = f"{report.temperature_tenths / 10:g}℃" if fever and report.temperature_tenths else ""
    return "、".join(filter(None, [degrees, *report.symptoms, *(report.exposure or ())]))


def _silent(turn: Leaving, served: tuple[int, ...]) -> list[Entry]:
    today, least = moments.local_day(turn.at), turn.county.duties.silent_days
    found = missing.in_order(unheard.of(turn.conn, today, served), turn)
    every = (missing.entry(one, turn) for one in found)
    return [one for one in every if one.days is None or one.days >= least]


def _fine(turn: Leaving, served: tuple[int, ...]) -> list[Entry]:
    today = moments.local_day(turn.at)
    not_heard = {one.person for one in unheard.of(turn.conn, today, served)}
    ill = {report.person for report in _worrying(turn, served)}
    every = persons.living(turn.conn, served)
    return [Entry(one, area, household, door) for one, area, household, door in every if one not in not_heard | ill]
