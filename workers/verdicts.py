"""What becomes of a notice after a try: the error's decision, the way it went and its urgency give the next state.

surely not sent          planned again, later and later; when its time is over, given up
may have been sent       a template is tried again under its key; a message is final, and a person looks at it
this way is closed       planned again at once when there is another way, else given up
given up                 alarms and answers go on the call list, a reminder is skipped: who has not reported is listed anyway
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from records import moments
from records.notices import Notice, State, Urgency
from wechat.errors import ApiError, Decision
from workers.letters import Letter
from workers.settings import WorkerSettings
from workers.ways import REFUSED, UNKNOWN, No, Way, may_have_gone

MORNING = time(7)
"""What a quota holds back until tomorrow leaves when people are up, not at midnight."""
LONGEST_PAUSE_S = 60
A_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Verdict:
    """`due_at` for PLANNED. `spends`: one message of the window is gone. `closes`: the window is over. `left`: the
    receiver no longer follows. `calls`: somebody is to telephone."""

    letter: Letter
    state: State
    result: str = ""
    msg_id: str = ""
    due_at: datetime | None = None
    spends: bool = False
    closes: bool = False
    left: bool = False
    calls: bool = False


def taken(letter: Letter, msg_id: str = "") -> Verdict:
    """The platform has accepted it."""
    return Verdict(letter, State.ACCEPTED, "", msg_id, spends=letter.way is Way.CUSTOMER)


def unsendable(letter: Letter) -> Verdict:
    """There was no way to begin with."""
    if letter.way is No.UNKNOWN:
        return lost(letter)
    return _given_up(letter, str(letter.way))


def lost(letter: Letter) -> Verdict:
    """Nobody knows whether it arrived, and it must not be repeated."""
    return Verdict(letter, State.UNKNOWN_FINAL, UNKNOWN, calls=letter.notice.urgency is not Urgency.QUIET)


def refused(letter: Letter, error: ApiError, settings: WorkerSettings, now: datetime) -> Verdict:
    word = f"{error.decision.name.lower()}:{error.code or ''}".rstrip(":")
    match error.decision:
        case Decision.ADOPT:
            return taken(letter, str(error.msg_id or ""))
        case Decision.AGAIN | Decision.STOP | Decision.WAIT_MINUTE:
            return _later(letter, error.decision, word, settings, now)
        case Decision.UNKNOWN if letter.way is Way.TEMPLATE:
            return Verdict(letter, State.UNKNOWN, UNKNOWN)
        case Decision.UNKNOWN:
            return replace(lost(letter), spends=True)
        case Decision.NO_FOLLOWER:
            return replace(_given_up(letter, word), left=True)
    return _closed(letter, error.decision, word, settings, now)


def _later(letter: Letter, decision: Decision, word: str, settings: WorkerSettings, now: datetime) -> Verdict:
    notice = letter.notice
    if now > notice.made_at + patience(notice, settings):
        return _given_up(letter, word)
    pause = timedelta(seconds=min(2.0 ** min(notice.attempt, 10), LONGEST_PAUSE_S))
    due_at = now + (A_MINUTE if decision is Decision.WAIT_MINUTE else pause)
    return Verdict(letter, State.PLANNED, UNKNOWN if may_have_gone(notice) else word, due_at=due_at)


def patience(notice: Notice, settings: WorkerSettings) -> timedelta:
    if notice.urgency is Urgency.ALARM:
        return timedelta(minutes=settings.alarm_tried_for_minutes)
    return timedelta(hours=settings.tried_for_hours)


def _closed(letter: Letter, decision: Decision, word: str, settings: WorkerSettings, now: datetime) -> Verdict:
    """This way does not lead to the person: the next one, or none."""
    if may_have_gone(letter.notice):
        return lost(letter)
    over = letter.way is Way.CUSTOMER and decision is Decision.OUT_OF_WINDOW
    if letter.way is Way.CUSTOMER and settings.template(letter.notice.kind):
        return Verdict(letter, State.PLANNED, f"{REFUSED}:{word}"[:40], due_at=now, closes=over)
    if decision is Decision.WAIT_UNTIL_TOMORROW and letter.notice.urgency is Urgency.TODAY:
        tomorrow = datetime.combine(moments.local_day(now) + timedelta(days=1), MORNING, moments.LOCAL)
        return Verdict(letter, State.PLANNED, word, due_at=tomorrow)
    return replace(_given_up(letter, word), closes=over)


def _given_up(letter: Letter, reason: str) -> Verdict:
    if may_have_gone(letter.notice):
        return lost(letter)
    if letter.notice.urgency is Urgency.QUIET:
        return Verdict(letter, State.SKIPPED, reason)
    return Verdict(letter, State.CALL_LIST, reason, calls=True)
