"""docs/proof.md names tests: each is there."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "proof.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(?:(tests/[\w/]+\.py)(?:::)?)?(test_\w+)?`")
COLUMN = re.compile(r"\| ((?:`|make |as above|none)[^|]*) \|$", re.MULTILINE)


def named() -> list[tuple[str, str]]:
    """File and test; a name alone is of the file before it."""
    found, file = [], ""
    for path, name in NAMED.findall(PAGE):
        file = path or file
        found.append((file, name))
    return found


def written(file: str) -> set[str]:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    return {one.name for one in tree.body if isinstance(one, ast.FunctionDef)}


@pytest.mark.parametrize("file", sorted({file for file, name in named() if file}))
def test_every_test_that_is_named_is_there(file):
    assert {name for one, name in named() if one == file and name} - written(file) == set()


def test_the_page_is_read_as_it_is_written():
    assert len(named()) > 80 and all(file and (ROOT / file).is_file() for file, _ in named())


def test_every_row_says_by_what_it_is_shown():
    rows = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith("| |")]
    assert len(rows) > 35 and [row for row in rows if not COLUMN.search(row)] == []
