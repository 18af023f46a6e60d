"""What officials wrote, put among the hotline's answers once a second person has agreed to it, and taken away when it ends."""

from __future__ import annotations

import threading
from collections.abc import Callable

from broadcasts import written
from broadcasts.answer import Answer
from broadcasts.hotline import Hotline
from broadcasts.lately import Lately, Version
from records.database import Connection, Database
from records.hotline import written as records
from records.secrecy import Keyring


def beside(work: Callable[[], None]) -> None:
    """So that nobody waits for an index."""
    threading.Thread(target=work, name="answers", daemon=True).start()


class Inbox:
    """One for a process that answers questions."""

    def __init__(
        self, database: Database, keyring: Keyring, hotline: Hotline, monotonic: Callable[[], float],
        aside: Callable[[Callable[[], None]], None] = beside,
    ) -> None:  # fmt: skip
        self._keyring, self._hotline, self._aside = keyring, hotline, aside
        self._newest: tuple[Answer, ...] = ()
        self._lately = Lately(database, records.version, self._read, self._take, monotonic)

    def look(self) -> None:
        """What is new is answered a second or two later."""
        self._lately.look()

    def _read(self, conn: Connection, _: Version) -> tuple[Answer, ...]:
        return tuple(written.pages(records.standing(conn, self._keyring)))

    def _take(self, pages: tuple[Answer, ...]) -> None:
        self._newest = pages
        self._aside(lambda: self._put(pages))

    def _put(self, pages: tuple[Answer, ...]) -> None:
        """Unless something newer was read meanwhile."""
        if pages is self._newest:
            self._hotline.write(pages)
