"""The catalogues, with what native readers approve in the console meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from broadcasts.lately import Lately
from flows.translation import Translations
from records import translation
from records.database import Database


class Translating:
    """One for a process that speaks. `look` is cheap while nothing has changed."""

    def __init__(self, database: Database, translations: Translations, monotonic: Callable[[], float]) -> None:
        self._database, self._translations = database, translations
        self._seen = (0, 0, 0)
        self._lately = Lately(self._read, monotonic)

    def look(self) -> None:
        """At most every few seconds, by whoever comes first."""
        self._lately.look()

    def of(self, language: str) -> Callable[[str], str]:
        """As `Translations.of`, looked up now."""
        self.look()
        return self._translations.of(language)

    def _read(self) -> None:
        with self._database.read() as conn:
            version = translation.version(conn)
            if version == self._seen:
                return
            self._translations.learn(translation.said(conn))
        self._seen = version
