"""A curve as points of an SVG that the server draws: no script, no style attribute, and it prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, TOP = 600, 120, 14


@dataclass(frozen=True)
class Point:
    x: float
    y: float
    label: str
    value: int


@dataclass(frozen=True)
class Curve:
    """`most`: the value at the top. Fewer than two points are no curve."""

    points: tuple[Point, ...]
    most: int

    @property
    def line(self) -> str:
        return " ".join(f"{one.x:g},{one.y:g}" for one in self.points)

    @property
    def ground(self) -> str:
        """The line closed to a surface."""
        first, last = self.points[0], self.points[-1]
        return f"{first.x:g},{HEIGHT} {self.line} {last.x:g},{HEIGHT}"


def line(values: Sequence[tuple[str, int]]) -> Curve | None:
    """Label and value from left to right."""
    if len(values) < 2:
        return None
    most = max(1, *(value for _, value in values))
    step = WIDTH / (len(values) - 1)
    points = (
        Point(round(n * step, 1), round(HEIGHT - (HEIGHT - TOP) * value / most, 1), label, value)
        for n, (label, value) in enumerate(values)
    )
    return Curve(tuple(points), most)
