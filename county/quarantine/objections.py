"""我不同意: an objection is written down with a clock, the township looks at it again and answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from chat.turn import Done
from county.leaving import Leaving
from county.quarantine import acts, errands, office, placing, words
from county.responsible import responsible
from records import moments, number, roles
from records.ledgers import appeal as appeals
from records.ledgers.appeal import APPEALS, Appeal


def object_to(leaving: Leaving, one: Done, act: acts.Object) -> None:
    """By the person, or one of the family."""
    stay, name = errands.own(leaving, act.person)
    if stay is None:
        return
    today = moments.local_day(leaving.at)
    due = today + timedelta(days=leaving.county.quarantine.appeal_days)
    appeal = Appeal(
        person=stay.person, area=stay.is_.area, day=today, at=leaving.at, account=leaving.standing.account.id,
        words=act.words, due=due,
    )  # fmt: skip
    leaving.also.append(APPEALS.put(leaving.keyring, number.of("appeal", stay.id, one.talk), appeal))
    text = (
        f"{name}不同意{words.called(stay.is_.kind)}：\n{act.words}\n"
        f"请在 {words.day(due)}前复核，回「复核 {name} 维持」或「复核 {name} 解除」，加一句理由。"
    )
    holder = responsible(leaving, roles.TOWNSHIP_OFFICER, stay.is_.area, besides=stay.person)
    if holder:
        leaving.notices.append(errands.notice(leaving, one, holder, text, stay.person))


def answer(leaving: Leaving, one: Done, act: acts.Answer) -> None:
    """By the township or the county; the person hears it. The release itself is signed like any other."""
    about = leaving.subject(act.person)
    if about is None or not office.holds(leaving, office.REVIEWING, about.area):
        return
    account, today = leaving.standing.account.id, moments.local_day(leaving.at)
    for id_, waiting in appeals.unanswered(leaving.conn, leaving.keyring, about.id):
        before = {"day": moments.day_number(waiting.day), "area": waiting.area, "person": waiting.person}
        answered = replace(waiting, done=today, outcome=act.words, at=leaving.at, account=account)
        leaving.also += APPEALS.correct(leaving.keyring, id_, before, answered)
    verdict = "维持" if act.stands else "应当解除，由村医和村干部签字后给您通知书"
    text = f"{about.name}的隔离，乡镇复核：{verdict}。\n理由：{act.words}"
    leaving.notices += placing.family(
        leaving.conn, leaving.keyring, about.id, text, f"{one.talk}/{one.name}", leaving.at
    )
