"""From the hotline to a person: the question goes to whoever is on duty, who answers in their own chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chat.turn import Done
from county.hotline import Missed, missed
from county.leaving import Leaving
from county.responsible import Holder, responsible
from records import areas, codes, number, roles
from records.hotline import question
from records.hotline.question import Question
from records.notices import Notice, Urgency

ASKED, ANSWERED = "question", "answer"
FROM, UNTIL, TRIES = 1000, 10000, 20
MAY_ANSWER = (roles.COUNTY_COMMAND, roles.TOWNSHIP_OFFICER, roles.VILLAGE_CADRE)


@dataclass(frozen=True, slots=True)
class AskOfficial:
    """A question for the person on duty."""

    asked: str


@dataclass(frozen=True, slots=True)
class AnswerQuestion:
    """答: an official answers the question of this number."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class ToAgents:
    """The talk goes to the account's own agents."""


def to_agents(leaving: Leaving, one: Done, act: ToAgents) -> None:
    leaving.to_agents = True


def ask(leaving: Leaving, one: Done, act: AskOfficial) -> None:
    """To whoever is on duty where the person lives, when the office opens."""
    holder = on_duty(leaving)
    if holder is None:
        missed(leaving, one, Missed(act.asked))
        return
    standing, at = leaving.standing, leaving.at
    id_ = number.of("question", one.talk, one.name)
    numbers = candidates(id_)
    in_use = question.taken(leaving.conn, numbers)
    n = next((n for n in numbers if n not in in_use), numbers[0])
    asked = Question(id_, n, standing.account.id, leaving.me, place(leaving), holder.person, at, act.asked)
    leaving.also.append(question.put(leaving.keyring, asked))
    text = f"有人问（编号 {n}，{where(leaving, asked.area)}）：\n{act.asked}\n回「答 {n} 您的话」，我转给提问的人。"
    due = leaving.county.duty.opens(at)
    leaving.notices.append(
        Notice(
            number.of("asks", id_, holder.person), holder.person, holder.account, ASKED, Urgency.TODAY, text, at, due,
            None, id_,
        )
    )  # fmt: skip


def answer(leaving: Leaving, one: Done, act: AnswerQuestion) -> None:
    """The person who asked hears it, once."""
    asked = question.of_number(leaving.conn, leaving.keyring, act.number)
    if asked is None or asked.answered_at or not may_answer(leaving, asked):
        return
    leaving.also.append(question.answered(asked.id, leaving.standing.account.id, leaving.at))
    text = f"您问的「{asked.asked}」，{office(leaving)}答复：\n{act.words}"
    leaving.notices.append(
        Notice(
            number.of("answers", asked.id), asked.person, asked.account, ANSWERED, Urgency.TODAY, text, leaving.at,
            leaving.at, asked.person or None, asked.id,
        )
    )  # fmt: skip


def on_duty(leaving: Leaving) -> Holder | None:
    """By the roster; the county's command where nobody holds that role."""
    role = leaving.county.duty.role(leaving.at)
    area = place(leaving)
    found = responsible(leaving, role, area, besides=leaving.me)
    return found or responsible(leaving, roles.COUNTY_COMMAND, area, besides=leaving.me)


def may_answer(leaving: Leaving, asked: Question) -> bool:
    """Whoever was asked, and officials of the place."""
    mine = leaving.me and leaving.me == asked.official
    return bool(mine) or roles.may_see(leaving.standing.holdings, asked.area, MAY_ANSWER, leaving.at)


def place(leaving: Leaving) -> int:
    """Where the person lives, else the county."""
    return leaving.area or leaving.county.code * codes.COUNTY_UNIT


def where(leaving: Leaving, area: int) -> str:
    return areas.path(leaving.conn, area) or leaving.county.name


def office(leaving: Leaving) -> str:
    """The highest office that the account's person holds."""
    held = (role for role in MAY_ANSWER if role in leaving.standing.roles)
    return roles.NAMES[next(held, roles.COUNTY_COMMAND)]


def candidates(id_: int) -> list[int]:
    """Numbers of four figures for this row, the same every time."""
    return [FROM + (id_ + n) % (UNTIL - FROM) for n in range(TRIES)]


def duty_hours(leaving: Leaving, about: object) -> dict[str, Any]:
    """Whether somebody is there now, when else, and whether the account has agents of its own."""
    duty = leaving.county.duty
    return {
        "open": duty.open(leaving.at),
        "opens": duty.when(leaving.at),
        "agents": duty.agents,
        "someone": on_duty(leaving) is not None,
    }


def waiting_question(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """For an official who may answer it; None for anybody else."""
    found = question.of_number(leaving.conn, leaving.keyring, int(str(about)))
    if found is None or not may_answer(leaving, found):
        return None
    return {"asked": found.asked, "answered": found.answered_at is not None}
