"""What flows ask of the world, and who answers it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import flows
from county.outside import ANSWERS


def looks() -> Iterator[str]:
    """What each `Look` of a flow asks for, as it stands in the source."""
    for file in Path(flows.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Look":
                yield ast.literal_eval(node.args[1])


def test_every_look_is_answered_and_every_answer_is_asked_for() -> None:
    assert set(looks()) == set(ANSWERS)
