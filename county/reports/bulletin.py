"""今日疫情通报 out of a signed report: one click hands it to another person, with small counts hidden."""

from __future__ import annotations

from datetime import datetime

from chat.steps import Keep
from chat.turn import Done
from county.broadcasts import heads, proposing
from county.broadcasts.acts import Propose
from county.broadcasts.figures import since_case
from county.broadcasts.repertoire import Repertoire, Words
from county.leaving import Leaving
from county.privacy.small import shown
from county.reports.content import Report
from records import number
from records.broadcasts import edition as editions
from records.broadcasts import reach
from records.broadcasts.edition import Edition
from records.broadcasts.who import Who
from records.reports import span

BULLETIN = "daily"
"""The file that names these figures: broadcasts/bulletins/daily.md."""
FLOW, NAME = "bulletin", "送审"
NEVER = "到今天没有过确诊"
PARTLY = "（{villages} 个村里报了 {reported} 个，下面的数只算报了的村。）"


def figures(report: Report, least: int) -> dict[str, str]:
    """As the bulletin calls them, small counts hidden. Where nobody below has signed there are none, also no zeros."""
    if report.unsaid:
        return {}
    now = {one.figure: one.today for one in report.lines}
    told = {
        "reported": now["reported"], "missing": max(0, now["people"] - now["reported"]), "worrying": now["worrying"],
        "in_quarantine": now["at_home"] + now["central"] + now["hospital"], "placed_today": now["placed"],
        "released_today": now["freed"], "confirmed": now["confirmed"], "suspected": now["suspected"],
    }  # fmt: skip
    people = {name: shown(value, least) for name, value in told.items()}
    days = report.days_without_case
    if days is not None:
        return people | since_case(days)
    return people if now["confirmed"] else people | {"case_free": NEVER}


def lacking(report: Report, repertoire: Repertoire) -> tuple[str, ...]:
    """Figures that the bulletin names and the report has not: then it cannot be said."""
    piece = repertoire.find(BULLETIN)
    return tuple(name for name in piece.needs if name not in figures(report, 0)) if piece else (BULLETIN,)


def words(report: Report, repertoire: Repertoire, until: datetime, least: int) -> Words:
    """Where somebody is missing that is said before any figure, in Chinese: no translation knows of it."""
    told = repertoire.words(BULLETIN, until, figures(report, least))
    if report.complete:
        return told
    partly = PARTLY.format(villages=report.villages, reported=report.reported)
    return tuple((language, said.replace("\n", f"\n{partly}\n", 1)) for language, said in told if language == "zh")


def proposed(turn: Leaving, report: Report) -> Edition | None:
    """The edition that was made of it, if one was."""
    return editions.find(turn.conn, number.of("edition", _talk(report), NAME))


def propose(turn: Leaving, report: Report, repertoire: Repertoire) -> None:
    """Waits for another person's yes, as every broadcast. Raises Conflict where it was proposed already, and LookupError
    where the bulletin is not there or a figure of it is not."""
    piece = repertoire.find(BULLETIN)
    if piece is None or lacking(report, repertoire):
        raise LookupError("the bulletin cannot be filled from this report")
    minute, least = turn.county.reports.draft_minute, turn.county.privacy.least_shown
    until = span.cut(report.day, minute)
    audience = Who(areas=(report.area,))
    act = Propose(
        heads.next_number(turn, ""), piece.id, piece.kind, piece.title,
        words(report, repertoire, until, least), audience.dumps(), (report.area,), piece.channels,
        reach.reach(turn.conn, audience, turn.at).accounts, 0, piece.good_hours, piece.approvals,
    )  # fmt: skip
    proposing.propose(turn, Done(_talk(report), FLOW, NAME, Keep(act)), act)


def _talk(report: Report) -> int:
    return number.of("bulletin", report.area, report.day.isoformat())
