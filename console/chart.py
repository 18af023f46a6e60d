"""What a chart shows, in the form that `static/charts.js` hands to ECharts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Chart:
    """From left to right. `links`: the page with the rows behind each value, or none at all."""

    labels: tuple[str, ...]
    values: tuple[int, ...]
    links: tuple[str, ...] = ()

    @property
    def points(self) -> Iterable[tuple[str, int]]:
        return zip(self.labels, self.values, strict=True)

    @property
    def most(self) -> int:
        return max(self.values)


def line(values: Sequence[tuple[str, int]], links: Sequence[str] = ()) -> Chart | None:
    """Label and value from left to right; fewer than two are no line."""
    if len(values) < 2:
        return None
    return Chart(tuple(label for label, _ in values), tuple(value for _, value in values), tuple(links))
