"""How many would get it, where and in which languages; who would not, and who tells them; what was said like it before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from county import spoken
from county.broadcasts import offices, ways, whom
from county.leaving import Leaving
from county.responsible import responsible
from records import areas, codes, moments, persons, roles
from records.broadcasts import reach as far
from records.broadcasts import receivers, shelf
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition
from records.broadcasts.outlook import outlook
from records.broadcasts.plan import MASS_A_MONTH
from records.broadcasts.who import Who, loads
from records.database import Connection

UNKNOWN_LANGUAGE = "没关注公众号的人说什么话，我们不知道，这一条不发给他们"
MOST = 6
"""Villages by name; the others in one line."""


def count(conn: Connection, edition: Edition, at: datetime) -> int:
    """Accounts that would get it now."""
    if edition.amends is not None:
        return shelf.reached(conn, edition.amends)
    meant = loads(edition.audience)
    texts = receivers.count(conn, receivers.texted(meant, at)) if SMS in edition.channels else 0
    return receivers.count(conn, receivers.accounts(meant, at)) + texts


def reach(turn: Leaving, about: Any) -> dict[str, Any]:
    """`about`: audience, areas, source, kind, approvals, sms and drill as JSON."""
    asked = json.loads(about)
    meant, area = loads(asked["audience"]), offices.around(asked["areas"])
    found = far.reach(turn.conn, meant, turn.at)
    return {
        "whom": whom.meant(turn.conn, meant, area, moments.local_day(turn.at)),
        "people": found.people, "accounts": found.accounts, "unreached": found.unreached, "left": found.left,
        "sms": found.phones if asked["sms"] else 0, "phoneless": found.phoneless,
        "ways": list(_ways(turn, meant, found.accounts, asked)),
        "villages": _top(turn, found.by_village), "languages": found.by_language,
        "tellers": _tellers(turn, found.phoneless_by_village if asked["sms"] else found.unreached_by_village),
        "mass_used": shelf.mass_used(turn.conn, turn.at), "mass": MASS_A_MONTH,
        "like": _like(turn, asked["source"], asked["kind"], area),
        "approvers": approvers(turn, area, turn.me, asked["approvals"]),
    }  # fmt: skip


def _ways(turn: Leaving, meant: Who, accounts: int, asked: dict[str, Any]) -> Iterator[str]:
    mass = ways.by_mass(asked["kind"], accounts, drill=asked["drill"])
    found = outlook(turn.conn, meant, turn.at, mass=mass, notice=turn.county.broadcasts.notice)
    yield from ways.told(found, turn.county)
    if meant.languages:
        yield UNKNOWN_LANGUAGE


def approvers(turn: Leaving, area: int, author: int, least: int) -> list[str]:
    """Office and name; fewer than `least` where more have to be appointed."""
    found = offices.approvers(turn.conn, turn.keyring, area, author, turn.at, least)
    names = persons.many(turn.conn, turn.keyring, [one.person for one in found])
    return [f"{roles.NAMES[one.role]}{names[one.person].name}" for one in found if one.person in names]


def _top(turn: Leaving, by_village: tuple[tuple[int | None, int], ...]) -> list[tuple[str, int]]:
    """The largest by name."""
    ordered = sorted(((code, count) for code, count in by_village if code), key=lambda one: -one[1])
    named = [(areas.place_name(turn.conn, code), count) for code, count in ordered[:MOST]]
    rest = sum(count for _, count in ordered[MOST:]) + sum(count for code, count in by_village if not code)
    return [*named, ("其他", rest)] if rest else named


def _tellers(turn: Leaving, by_village: tuple[tuple[int, int], ...]) -> list[tuple[str, int, str]]:
    """Village, people without a phone of ours, and who goes to them."""
    largest = sorted(by_village, key=lambda one: -one[1])[:MOST]
    found = [(code, count, responsible(turn, roles.GRID_WORKER, code)) for code, count in largest]
    names = persons.many(turn.conn, turn.keyring, [one.person for *_, one in found if one])
    return [
        (areas.place_name(turn.conn, code), count, names[one.person].name if one and one.person in names else "")
        for code, count, one in found
    ]


def _like(turn: Leaving, source: str, kind: str, area: int) -> dict[str, Any] | None:
    found = shelf.like(turn.conn, source, kind, area)
    if found is None:
        return None
    local = found.starts_at.astimezone(moments.LOCAL)
    return {"number": found.number, "title": found.title, "when": f"{spoken.day(local)} {local:%-H:%M}"}


def own_areas(turn: Leaving, about: object) -> list[dict[str, Any]]:
    """Where this account's person may speak: code and name, the widest first."""
    found = offices.own_areas(turn)
    wide = codes.Level.COUNTY
    return [
        {"code": code, "name": areas.place_name(turn.conn, code), "county": codes.level(code) is wide} for code in found
    ]
