"""清理: what ends when, what is over already, and the proofs of what went."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from console.page import page
from console.parts import Parts
from console.render import render
from console.right import OVERSEE
from console.visitor import Visitor
from county.privacy import calendar
from records.errors import Tampered
from records.privacy import certificate


@page("/erasure", may=OVERSEE)
def listed(visitor: Visitor, parts: Parts) -> ResponseReturnValue:
    with parts.database.read() as conn:
        lines = calendar.lines(conn, parts.county, visitor.at)
        proofs = certificate.latest(conn)
        try:
            whole, wrong = certificate.verify(conn, parts.keyring), 0
        except Tampered as error:
            whole, wrong = 0, error.position
    backups = calendar.backups(parts.county, visitor.at)
    return render("erasure.html", lines=lines, proofs=proofs, whole=whole, wrong=wrong, backups=backups)
