"""签: what waits for this account's signature, the signature itself, and what is put down later for a missed slot."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from chat.turn import Done
from county.leaving import Leaving
from county.quarantine import acts, office, sheet, slots
from county.quarantine.sheet import Slot
from records import moments, persons
from records.quarantine import signatures, slot_notes, stays
from records.quarantine.signatures import OTHER, SIDES
from records.quarantine.slot_notes import SlotNote
from records.quarantine.stays import Stay
from records.standing import Member

LOOK_BACK = timedelta(days=60)
AT_ONCE = 15


def to_sign(leaving: Leaving, about: object) -> dict[str, Any]:
    """The first `rows` this account may sign now, the oldest first, and the `count` of all; `missing`: nothing was
    measured and it is time. What a phone shows, no more: it is kept with the talk."""
    mine = [one for one in watched(leaving) if office.side(leaving, one)]
    every = slots_until_now(leaving, mine)
    waiting = [one for one in every if one.filled and one.lacks(office.side(leaving, one.stay))]
    missing = [one for one in every if _late(leaving, one)]
    rows, told = waiting[:AT_ONCE], missing[:AT_ONCE]
    leaving.subjects({one.person.id for one in (*rows, *told)})
    signers = persons.many(leaving.conn, leaving.keyring, _signers(rows))
    names = {id_: one.name for id_, one in signers.items()}
    sides = {office.side(leaving, one) for one in mine}
    return {
        "side": "、".join(office.SIDE_NAMES[side] for side in SIDES if side in sides),
        "rows": [_row(leaving, one, names) for one in rows],
        "count": len(waiting),
        "missing": [_missing(one) for one in told],
    }


def missing_of(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """The slots of one person that are over and empty."""
    member = leaving.subject(int(str(about)))
    mine = [one for one in watched(leaving) if member and office.side(leaving, one) and _measured(one, member)]
    every = slots_until_now(leaving, mine)
    return [_missing(one) for one in every if member and one.person.id == member.id and _late(leaving, one)]


def watched(leaving: Leaving) -> list[Stay]:
    """The lasting stays of every place where this account watches."""
    return [one for area in office.villages(leaving) for one in stays.inside(leaving.conn, leaving.keyring, area)]


def slots_until_now(leaving: Leaving, mine: Iterable[Stay]) -> list[Slot]:
    """Everything that was owed until now and is not signed by both, the oldest first."""
    today = moments.local_day(leaving.at)
    found = sheet.sheet(leaving.conn, leaving.keyring, leaving.county, mine, since=today - LOOK_BACK, until=today)
    every = [one for one in found if not one.signed]
    return sorted(every, key=lambda one: (one.day, slots.SLOTS.index(one.slot), one.area, one.person.household))


def sign(leaving: Leaving, one: Done, act: acts.Sign) -> None:
    """Each slot that still is as it was seen. Whoever has signed as the other is passed over by the table itself."""
    seen = {(each.day, each.person, each.slot): each.digest for each in act.slots}
    for slot in slots_until_now(leaving, watched(leaving)):
        side = office.side(leaving, slot.stay)
        if side and slot.filled and seen.get(slot.key) == slot.digest.hex():
            leaving.also.append(
                signatures.sign(
                    slot.day, slot.area, slot.person.id, slot.slot,
                    digest=slot.digest, side=side, signer=leaving.me, at=leaving.at,
                )
            )  # fmt: skip


def put_down(leaving: Leaving, one: Done, act: acts.PutDown) -> None:
    """By who signs there, for a slot that is over and empty; signed like any other afterwards."""
    about = leaving.subject(act.person)
    if about is None:
        return
    at_home = [stay for stay in watched(leaving) if _measured(stay, about)]
    for slot in sheet.sheet(leaving.conn, leaving.keyring, leaving.county, at_home, since=act.day, until=act.day):
        fits = slot.key == (act.day, act.person, act.slot) and (slot.tenths is None or slot.note)
        if fits and office.side(leaving, slot.stay) and leaving.at >= slot.due:
            note = SlotNote(
                act.day, act.person, act.slot, act.tenths, act.words, leaving.standing.account.id, leaving.at
            )
            leaving.also.append(slot_notes.put(leaving.keyring, note))


def _measured(stay: Stay, about: Member) -> bool:
    return stay.person == about.id or stay.is_.household == about.household


def _late(leaving: Leaving, one: Slot) -> bool:
    return not one.filled and leaving.at >= one.due


def _signers(rows: Iterable[Slot]) -> set[int]:
    return {signer for one in rows if one.sign for side in SIDES if (signer := one.sign.by(side))}


def _row(leaving: Leaving, one: Slot, names: dict[int, str]) -> dict[str, Any]:
    other = OTHER[office.side(leaving, one.stay)]
    signer = one.sign.by(other) if one.sign else None
    return {
        "person": one.person.id, "name": one.person.name, "day": one.day.isoformat(), "slot": one.slot,
        "said": slots.said(one.day, one.slot), "tenths": one.tenths, "fever": one.fever, "symptoms": list(one.symptoms),
        "note": one.note.words if one.note else "", "digest": one.digest.hex(), "red": one.red(leaving.at), "void": one.void,
        "other": f"{office.SIDE_NAMES[other]}{names.get(signer, '')}已签" if signer else "",
    }  # fmt: skip


def _missing(one: Slot) -> dict[str, Any]:
    said = slots.said(one.day, one.slot)
    return {
        "person": one.person.id,
        "name": one.person.name,
        "said": said,
        "day": one.day.isoformat(),
        "slot": one.slot,
    }
