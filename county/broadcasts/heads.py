"""An edition as whoever has to do with it sees it: where it stands, who may do what, how far it is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from county import spoken
from county.broadcasts import offices, reach, telling, times, whom
from county.leaving import Leaving
from records import moments
from records.broadcasts import approval, delivery, group, series, shelf
from records.broadcasts import edition as editions
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.who import loads
from records.notices import State

LATELY = timedelta(days=3)
"""So long after it went its words can be had again."""
ENDED = (
    State.ACCEPTED, State.DELIVERED, State.REFUSED, State.FAILED, State.SKIPPED, State.UNKNOWN_FINAL, State.CANCELLED,
    State.CALL_LIST,
)  # fmt: skip


def mine(turn: Leaving, number: int) -> Edition | None:
    """One that this account's person wrote, or may speak for or decide on."""
    found = editions.of_number(turn.conn, number)
    if found is None or not turn.me:
        return None
    own = found.author == turn.me or offices.may_speak(turn, (found.area,))
    return found if own or offices.may_decide(turn, found.area, found.author) else None


def head(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """None where it is not there, or not theirs."""
    one = mine(turn, int(str(about)))
    if one is None:
        return None
    waits = one.stage is Stage.WAITING
    agreed = [found.approver for found in approval.of(turn.conn, one)]
    who = reach.approvers(turn, one.area, one.author, one.approvals) if waits else []
    return {
        "number": one.number, "title": one.title, "kind": one.kind, "stage": one.stage.value, "count": one.count,
        "mine": one.author == turn.me, "may_decide": offices.may_decide(turn, one.area, one.author),
        "now": reach.count(turn.conn, one, turn.at) if waits else one.count,
        "agreed": turn.me in agreed, "lacking": one.approvals - len(agreed),
        "late": turn.at > one.good_until, "seconds": turn.county.broadcasts.stop_seconds,
        "when": when(turn, one), "soon": one.starts_at <= turn.at, "approvers": who,
    }  # fmt: skip


def progress(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """How many rows are in which state, and how many seconds are left at the speed so far; `left_s` None for unknown."""
    one = mine(turn, int(str(about)))
    if one is None:
        return None
    states = delivery.states(turn.conn, one.id)
    total, ended = sum(states.values()), sum(states.get(state, 0) for state in ENDED)
    passed = (turn.at - one.planned_at).total_seconds() if one.planned_at else 0.0
    told = group.of(turn.conn, one.id)
    left = round(passed / ended * (total - ended)) if ended and passed > 0 else None
    return {
        "number": one.number, "title": one.title, "stage": one.stage.value, "total": total, "ended": ended,
        "states": {state.value: count for state, count in states.items()}, "left_s": left, "when": when(turn, one),
        "texts": delivery.texts(turn.conn, one.id), "group": told.state.value if told else "",
    }  # fmt: skip


def words(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """What somebody agrees to, for whoever only got a card that there is something."""
    one = mine(turn, int(str(about)))
    if one is None:
        return None
    meant = whom.meant(turn.conn, loads(one.audience), one.area, moments.local_day(turn.at))
    return {
        "said": list(telling.shown(one)), "texts": telling.TEXTS if SMS in one.channels else "",
        "whom": telling.WHO_GOT_IT if one.amends else meant, "count": one.count,
        "when": when(turn, one),
    }  # fmt: skip


def last_said(turn: Leaving, about: object) -> dict[str, Any] | None:
    """What went last to this account, whole."""
    found = shelf.got(turn.conn, turn.standing.account.id, turn.at - LATELY)
    if found is None:
        return None
    one, language = found
    return {"title": one.title, "said": one.said(language), "withdrawn": one.stage is Stage.RECALLED}


def when(turn: Leaving, one: Edition) -> str:
    found = series.find(turn.conn, one.id)
    if found:
        return times.told(found.schedule)
    return _was(one.starts_at) if one.planned_at else telling.moment(one.starts_at, turn.at)


def _was(at: datetime) -> str:
    local = at.astimezone(moments.LOCAL)
    return f"{spoken.day(local)} {local:%-H:%M}"


def next_number(turn: Leaving, about: object) -> int:
    """What the next edition is called. Of two officials at the same moment one is played again."""
    return editions.next_number(turn.conn)
