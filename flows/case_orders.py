"""How an official names a case: a verb with its number behind it."""

from __future__ import annotations

import re

from chat.flow import Meeting
from flows.serving import in_office


def says(verb: str) -> Meeting:
    """Hears from who holds an office the verb with a number behind it, and nothing else: 「接 12」, never 「接触过病人」."""
    pattern = re.compile(rf"{verb}(?:案件?)?\s*(?:第)?\d{{1,6}}(?!\d|[./℃度点])")
    return Meeting(lambda said: pattern.match(said) is not None, in_office, office=True)
