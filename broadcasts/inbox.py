"""What officials wrote, put among the hotline's answers once a second person has agreed to it, and taken away when it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable

from broadcasts import written
from broadcasts.answer import Answer
from broadcasts.hotline import Hotline
from broadcasts.lately import Lately
from records.database import Database
from records.hotline import written as records
from records.secrecy import Keyring


def beside(work: Callable[[], None]) -> None:
    """So that nobody waits for an index."""
    threading.Thread(target=work, name="answers", daemon=True).start()


class Inbox:
    """One for a process that answers questions. `look` is cheap while nothing has changed."""

    def __init__(
        self, database: Database, keyring: Keyring, hotline: Hotline, monotonic: Callable[[], float],
        aside: Callable[[Callable[[], None]], None] = beside,
    ) -> None:  # fmt: skip
        self._database, self._keyring, self._hotline = database, keyring, hotline
        self._aside = aside
        self._seen = (0, 0, 0)
        self._lately = Lately(self._read, monotonic)

    def look(self) -> None:
        """At most every few seconds, by whoever comes first; what is new is answered a second or two later."""
        self._lately.look()

    def _read(self) -> None:
        with self._database.read() as conn:
            version = records.version(conn)
            if version == self._seen:
                return
            pages = tuple(written.pages(records.standing(conn, self._keyring)))
        self._seen = version
        self._aside(lambda: self._put(version, pages))

    def _put(self, version: tuple[int, int, int], pages: tuple[Answer, ...]) -> None:
        """Unless something newer was read meanwhile."""
        if version == self._seen:
            self._hotline.write(pages)
