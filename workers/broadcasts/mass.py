"""Sends mass jobs: the intention is written before the call, its outcome after; its name makes it one job for ever."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from records import early, moments
from records.broadcasts import edition as editions
from records.broadcasts import job, massed, plan
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.job import Job
from records.database import Connection
from records.early import Early
from records.notices import State
from records.outbox import LEASE
from records.writing import run
from wechat.errors import ApiError, Decision
from workers import metrics, tally
from workers.office import Office

A_MINUTE = timedelta(minutes=1)
SOON = timedelta(seconds=5)
MORNING = time(7)
LEAST = 2
"""Openids that a list must have; one alone is written to."""
SEND_SUCCESS = "send success"
LATER = {Decision.AGAIN: SOON, Decision.UNKNOWN: SOON, Decision.STOP: A_MINUTE, Decision.WAIT_MINUTE: A_MINUTE}
"""Under its name a job may be asked for again however the first call ended."""
NOT_TAKEN = frozenset(
    one.name.lower() for one in (Decision.AGAIN, Decision.STOP, Decision.WAIT_MINUTE, Decision.WAIT_UNTIL_TOMORROW)
)
UNKNOWN = Decision.UNKNOWN.name.lower()


class Mass:
    """One for a process."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def send(self, edition_id: int, n: int) -> bool:
        """Whether the job was claimed here. Raises Unavailable."""
        office, now = self._office, self._office.clock()
        with office.database.write() as conn:
            edition = editions.find(conn, edition_id)
            if edition is None or edition.stage is not Stage.RUNNING:
                return False
            one = job.claim(conn, edition_id, n, now, now + LEASE)
            openids = massed.openids(conn, office.keyring, one) if one else ()
        if one is None:
            return False
        late = now > edition.good_until
        if late and _perhaps(one):
            self._unknown(one)
        elif late or (not one.everybody and len(openids) < LEAST):
            self._alone(one)
        else:
            self._call(edition, one, openids)
        return True

    def _call(self, edition: Edition, one: Job, openids: tuple[str, ...]) -> None:
        office = self._office
        try:
            with metrics.CALL_SECONDS.labels("mass").time():
                msg_id = office.platform.send_mass_text(
                    "everyone" if one.everybody else openids, edition.said(one.language), one.name
                )
        except ApiError as error:
            office.gate.failed(error)
            tally.platform(error)
            self._refused(edition, one, error)
            return
        office.gate.passed()
        self._accepted(one, str(msg_id))

    def _accepted(self, one: Job, msg_id: str) -> None:
        now = self._office.clock()
        with self._office.database.write() as conn:
            if job.record(conn, one, State.ACCEPTED, msg_id=msg_id, due_at=now):
                massed.with_job(conn, one, State.ACCEPTED)

    def _refused(self, edition: Edition, one: Job, error: ApiError) -> None:
        if error.decision is Decision.ADOPT:
            self._accepted(one, str(error.msg_id or ""))
            return
        now = self._office.clock()
        due = self._due(error, now)
        unknown = error.decision is Decision.UNKNOWN or _perhaps(one)
        if due and due > edition.good_until and unknown:
            self._unknown(one)
            return
        if due is None or due > edition.good_until:
            self._alone(one)
            return
        word = UNKNOWN if unknown else error.decision.name.lower()
        with self._office.database.write() as conn:
            job.record(conn, one, State.PLANNED, result=word, due_at=due)

    def _due(self, error: ApiError, now: datetime) -> datetime | None:
        """None for what will not be taken as it stands."""
        if error.decision is Decision.WAIT_UNTIL_TOMORROW:
            return datetime.combine(moments.local_day(now) + timedelta(days=1), MORNING, moments.LOCAL)
        return now + LATER[error.decision] if error.decision in LATER else None

    def _unknown(self, one: Job) -> None:
        """Its time is over, and nobody knows whether it was taken."""
        with self._office.database.write() as conn:
            if job.record(conn, one, State.UNKNOWN_FINAL, result=UNKNOWN, due_at=self._office.clock()):
                massed.with_job(conn, one, State.UNKNOWN_FINAL)

    def _alone(self, one: Job) -> None:
        """The platform does not take it as a mass send: its people get it each for themselves, as far as there is time."""
        with self._office.database.write() as conn:
            if job.record(conn, one, State.FAILED, result="one_by_one", due_at=self._office.clock()):
                massed.one_by_one(conn, one)
                plan.chunk(conn, one.edition)


def _perhaps(one: Job) -> bool:
    """Whether an earlier call, or one in which a sender died, may have been taken."""
    return one.attempt > 1 and one.result not in NOT_TAKEN


def finished(conn: Connection, msg_id: str, status: str, totals: tuple[int, int, int], now: datetime) -> bool:
    """MASSSENDJOBFINISH: sent, filtered, failed. False when it is about none of ours that we know of: it may have been faster
    than the answer to our call, and is kept for a moment (`workers.early`)."""
    known = matched(conn, msg_id, status, totals)
    if not known:
        run(conn, [early.put(Early(msg_id, status, now, totals=totals))])
    return known


def matched(conn: Connection, msg_id: str, status: str, totals: tuple[int, int, int]) -> bool:
    done = status.replace("_", " ").lower() == SEND_SUCCESS
    state = State.DELIVERED if done else State.FAILED
    one = job.finished(conn, msg_id, state, totals, status[:40])
    if one is None:
        return False
    massed.with_job(conn, one, state)
    return True
