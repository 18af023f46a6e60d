"""Did it land: 看懂了, 讲过, 谁没看懂; and of directives 收到 and 谁没回."""

from __future__ import annotations

import json
from typing import Any

from chat.turn import Done
from county.broadcasts import heads
from county.broadcasts.acts import Explained, Receipt, Understood
from county.duties import asking
from county.leaving import Leaving
from records import areas, households, persons
from records.broadcasts import edition as editions
from records.broadcasts import receipt, understanding
from records.broadcasts.receipt import DIRECTIVE, Owed
from records.broadcasts.understanding import RIGHT, TOLD, WRONG, Unsure

MOST = 30


def asked_back(turn: Leaving, about: object) -> dict[str, Any] | None:
    """What 「看懂了」 is about."""
    found = understanding.latest(turn.conn, turn.standing.account.id, turn.at)
    if found is None:
        return None
    return {"edition": found.edition, "title": found.title, "questions": json.loads(found.questions)}


def understood(leaving: Leaving, one: Done, act: Understood) -> None:
    result = RIGHT if act.right else WRONG
    leaving.also.append(understanding.answered(act.edition, leaving.standing.account.id, result, leaving.at))


def unsure(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """By village, how many understood, were wrong, silent or told since; for author and superiors."""
    one = heads.mine(turn, int(str(about)))
    if one is None:
        return None
    rows = understanding.by_village(turn.conn, one.id)
    return {
        "title": one.title, "asks": bool(understanding.asks(turn.conn, one.id)),
        "villages": [
            {
                "name": areas.place_name(turn.conn, village) if village else "没登记住处的",
                "right": said.get(RIGHT, 0), "wrong": said.get(WRONG, 0), "told": said.get(TOLD, 0),
                "silent": said.get("", 0),
            }
            for village, said in sorted(rows.items(), key=lambda one: -(one[1].get("", 0) + one[1].get(WRONG, 0)))
        ][:MOST],
    }  # fmt: skip


def to_explain(turn: Leaving, about: Any) -> list[dict[str, Any]]:
    """Those of this name («101 王秀英») where this account serves who have not understood an edition; read, and noted."""
    number, _, name = str(about).partition(" ")
    found = {one.person: one for place in asking.places(turn, "") for one in _unsure(turn, place, int(number))}
    people = persons.many(turn.conn, turn.keyring, found)
    called = [person for person in people.values() if person.name == name]
    asking.note(turn, [person.id for person in called], "看懂")
    homes = {one.id: households.find(turn.conn, turn.keyring, one.household) for one in called}
    return [
        {"person": one.id, "name": one.name, "label": f"{home.door} 号 {one.name}" if home else one.name}
        for one in called
        for home in [homes[one.id]]
    ]


def explained(leaving: Leaving, one: Done, act: Explained) -> None:
    """Only for somebody on the own list."""
    edition = editions.of_number(leaving.conn, act.number)
    listed = {each.person for place in asking.places(leaving, "") for each in _unsure(leaving, place, act.number)}
    if edition and act.person in listed:
        for account in understanding.accounts_of(leaving.conn, edition.id, [act.person]):
            leaving.also.append(understanding.answered(edition.id, account, TOLD, leaving.at))


def directive(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """One that went to this account, and whether it was answered."""
    mine = _owed(turn, int(str(about)))
    return {"title": mine.title, "answered": mine.at is not None} if mine else None


def received(leaving: Leaving, one: Done, act: Receipt) -> None:
    mine = _owed(leaving, act.number)
    if mine:
        leaving.also.append(receipt.put(mine.edition, mine.account, leaving.at))


def unreceipted(turn: Leaving, about: Any) -> dict[str, Any] | None:
    """Who has not answered, by place and name, for author and superiors; read, and noted."""
    one = heads.mine(turn, int(str(about)))
    if one is None:
        return None
    every = receipt.of(turn.conn, one.id) if one.kind == DIRECTIVE else ()
    rows = {row.person: row for row in every}.values()  # some have it on two phones
    late = [row for row in rows if row.at is None]
    people = persons.many(turn.conn, turn.keyring, [row.person for row in late])
    asking.note(turn, people, "没回收到")
    return {
        "title": one.title, "directive": one.kind == DIRECTIVE, "all": len(rows), "late": len(late),
        "who": [
            f"{areas.place_name(turn.conn, row.area)} {people[row.person].name} {people[row.person].phone}".strip()
            for row in late[:MOST]
            if row.person in people
        ],
    }  # fmt: skip


def _owed(turn: Leaving, number: int) -> Owed | None:
    edition = editions.of_number(turn.conn, number)
    rows = receipt.of(turn.conn, edition.id) if edition and edition.kind == DIRECTIVE else ()
    return next((row for row in rows if row.account == turn.standing.account.id), None)


def _unsure(turn: Leaving, place: int, number: int) -> list[Unsure]:
    return [one for one in understanding.unsure(turn.conn, place, turn.at) if one.number == number]
