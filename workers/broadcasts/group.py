"""Says editions in the WeCom group of officials, each once."""

from __future__ import annotations

from datetime import timedelta

from records.broadcasts import edition as editions
from records.broadcasts import group
from records.broadcasts.edition import Edition
from records.notices import State
from records.outbox import LEASE
from wechat.errors import ApiError, Decision
from workers import apart, tally
from workers.broadcasts.conductor import JOB
from workers.broadcasts.verdicts import TOO_LATE
from workers.office import Office

A_MINUTE = timedelta(minutes=1)
LATER = (Decision.AGAIN, Decision.WAIT_MINUTE, Decision.STOP)


class Group:
    """One for a process."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def look(self) -> int:
        """How many were said."""
        office, now = self._office, self._office.clock()
        with office.database.read() as conn:
            due = group.due(conn, now)
        return apart.each(due, self.say, JOB)

    def say(self, edition_id: int) -> bool:
        """Whether it was claimed here. Raises Unavailable."""
        office, now = self._office, self._office.clock()
        with office.database.write() as conn:
            edition = editions.find(conn, edition_id)
            attempt = group.claim(conn, edition_id, now, now + LEASE)
        if edition is None or attempt is None:
            return False
        state, word = self._said(edition) if now <= edition.good_until else (State.SKIPPED, TOO_LATE)
        due = office.clock() + A_MINUTE
        if state is State.PLANNED and due > edition.good_until:
            state = State.SKIPPED
        with office.database.write() as conn:
            group.record(conn, edition_id, attempt, state, word, due)
        return True

    def _said(self, edition: Edition) -> tuple[State, str]:
        robot = self._office.robot
        if robot is None or (edition.drill and not self._office.rehearses):
            return State.SKIPPED, "no_robot"
        try:
            robot.send(edition.said("zh"))
        except ApiError as error:
            tally.platform(error)
            word = f"{error.decision.name.lower()}:{error.code or ''}".rstrip(":")
            if error.decision in LATER:
                return State.PLANNED, word
            return (State.UNKNOWN_FINAL if error.decision is Decision.UNKNOWN else State.FAILED), word
        return State.ACCEPTED, ""
