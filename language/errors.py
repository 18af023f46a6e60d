"""What a sentence can lack."""

from language.doubt import Doubt


class NotATemperature(ValueError):
    """The words cannot be taken for a body temperature; `doubt` says why, `guess` is what was perhaps meant (°C)."""

    def __init__(self, doubt: Doubt, guess: float | None = None) -> None:
        super().__init__(doubt.value)
        self.doubt = doubt
        self.guess = guess
