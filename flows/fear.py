"""The fear to be known, which is answered and never kept."""

from __future__ import annotations

import re

from chat.errors import Refusal
from county.tips.kinds import guess

AFRAID = 20
"""A fear is short; a longer text has a story in it."""
NO_FEAR = "放心，办案的人看不到是谁说的；您这句话没有记下，也不会给他们看。"
_FEAR = re.compile(r"(?:怕|别让|会不会|会|能).{0,6}(?:知道|晓得|查到|看到|报复|泄露|泄密).{0,5}|(?:是|谁)我?(?:说|报)的|保密|打击报复")


def assure(said: str) -> None:
    """Of whoever fears to be known the words belong in no case: they would make them known."""
    if len(said) <= AFRAID and _FEAR.search(said) and not guess(said):
        raise Refusal(NO_FEAR)
