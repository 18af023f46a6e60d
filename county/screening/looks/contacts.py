"""Contacts by number or name, those whom nobody has reached, and with whom chains begin."""

from __future__ import annotations

from typing import Any

from county.leaving import Leaving
from county.screening import finding, telling, tracing
from county.screening.looks.noting import MOST, noted, waiting
from county.screening.words import contacts as contact_words
from records.screening import attempt, contact
from records.screening.contact import Contact


def contacts(leaving: Leaving, wanted: object) -> list[dict[str, Any]]:
    """By number or by name among those whom the account's place looks for."""
    conn, keyring, said = leaving.conn, leaving.keyring, str(wanted)
    found: list[Contact] = []
    for area in finding.areas(leaving):
        if said.isdigit():
            found += contact.numbered(conn, keyring, area, int(said))
        else:
            found += [one for one in contact.inside(conn, keyring, area) if one.name == said]
    noted(leaving, (one.person for one in found), "接触")
    return [_contact(leaving, one) for one in found[:MOST]]


def contacts_waiting(leaving: Leaving, about: object) -> dict[str, Any]:
    """All whom nobody has reached. Where there are more than a list shows, who was tried goes last, so that it moves on."""
    found = [one for area in finding.areas(leaving) for one in contact.unreached(leaving.conn, leaving.keyring, area)]
    if len(found) > MOST:
        found.sort(key=lambda one: one.tries)
    return waiting(leaving, found, "接触", _contact)


def tops(leaving: Leaving, about: object) -> list[dict[str, Any]]:
    """With whom the chains begin of which the account may see the whole."""
    found = [one for area in finding.areas(leaving) for one in contact.inside(leaving.conn, leaving.keyring, area)]
    heads = (contact.ROWS.find(leaving.conn, leaving.keyring, one) for one in dict.fromkeys(one.chain for one in found))
    mine = [one for one in heads if one and tracing.may_see_chain(leaving, [n for n in found if n.chain == one.id])]
    noted(leaving, (one.person for one in mine), "接触")
    return [_contact(leaving, one) for one in mine[:MOST]]


def _contact(leaving: Leaving, one: Contact) -> dict[str, Any]:
    tried = attempt.of_contact(leaving.conn, leaving.keyring, one.id)
    last = contact_words.tried(tried[-1].made_at, tried[-1].words) if tried else ""
    place = one.place_name or telling.where(leaving.conn, leaving.keyring, one.area, None)
    return {
        "id": one.id, "number": one.number, "name": one.name, "phone": one.phone, "place": place, "last": last,
        "generation": contact_words.generation(one), "state": contact_words.state(one), "person": one.person or 0,
        "ours": tracing.is_ours(leaving, one), "reached": bool(one.reached_at), "first": one.generation == tracing.CLOSE,
        "lettered": bool(one.lettered_at), "label": f"{place} {one.name}",
    }  # fmt: skip
