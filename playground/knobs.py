"""Switches that a drill turns while the platform runs."""

from dataclasses import dataclass, fields

from playground.errors import CannotDo


@dataclass(slots=True)
class Knobs:
    """`token_uses`: a token dies after so many calls, 0 for never; `mass_confirm`: an administrator must agree
    to each mass send within half an hour."""

    token_uses: int = 0
    mass_confirm: int = 0

    def turn(self, name: str, value: int) -> None:
        if name not in {field.name for field in fields(self)}:
            raise CannotDo(f"no such switch: {name}")
        setattr(self, name, value)
