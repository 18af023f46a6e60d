"""Every broadcast of the county: the shipped files by folder, their translations, and what recordings there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from broadcasts import front_matter
from broadcasts.audience import LANGUAGES
from broadcasts.broadcast import Broadcast
from broadcasts.errors import BadPages, Fault
from broadcasts.translation import Translation

SHIPPED = Path(__file__).parent
FOLDERS = ("letters", "calls", "rules", "leaflets", "reminders", "bulletins")


@dataclass(frozen=True)
class Collection:
    """By id; a translation by (id, language)."""

    broadcasts: dict[str, Broadcast]
    translations: dict[tuple[str, str], Translation]

    def __iter__(self) -> Iterator[Broadcast]:
        return iter(self.broadcasts.values())

    def find(self, id_: str) -> Broadcast | None:
        return self.broadcasts.get(id_)

    def in_language(self, broadcast: Broadcast, language: str) -> Translation | None:
        """None where Chinese goes out: no translation, none approved, or the original changed since."""
        found = self.translations.get((broadcast.id, language))
        return found if found and found.may_go(broadcast) else None


def load(folder: Path = SHIPPED) -> Collection:
    """Raises errors.BadPages with the faults of all files."""
    broadcasts: dict[str, Broadcast] = {}
    translations: dict[tuple[str, str], Translation] = {}
    faults: list[Fault] = []
    for file in sorted(file for name in FOLDERS for file in (folder / name).glob("*.md")):
        try:
            if "." in file.stem:
                found = front_matter.read(file, Translation)
                translations[found.original, found.language] = found
            else:
                page = front_matter.read(file, Broadcast)
                faults += _twice(file, broadcasts.get(page.id))
                broadcasts[page.id] = page
        except BadPages as bad:
            faults += bad.faults
    faults += _orphans(folder, broadcasts, translations)
    if faults:
        raise BadPages(tuple(faults))
    return Collection(broadcasts, translations)


def _twice(file: Path, before: Broadcast | None) -> list[Fault]:
    return [Fault(file, 1, "", f"another broadcast is called {file.name} too, in {before.topic}/")] if before else []


def _orphans(
    folder: Path, broadcasts: dict[str, Broadcast], translations: dict[tuple[str, str], Translation]
) -> Iterator[Fault]:
    for (of, language), one in translations.items():
        file = folder / one.topic / f"{one.id}.md"
        if of not in broadcasts:
            yield Fault(file, 1, "", f"translates {of}, which is not there")
        if language not in LANGUAGES:
            yield Fault(file, 1, "", f"is in no language that we know: {language}; there are {', '.join(LANGUAGES)}")
