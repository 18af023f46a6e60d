"""The rule proposes what becomes of somebody; people decide.

The rule under which somebody was first proposed stays theirs: when the table changes, they are asked nothing anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from county.leaving import Leaving
from county.screening import origins, routing
from county.screening.routing import Facts
from county.screening.settings import RoutingRule
from records import number, writing
from records.screening import placement
from records.screening.contact import Contact
from records.screening.placement import Placement
from records.screening.returnee import Returnee

RETURN, CONTACT = "返乡", "接触"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Whom the rule is asked about: `source` is the row because of which."""

    source: int
    number: int
    area: int
    name: str
    because: str
    starts: date
    facts: Facts
    origin_name: str = ""
    cell: int | None = None
    household: int | None = None
    person: int | None = None


def of_returnee(row: Returnee) -> Candidate:
    facts = Facts(row.kind, row.fever, row.contact)
    return Candidate(
        row.id, row.number, row.area, row.name, RETURN, row.arrives, facts, row.origin_name, row.cell, row.household, row.person
    )  # fmt: skip


def of_contact(row: Contact, met: date) -> Candidate:
    """Watched from the day on which they met."""
    return Candidate(
        row.id, row.number, row.area, row.name, CONTACT, met, Facts(contact=True), cell=row.cell, person=row.person
    )


def propose(leaving: Leaving, one: Candidate) -> Placement:
    """Anew while nobody has decided; after that it stands."""
    id_ = number.of("placement", one.source)
    before = placement.ROWS.hold(leaving.conn, leaving.keyring, id_)
    if before and before.decided:
        return before
    rule = _rule(leaving, before)
    found = routing.propose(one.facts, rule)
    row = Placement(
        id_, one.number, one.area, one.name, one.because, one.source, found.rule, found.route, found.days, one.starts,
        before.made_at if before else leaving.at, one.origin_name, one.cell, one.household, one.person,
        one.facts.origin == origins.KEY, one.facts.fever, one.facts.contact,
    )  # fmt: skip
    return put(leaving, row)


def of_source(leaving: Leaving, source: int) -> Placement | None:
    return placement.ROWS.hold(leaving.conn, leaving.keyring, number.of("placement", source))


def _rule(leaving: Leaving, before: Placement | None) -> RoutingRule:
    """That of the first proposal, as long as the table still has it."""
    settings, today = leaving.county.screening, leaving.at.astimezone(leaving.county.zone).date()
    if before is None:
        return settings.rule(today)
    return next((rule for rule in settings.table if rule.since == before.rule), settings.rule(today))


def put(leaving: Leaving, row: Placement) -> Placement:
    writing.run(leaving.conn, [placement.ROWS.put(leaving.keyring, row)])
    return row
