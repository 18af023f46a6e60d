"""Catalogues of other languages, with the rule that only what a native reader has approved is ever said.

A catalogue is `flows/locale/LANGUAGE.po`. An entry is approved by a translator's comment
`# reviewed: NAME, DATE`, or in the console (`Translations.learn`); one without it, or marked fuzzy, is not used and Chinese
is said instead.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

HERE = Path(__file__).parent / "locale"
REVIEWED = "reviewed:"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A sentence whose translation nobody has approved yet."""

    language: str
    chinese: str
    translation: str


class Translations:
    """Every catalogue of a folder, and what was approved since."""

    def __init__(self, folder: Path = HERE) -> None:
        self._catalogues = {file.stem: _read(file) for file in sorted(folder.glob("*.po"))}
        self._shipped = {
            language: {str(message.id): str(message.string) for message in catalogue if approved(message)}
            for language, catalogue in self._catalogues.items()
        }
        self._approved: Mapping[str, Mapping[str, str]] = self._shipped

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._catalogues)

    def learn(self, approved: Mapping[tuple[str, str], str]) -> None:
        """(Language, Chinese) → words: what the console has approved by now, before what was shipped."""
        self._approved = {
            language: {**shipped, **{chinese: words for (of, chinese), words in approved.items() if of == language}}
            for language, shipped in self._shipped.items()
        }

    def of(self, language: str) -> Callable[[str], str]:
        """Translates a Chinese sentence where that is approved, and leaves it where not."""
        approved_ = self._approved.get(language)
        return (lambda text: approved_.get(text, text)) if approved_ else str

    def waiting(self) -> tuple[Waiting, ...]:
        """What stands in a catalogue, translated or not, and waits for a reader."""
        return tuple(
            Waiting(language, str(message.id), str(message.string or ""))
            for language, catalogue in self._catalogues.items()
            for message in catalogue
            if message.id and str(message.id) not in self._approved[language]
        )


def approved(message: Message) -> bool:
    """Whether a translation is there and a named reader stands for it."""
    reviewed = any(comment.strip().startswith(REVIEWED) and comment.strip() != REVIEWED for comment in message.user_comments)
    return bool(message.id and message.string and reviewed and not message.fuzzy)


def _read(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream, locale=None)
