"""What a run prints of itself."""


class Figures:
    def __init__(self, **figures: object) -> None:
        self._figures = figures

    def figures(self) -> dict[str, object]:
        return self._figures
