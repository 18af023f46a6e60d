"""What needs two people and was signed under both numbers: one of the signatures falls away."""

from __future__ import annotations

from sqlalchemy import Connection, delete, update

from records.broadcasts.approval import APPROVAL
from records.imports.places import Places
from records.quarantine.letters import RELEASE
from records.quarantine.signatures import CADRE, DOCTOR, SIGN_OFF


def once(conn: Connection, gone: int, kept: int, places: Places) -> None:
    """The signature under the number that goes; nobody agrees to their own broadcast."""
    for table in (SIGN_OFF, RELEASE):
        for mine, other in ((DOCTOR, CADRE), (CADRE, DOCTOR)):
            both = (table.c[mine] == gone) & (table.c[other] == kept)
            conn.execute(update(table).where(places.within(table), both).values({mine: None, f"{mine}_at": None}))
    a = APPROVAL.c
    for author, approver in ((gone, kept), (kept, gone)):
        conn.execute(delete(APPROVAL).where(a.author == author, a.approver == approver))
