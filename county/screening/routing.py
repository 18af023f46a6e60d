"""What the rule of a day proposes for a person: from a key area or with a fever to the central rooms, a contact to the
CDC, others home. It proposes only: a doctor or cadre decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from county.screening import origins
from county.screening.settings import ROUTE_NAMES, RoutingRule


@dataclass(frozen=True, slots=True)
class Facts:
    """`origin` is one of `origins.KINDS`, or "" for somebody who was nowhere."""

    origin: str = ""
    fever: bool = False
    contact: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """`why` in the words of the rule; `rule` the day since which it holds."""

    route: str
    days: int
    why: str
    rule: date

    def __str__(self) -> str:
        name = ROUTE_NAMES[self.route]
        return f"{name} {self.days} 天" if self.days and self.route in ("central", "home") else name


def propose(facts: Facts, rule: RoutingRule) -> Proposal:
    """A contact goes first, for the CDC must look at them wherever they come from."""
    key = facts.origin == origins.KEY
    days = rule.key_days if key else rule.elsewhere_days
    if facts.contact:
        return Proposal(rule.contact, rule.contact_days, "接触过病人", rule.since)
    if key:
        return Proposal(rule.key_area, days, origins.KEY, rule.since)
    if facts.fever:
        return Proposal(rule.fever, days, "发热", rule.since)
    if facts.origin in ("", origins.HERE):
        return Proposal("none", 0, "没出过县", rule.since)
    return Proposal(rule.elsewhere, days, facts.origin, rule.since)


def urgent(facts: Facts) -> bool:
    """What somebody must take into their hands at once."""
    return facts.fever or facts.contact or facts.origin == origins.KEY
