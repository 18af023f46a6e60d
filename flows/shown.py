"""An answer kind without options, shown to the person as its value reads."""

from __future__ import annotations


class Shown:
    """Gives a kind the two members that most kinds of free words have in common."""

    __slots__ = ()
    options: tuple[str, ...] = ()

    def show(self, value: object) -> str:
        return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
