"""What a place has done beside what it counts every day: people at work, help given, words spread, questions and tips answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from records import codes
from records.codes import Level
from records.database import Connection
from records.reports import voices
from records.reports import works as asked
from records.reports.done import Done
from records.reports.span import Span
from records.reports.voices import Said, Tips
from records.reports.works import Beds, Doors


@dataclass(frozen=True)
class Works:
    """`posts`: role → people, at the end of the span; `doors` of its last day, `beds` as they are now; `needs` by kind. `rumours`
    and `tips` are told of the county alone: None elsewhere, since of a village a count would say that somebody has spoken."""

    posts: Mapping[str, int]
    doors: Doors
    beds: Beds
    traced: Done
    alarms: Done
    needs: Mapping[str, Done]
    elders: int
    visits: int
    said: Said
    questions: Done
    rumours: Done | None = None
    tips: Tips | None = None


def works(conn: Connection, area: int, within: Span) -> Works:
    county = codes.level(area) is Level.COUNTY
    return Works(
        asked.posts(conn, area, within.until),
        asked.doors(conn, area, within.until),
        asked.beds(conn, area),
        asked.traced(conn, area, within),
        asked.alarms(conn, area, within),
        asked.needs(conn, area, within),
        asked.elders(conn, area, within.until),
        asked.visits(conn, area, within),
        voices.said(conn, area, within),
        voices.questions(conn, area, within),
        voices.rumours(conn, within) if county else None,
        voices.tips(conn, within) if county else None,
    )
