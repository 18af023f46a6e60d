"""The catalogues, with what native readers approve in the console meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from broadcasts.lately import Lately
from flows.translation import Translations
from records import translation
from records.database import Database


class Translating:
    """One for a process that speaks."""

    def __init__(self, database: Database, translations: Translations, monotonic: Callable[[], float]) -> None:
        self._translations = translations
        self._lately = Lately(
            database, translation.version, lambda conn, _: translation.said(conn), translations.learn, monotonic
        )

    def look(self) -> None:
        self._lately.look()

    def of(self, language: str) -> Callable[[str], str]:
        """As `Translations.of`, looked up now."""
        self.look()
        return self._translations.of(language)
