"""What was typed, without the control characters that a paste brings along: no eye sees them, and a Word file or
PostgreSQL refuses the whole text for one of them."""

from __future__ import annotations

import re
from typing import Any

from werkzeug.datastructures import ImmutableMultiDict, MultiDict

LINE = re.compile("[\x0b\x0c\x85\u2028\u2029]")
"""As Word and other programs break a line inside a paragraph."""
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Typed(ImmutableMultiDict[str, Any]):
    """The fields of a form, its files as they are, or of an address."""

    def __init__(self, fields: Any = ()) -> None:
        every = MultiDict(fields).items(multi=True)
        super().__init__([(name, clean(value) if isinstance(value, str) else value) for name, value in every])


def clean(text: str) -> str:
    return CONTROL.sub("", LINE.sub("\n", text))
