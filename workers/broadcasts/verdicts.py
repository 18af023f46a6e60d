"""What becomes of one recipient's row after a try, from the error's decision, the way it went and how late it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from records import moments, talks, writing
from records.broadcasts import consent
from records.broadcasts.claims import CUSTOMER, REFUSED, SUBSCRIPTION, TEMPLATE, UNKNOWN, Claimed
from records.broadcasts.results import Result
from records.notices import State
from records.outbox import KEYED
from records.writing import Write
from wechat.errors import ApiError, Decision

MORNING = time(7)
LONGEST_PAUSE_S = 60
A_MINUTE = timedelta(minutes=1)
UNKNOWN_PAUSE = timedelta(seconds=5)
PUT_BACK, DRILL = "put_back", "drill"
NO_TEMPLATE, NOT_FOLLOWING, TOO_LATE = "no_template", "not_following", "too_late"
NO_GATEWAY, NO_TELEPHONE = "no_gateway", "no_telephone"


@dataclass(frozen=True, slots=True)
class Verdict:
    """`spends`: so many messages of the window are gone. `closes`: the window is over. `left`: they no longer follow. `consent`: the
    notice of which one yes is used up."""

    result: Result
    spends: int = 0
    closes: bool = False
    left: bool = False
    consent: str = ""

    def beside(self) -> Iterator[Write]:
        """What else changes with it."""
        account = self.result.account
        if self.spends:
            yield talks.spend(account, self.spends)
        if self.consent:
            yield consent.spend(account, self.consent)
        if self.closes:
            yield talks.close_window(account)
        if self.left:
            yield writing.update("account", ("id",), {"followed": False, "id": account}, must_hit=False, shared=True)


def taken(one: Claimed, msg_id: str, *, spoken: bool = False) -> Verdict:
    """`spoken`: the recording behind the words was a message of its own."""
    return Verdict(_result(one, State.ACCEPTED, msg_id=msg_id), spends=(1 + spoken) if one.channel == CUSTOMER else 0)


def unsendable(one: Claimed, why: str) -> Verdict:
    """There was no way to begin with."""
    return Verdict(_result(one, State.SKIPPED, why))


def put_back(one: Claimed, now: datetime) -> Verdict:
    """Surely not called for."""
    return Verdict(_result(one, State.PLANNED, PUT_BACK, due_at=now))


def refused(one: Claimed, error: ApiError, good_until: datetime, now: datetime) -> Verdict:
    word = f"{error.decision.name.lower()}:{error.code or ''}".rstrip(":")
    match error.decision:
        case Decision.ADOPT:
            return taken(one, str(error.msg_id or ""))
        case Decision.AGAIN | Decision.STOP | Decision.WAIT_MINUTE | Decision.WAIT_UNTIL_TOMORROW:
            return _later(one, error.decision, word, good_until, now)
        case Decision.UNKNOWN:
            return _unknown(one, now)
        case Decision.NO_FOLLOWER:
            return Verdict(_result(one, State.SKIPPED, word), left=True)
    if one.channel in (CUSTOMER, SUBSCRIPTION):
        again = _result(one, State.PLANNED, f"{REFUSED}:{word}"[:40], due_at=now)
        return Verdict(again, closes=error.decision is Decision.OUT_OF_WINDOW)
    return Verdict(_result(one, State.SKIPPED, word))


def _later(one: Claimed, decision: Decision, word: str, good_until: datetime, now: datetime) -> Verdict:
    """Surely not sent."""
    due = now + timedelta(seconds=min(2.0 ** min(one.attempt, 10), LONGEST_PAUSE_S))
    if decision is Decision.WAIT_MINUTE:
        due = now + A_MINUTE
    if decision is Decision.WAIT_UNTIL_TOMORROW:
        due = datetime.combine(moments.local_day(now) + timedelta(days=1), MORNING, moments.LOCAL)
    if due > good_until:
        return Verdict(_result(one, State.SKIPPED, f"{TOO_LATE}:{word}"[:40]))
    return Verdict(_result(one, State.PLANNED, word, due_at=due))


def _unknown(one: Claimed, now: datetime) -> Verdict:
    """Perhaps it was sent. Under its key a template may go again, for eight minutes after the first try."""
    due = now + UNKNOWN_PAUSE
    if one.channel == TEMPLATE and due < one.first_tried_at + KEYED:
        return Verdict(_result(one, State.PLANNED, UNKNOWN, due_at=due))
    return Verdict(_result(one, State.UNKNOWN_FINAL, UNKNOWN), spends=int(one.channel == CUSTOMER))


def _result(one: Claimed, state: State, result: str = "", msg_id: str = "", due_at: datetime | None = None) -> Result:
    return Result(one.edition, one.account, one.attempt, state, one.channel, result[:40], msg_id, due_at)
