"""A release letter made anew for a phone: the old link lives a day, the letter half a year."""

from __future__ import annotations

from county.leaving import Leaving
from county.papers import offer
from county.quarantine import letter, release
from records.quarantine import letters, stays


def letter_link(leaving: Leaving, about: object) -> dict[str, str] | None:
    """Of one of the account's family, or of whom it serves; None where there is none."""
    member = leaving.subject(int(str(about)))
    conn, keyring, county = leaving.conn, leaving.keyring, leaving.county
    every = stays.every(conn, keyring, member.id, member.area) if member else ()
    over = [one for one in every if one.is_.letter]
    signed = letters.find(conn, over[-1].id) if over else None
    if signed is None:
        return None
    figures = release.state(conn, keyring, county, over[-1], leaving.at).slots
    paper = letter.paper(conn, keyring, county, over[-1], signed, figures)
    account, person = leaving.standing.account.id, over[-1].person
    link = offer(conn, keyring, county, paper, letter.FILE, account=account, at=leaving.at, about=person)
    return {"link": link, "number": letter.number(county, signed)}
