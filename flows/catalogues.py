"""Collects every sentence a person may read into `locale/flows.pot`, and brings the catalogues up to date with it.

`python -m flows.catalogues` after a sentence was changed. A translation of a changed sentence is kept as fuzzy: it is
not said again before a reader has approved it anew.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "flows" / "locale"
FOLDERS = ("flows", "chat")
SPEAKERS = {"Ask": 1, "Say": 0, "Tell": 1, "Refusal": 0, "words": 0}
"""Which argument of each call a person reads."""
UNDATED = datetime(2026, 1, 1, tzinfo=UTC)
"""The history of the files tells when; a date in them would change with every run."""
_CHINESE = re.compile(r"[㐀-鿿]")


def sentences(source: str, *, constants: bool = True) -> Iterator[tuple[int, str]]:
    """Line and sentence: what is said in place, and the module's constants."""
    module = ast.parse(source)
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
            yield from _texts(node.args[SPEAKERS[node.func.id] :][:1])
    for statement in module.body if constants else ():
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
            yield from _texts([statement.value])


def template(root: Path = ROOT) -> Catalog:
    """Every sentence with the places where it stands."""
    catalogue = Catalog(project="Qunfang", charset="utf-8", fuzzy=False, creation_date=UNDATED)
    for folder in FOLDERS:
        for file in sorted((root / folder).glob("*.py")):
            for line, sentence in sentences(file.read_text(encoding="utf-8"), constants=folder == "flows"):
                catalogue.add(sentence, locations=[(f"{folder}/{file.name}", line)])
    return catalogue


def update(folder: Path = LOCALE) -> None:
    """Writes the template and merges it into every catalogue of the folder."""
    fresh = template()
    _write(fresh, folder / "flows.pot")
    for file in sorted(folder.glob("*.po")):
        with file.open("rb") as stream:
            catalogue = read_po(stream)
        catalogue.update(fresh)
        _write(catalogue, file)


def _texts(values: Iterable[ast.expr]) -> Iterator[tuple[int, str]]:
    for value in values:
        match value:
            case ast.Constant(value=str(text)) if _CHINESE.search(text):
                yield value.lineno, text
            case ast.Tuple(elts=parts) | ast.Dict(values=parts):
                yield from _texts(parts)


def _write(catalogue: Catalog, file: Path) -> None:
    with file.open("wb") as stream:
        write_po(stream, catalogue, width=0, omit_header=False, sort_by_file=True, ignore_obsolete=True)


if __name__ == "__main__":
    update()
