"""What cannot be seen, made visible: control characters and those that turn the direction of writing stand as ⟦U+202E⟧.

Every value that a template prints goes through here (`finalize`), so nothing that somebody typed can rearrange a page.
"""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)


def visible(value: Any) -> Any:
    """Text with its hidden characters marked; markup of our own and other values as they are."""
    if isinstance(value, str) and not isinstance(value, Markup):
        return HIDDEN.sub(_mark, value)
    return value


def _mark(found: re.Match[str]) -> str:
    return f"⟦U+{ord(found[0]):04X}⟧"
