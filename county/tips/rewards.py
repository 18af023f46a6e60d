"""Rewards: owed by rule to the first reporter of what proved true, claimed by receipt, paid against a word."""

from __future__ import annotations

import secrets

from chat.turn import Done
from county.leaving import Leaving
from county.receipt import ALPHABET
from county.tips import acts, receipts, rights
from records import number
from records.tips import case, reward, tip
from records.tips.case import Case
from records.tips.reward import CLAIMED, OWED, PAID, Reward

WORD = 8


def owe(leaving: Leaving, one: Case) -> None:
    """The amount of the configuration, to the voice that came first; none for kinds without one."""
    yuan = leaving.county.tips.first_rewards_yuan.get(one.kind, 0)
    voices = tip.of_case(leaving.conn, one.id)
    if yuan and voices and reward.of_case(leaving.conn, one.id) is None:
        word = "".join(secrets.choice(ALPHABET) for _ in range(WORD))
        reward.owe(leaving.conn, Reward(number.fresh(), one.id, voices[0].id, yuan, word))


def claim(leaving: Leaving, one: Done, act: acts.Claim) -> None:
    """Whoever shows the first reporter's receipt may claim; that stands in the ledger, and nobody's name."""
    leaving.discreet = True
    found = receipts.filed(leaving, act.receipt)
    due = reward.of_case(leaving.conn, found.case_no) if found else None
    if found and due and due.tip == found.id and due.state == OWED:
        reward.move(leaving.conn, due, CLAIMED)


def pay(leaving: Leaving, one: Done, act: acts.Pay) -> None:
    """Handed over: once, and by whom."""
    due = reward.of_word(leaving.conn, act.word)
    found = case.find(leaving.conn, due.case_no) if due else None
    if due and found and due.state == CLAIMED and rights.may(leaving, found):
        reward.move(leaving.conn, due, PAID, paid_at=leaving.at, paid_by=leaving.standing.account.id)
