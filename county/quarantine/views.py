"""What talks about quarantine look up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from county.leaving import Leaving
from county.quarantine import office, own, release, reprint, rooms, signing, words
from records import accounts, moments
from records.quarantine import stays
from records.quarantine.signatures import OTHER


def stay_of(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """The lasting stay of somebody whom this account serves, and whether it may decide there."""
    member = leaving.subject(int(str(about)))
    found = stays.of_people(leaving.conn, leaving.keyring, (member.id,)).get(member.id) if member else None
    if member is None or found is None:
        return None
    is_ = found.is_
    return {
        "kind": words.called(is_.kind), "grade": is_.grade, "reason": is_.reason, "until": words.day(is_.until),
        "nth": is_.number_of(moments.local_day(leaving.at)), "days": is_.days, "decides": office.decides(leaving, member),
        "side": office.SIDE_NAMES.get(office.side(leaving, found), ""), "phone": _phone(leaving, member.id),
    }  # fmt: skip


def may_place(leaving: Leaving, about: object) -> dict[str, bool]:
    """Whether this account decides there, and whether a phone would hear of it."""
    member = leaving.subject(int(str(about)))
    may = member is not None and office.decides(leaving, member)
    return {"may": may, "phone": member is not None and _phone(leaving, member.id)}


def _phone(leaving: Leaving, person: int) -> bool:
    return bool(accounts.of_person(leaving.conn, leaving.keyring, person))


def release_of(leaving: Leaving, about: object) -> dict[str, Any] | None:
    """Whether the stay may end, what is missing, and who has signed the release already."""
    member = leaving.subject(int(str(about)))
    found = stays.of_people(leaving.conn, leaving.keyring, (member.id,)).get(member.id) if member else None
    if found is None:
        return None
    state = release.state(leaving.conn, leaving.keyring, leaving.county, found, leaving.at)
    side = office.side(leaving, found)
    return {
        "side": office.SIDE_NAMES.get(side, ""), "missing": list(state.missing), "reasons": list(state.reasons),
        "digest": state.digest.hex(), "mine": bool(side) and state.by(side) is not None,
        "other": bool(side) and state.by(OTHER[side]) is not None,
        "self": bool(side) and state.by(OTHER[side]) == leaving.me, "days": found.is_.days, "slots": len(state.slots),
        "phone": member is not None and _phone(leaving, member.id),
    }  # fmt: skip


def watched(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """Everybody kept apart where this account watches, those first whose time is over first."""
    mine = signing.watched(leaving)
    known = leaving.subjects({one.person for one in mine})
    today = moments.local_day(leaving.at)
    lines = [one for one in mine if one.person in known]
    return [
        {
            "id": one.person, "name": known[one.person].name, "kind": words.called(one.is_.kind), "grade": one.is_.grade,
            "nth": one.is_.number_of(today), "days": one.is_.days, "until": words.day(one.is_.until),
        }
        for one in sorted(lines, key=lambda one: (one.is_.until, one.person))
    ]  # fmt: skip


ANSWERS: dict[str, Callable[[Leaving, Any], Any]] = {
    "stay_of": stay_of,
    "may_place": may_place,
    "release_of": release_of,
    "watched": watched,
    "to_sign": signing.to_sign,
    "missing_slots": signing.missing_of,
    "rooms": rooms.seen,
    "my_stays": own.mine,
    "release_letter": reprint.letter_link,
}
