"""An official's words become an edition that waits for another person."""

from __future__ import annotations

from datetime import datetime, timedelta

from chat.turn import Done
from county.broadcasts import offices, telling, times
from county.broadcasts.acts import Propose
from county.broadcasts.digest import digest
from county.leaving import Leaving
from records import number
from records.broadcasts import edition as editions
from records.broadcasts import series, understanding
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.series import Series

URGENT, OWN = "urgent", "own"
"""How the occurrence of an official's own saying begins: what is urgent leaves also at night."""


def propose(leaving: Leaving, one: Done, act: Propose) -> None:
    """Nothing for who has lost the office while the talk was open."""
    if not offices.may_speak(leaving, act.areas):
        return
    edition = _edition(leaving, act, id_of(one.talk, one.name))
    leaving.also.append(editions.put(edition, fresh=True))
    if act.schedule:
        begin = edition.made_at
        leaving.also.append(series.put(Series(edition.id, act.schedule, begin, 0, act.good_hours, act.urgent)))
    elif act.questions:
        hours = leaving.county.broadcasts.understand_within_hours
        leaving.also.append(understanding.ask(edition.id, act.questions, hours))
    when = times.told(act.schedule) if act.schedule else telling.moment(edition.starts_at, leaving.at)
    leaving.notices += telling.ask(leaving.conn, leaving.keyring, edition, leaving.at, when)


def id_of(talk: int, name: str) -> int:
    """The edition that an effect of this talk makes: the same, however often it is carried out."""
    return number.of("edition", talk, name)


def _edition(leaving: Leaving, act: Propose, id_: int) -> Edition:
    starts = telling.FAR if act.schedule else _starts(leaving, act)
    good_until = starts + timedelta(hours=act.good_hours)
    words = dict(act.words)
    return Edition(
        id_, act.number, act.source, f"{URGENT if act.urgent else OWN}/{id_}", act.kind, act.title, words, act.audience,
        act.channels, digest(words, act.audience, act.channels), act.count, offices.around(act.areas), leaving.me,
        leaving.at, starts, good_until, act.approvals, Stage.WAITING, act.drill,
    )  # fmt: skip


def _starts(leaving: Leaving, act: Propose) -> datetime:
    wanted = datetime.fromtimestamp(act.starts, leaving.county.zone) if act.starts else leaving.at
    return wanted if act.urgent else leaving.county.broadcasts.awake(wanted)
