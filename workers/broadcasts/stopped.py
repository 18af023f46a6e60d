"""A stop, as the calls that are under way hear of it."""

from __future__ import annotations

from records.broadcasts import edition as editions
from workers.office import Office

STOP_SEEN_S = 0.05
"""How soon after a stop nothing more is called for; what was claimed is put back."""


class Stopped:
    """Whether an edition has been stopped, asked of the rows a few times a second for all calls of a process."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._seen: dict[int, tuple[float, bool]] = {}

    def __call__(self, edition: int) -> bool:
        now = self._office.monotonic()
        at, stopped = self._seen.get(edition, (float("-inf"), False))
        if now - at >= STOP_SEEN_S:
            self._seen[edition] = now, stopped  # the others go by the last answer while we ask
            with self._office.database.read() as conn:
                stopped = not editions.runs(conn, edition)
            self._seen[edition] = self._office.monotonic(), stopped
        return stopped
