"""Rumours: what is not in the ledger goes to the county's watch, and everyone who asked hears the verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from chat.turn import Done
from county.handover import candidates, place
from county.leaving import Leaving
from county.responsible import Holder, responsible
from language.finding.questions import Certainty, Entry, Questions
from records import number, roles
from records.hotline import rumour
from records.hotline.rumour import Rumour
from records.notices import Notice, Urgency

CHECK, VERDICT = "rumour", "verdict"
WATCH = (roles.COUNTY_COMMAND, roles.TOWNSHIP_OFFICER)
"""Who watches rumours, the first who has a phone with us."""
COMPARED = 100
STANDS = timedelta(days=30)
"""A verdict of the chat counts so long; what lasts is written into the ledger."""
SAID = {
    "假": "这是谣言，别信，也别转。",
    "真": "这是真的。",
    "不全对": "这话不全对。",
    "没有依据": "没有依据，先别信，也别转。",
}


@dataclass(frozen=True, slots=True)
class AskRumour:
    """A claim that nobody has judged yet."""

    claim: str


@dataclass(frozen=True, slots=True)
class JudgeRumour:
    """辟谣: the watch says what is so; `verdict` is one of SAID."""

    number: int
    verdict: str
    words: str


def told(claim: str, verdict: str, words: str) -> str:
    return f"您问的「{claim}」，查到了：\n{SAID[verdict]}\n{words}\n——\n来源：县指挥部辟谣组。"


def ask(leaving: Leaving, one: Done, act: AskRumour) -> None:
    """Like claims are one rumour; the watch is told of a new one. One judged while the talk went on is answered at once."""
    account, at = leaving.standing.account.id, leaving.at
    same = alike(leaving, act.claim)
    if same is not None:
        leaving.also.append(rumour.asks(same.id, account, leaving.me, at))
        leaving.notices += [_verdict(leaving, same, account, leaving.me)] if same.judged_at else []
        return
    id_ = number.of("rumour", one.talk, one.name)
    numbers = candidates(id_)
    in_use = rumour.taken(leaving.conn, numbers)
    n = next((n for n in numbers if n not in in_use), numbers[0])
    leaving.also.append(rumour.put(leaving.keyring, Rumour(id_, n, at, act.claim)))
    leaving.also.append(rumour.asks(id_, account, leaving.me, at))
    if holder := watch(leaving):
        text = f"有人来问真假（编号 {n}）：\n{act.claim}\n查清了，回「辟谣 {n} 假 说明」（假、真、不全对、没有依据）。"
        id_of_notice = number.of("checks", id_, holder.person)
        leaving.notices.append(
            Notice(id_of_notice, holder.person, holder.account, CHECK, Urgency.TODAY, text, at, at, None, id_)
        )


def judge(leaving: Leaving, one: Done, act: JudgeRumour) -> None:
    """Only by the watch; everyone who asked hears it, once."""
    found = rumour.of_number(leaving.conn, leaving.keyring, act.number)
    if found is None or found.judged_at or not watches(leaving):
        return
    account, at = leaving.standing.account.id, leaving.at
    leaving.also.append(rumour.judged(leaving.keyring, found.id, act.verdict, act.words, account, at))
    said = replace(found, verdict=act.verdict, words=act.words)
    leaving.notices += [_verdict(leaving, said, *asker) for asker in rumour.askers(leaving.conn, found.id)]


def _verdict(leaving: Leaving, said: Rumour, asker: int, person: int) -> Notice:
    """To one of those who asked, once: the number is theirs."""
    at, text = leaving.at, told(said.claim, said.verdict, said.words)
    id_ = number.of("verdict", said.id, asker)
    return Notice(id_, person, asker, VERDICT, Urgency.TODAY, text, at, at, person or None, said.id)


def watch(leaving: Leaving) -> Holder | None:
    found = [responsible(leaving, role, place(leaving)) for role in WATCH]
    return next((one for one in found if one and one.account), next(filter(None, found), None))


def watches(leaving: Leaving) -> bool:
    return not leaving.standing.roles.isdisjoint(WATCH)


def alike(leaving: Leaving, claim: str) -> Rumour | None:
    """The newest rumour that says the same and still counts."""
    recent = [one for one in rumour.latest(leaving.conn, leaving.keyring, COMPARED) if _counts(leaving, one)]
    same = next((one for one in recent if one.claim == claim), None)
    if same or not recent:
        return same
    found = Questions([Entry(str(one.id), (one.claim,)) for one in recent]).find(claim)
    if found.certainty is not Certainty.SURE:
        return None
    return next(one for one in recent if str(one.id) == found.hits[0].id)


def known(leaving: Leaving, claim: object) -> dict[str, Any] | None:
    """The verdict of the watch on a like claim."""
    found = alike(leaving, str(claim))
    return {"claim": found.claim, "verdict": found.verdict, "words": found.words} if found and found.verdict else None


def waiting(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """For the watch: the claim, and whether it is judged; None for anybody else."""
    found = rumour.of_number(leaving.conn, leaving.keyring, int(str(about)))
    if found is None or not watches(leaving):
        return None
    return {"claim": found.claim, "verdict": found.verdict}


def _counts(leaving: Leaving, one: Rumour) -> bool:
    return one.judged_at is None or leaving.at - one.judged_at <= STANDS
