"""Every sentence of a flow can be extracted: gaps are filled by words(...), never by an f-string."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDERS = ("flows", "chat")
ROOT = Path(__file__).parents[2]
FILES = sorted(file for folder in FOLDERS for file in (ROOT / folder).glob("*.py"))
SPEAKERS = {"Ask": 1, "Say": 0, "Tell": 1, "Refusal": 0, "words": 0}
"""Which argument of each call a person reads."""


def spoken(source: str) -> Iterator[ast.expr]:
    """The sentences of a module, as they stand in its calls."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPEAKERS:
            yield from node.args[SPEAKERS[node.func.id] :][:1]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_sentences_are_whole(file: Path) -> None:
    """An f-string is another sentence each time, and no catalogue knows it."""
    assert not [node.lineno for node in spoken(file.read_text()) if isinstance(node, ast.JoinedStr)]


def test_an_f_string_would_be_found() -> None:
    sentences = list(spoken('Say(f"{who}好")\nAsk("谁", f"{who}？", kind)\nSay("好")'))
    assert [isinstance(node, ast.JoinedStr) for node in sentences] == [True, True, False]
