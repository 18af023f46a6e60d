"""What was typed into a form that could not be taken yet: it waits on the next page, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

from flask import request
from markupsafe import Markup

from console import csrf

HIDDEN = Markup('<input type="hidden" name="{}" value="{}">')
ASIDE = "kept."
"""Before the name of a field, on the page that asks for a name and a code of its own."""
ONWARD = "goes_on"
"""Where the form was sent to."""
Pairs = list[tuple[str, str]]


def typed(*but: str) -> Pairs:
    """What this form holds, without what only proves where it comes from."""
    return [(name, value) for name, value in request.form.items(multi=True) if name not in (csrf.FIELD, *but)]


def hidden(pairs: Iterable[tuple[str, str]]) -> Markup:
    return Markup("").join(HIDDEN.format(name, value) for name, value in pairs)


def aside(pairs: Pairs) -> Markup:
    """Laid aside, with where it goes."""
    return hidden([(ONWARD, request.full_path.rstrip("?")), *((ASIDE + name, value) for name, value in pairs)])


def waiting() -> Markup:
    """What lies aside in this form, for the next try."""
    return hidden((name, value) for name, value in typed() if name == ONWARD or name.startswith(ASIDE))


def again() -> Markup:
    """What lay aside, as it was first sent."""
    return hidden((name.removeprefix(ASIDE), value) for name, value in typed() if name.startswith(ASIDE))
