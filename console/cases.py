"""Which cases of tips a visitor may see: those of the offices whose role they hold, and of the offices below these."""

from __future__ import annotations

from console.parts import Parts
from console.visitor import Visitor
from records.browse.cases import Reach


def reach(visitor: Visitor, parts: Parts) -> tuple[Reach, ...]:
    """An office and an area for each; as county.tips.rights decides of one case."""
    offices = list(parts.county.tips.offices.items())
    return tuple(
        Reach(below, held.area)
        for n, (_, office) in enumerate(offices)
        for held in visitor.holdings
        if held.role == office.role and held.lasts(visitor.at)
        for below, _ in offices[: n + 1]
    )
