"""Carries out a talk's effects: every Keep and Tell becomes rows of the same transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from chat.steps import Keep, Tell
from chat.turn import Done
from county import acts, call_list, handover, hotline, membership, rights, rumours, taking, tell
from county.broadcasts import carrying as broadcasts
from county.console import carrying as console
from county.elders import carrying as elders
from county.leaving import Leaving
from county.quarantine import carrying as quarantine
from county.reports import carrying as reports
from county.rounds import carrying as rounds
from county.screening import carrying as screening
from county.settings import CountySettings
from county.staffing import carrying as staffing
from county.tips import carrying
from records.database import Connection
from records.keeping import Kept, withdraw
from records.ledger import Record
from records.secrecy import Keyring
from records.standing import Standing


@dataclass(frozen=True, slots=True)
class Carrier:
    """Turns effects into rows, with what it needs for that."""

    keyring: Keyring
    county: CountySettings

    def carry(self, conn: Connection, standing: Standing, done: Sequence[Done], at: datetime) -> Leaving:
        """Everything that one turn leaves; who joins in this turn is known to the effects after it."""
        leaving = Leaving(conn, self.keyring, self.county, standing, at)
        for one in sorted(done, key=_joining_first):
            if one.gone:
                self._undo(leaving, one)
            elif isinstance(one.effect, Tell):
                tell.tell(leaving, one)
            elif isinstance(one.effect, Keep):
                self._keep(leaving, one, one.effect.record)
        return leaving

    def _keep(self, leaving: Leaving, one: Done, record: Any) -> None:
        if isinstance(record, Record):
            if leaving.subject(record.person) is None:
                return  # nobody for whom this account may speak: it lost the right while the talk was open
            leaving.kept.append(Kept(one.talk, one.name, _of_someone(leaving, record), again=one.again))
            return
        ACTS[type(record)](leaving, one, record)

    def _undo(self, leaving: Leaving, one: Done) -> None:
        """An edited talk no longer stands by this: a record is withdrawn into the history, who was told hears it."""
        today, account = leaving.at.date(), leaving.standing.account.id
        leaving.also += withdraw(leaving.conn, one.talk, one.name, leaving.standing, today, account, leaving.at)
        tell.withdraw(leaving, one)


ACTS: dict[type, Callable[[Leaving, Done, Any], None]] = {
    acts.Join: membership.join,
    acts.AcceptNotice: membership.accept_notice,
    acts.AddMember: membership.add_member,
    acts.SetPreference: membership.set_preference,
    acts.CorrectPerson: rights.correct_person,
    acts.DataRequest: rights.request,
    acts.Acknowledge: taking.acknowledge,
    hotline.Answered: hotline.answered,
    hotline.Missed: hotline.missed,
    handover.AskOfficial: handover.ask,
    handover.AnswerQuestion: handover.answer,
    handover.ToAgents: handover.to_agents,
    rumours.AskRumour: rumours.ask,
    rumours.JudgeRumour: rumours.judge,
    **call_list.ACTS,
    **carrying.ACTS,
    **rounds.ACTS,
    **elders.ACTS,
    **staffing.ACTS,
    **screening.ACTS,
    **quarantine.ACTS,
    **reports.ACTS,
    **broadcasts.ACTS,
    **console.ACTS,
}


def _joining_first(one: Done) -> bool:
    return not (isinstance(one.effect, Keep) and isinstance(one.effect.record, acts.Join))


def _of_someone(leaving: Leaving, record: Record) -> Record:
    """A newcomer's own record is kept under the person whom joining just made."""
    if record.person:
        return record
    return replace(record, person=leaving.me, area=leaving.area)
