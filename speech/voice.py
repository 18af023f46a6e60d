"""Who speaks. A voice turns one line of text into sound; whichever is configured, the announcement is made the same way."""

from __future__ import annotations

from typing import Protocol

from speech.sound import Sound


class Voice(Protocol):
    """`name` stands in the list of files, so that whoever plays them knows what is a machine."""

    name: str

    def say(self, line: str) -> Sound:
        """One line, without a pause before or after it. Raises errors.NoVoice."""
        ...
