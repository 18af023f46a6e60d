"""The sentences in the source of flows, and those that no catalogue can hold: read from the text, nothing is run."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

SPOKEN = {"Say": 0, "Ask": 1, "Tell": 1, "words": 0, "Refusal": 0}  # which argument of it people read


@dataclass(frozen=True, slots=True)
class Phrase:
    """One sentence that people read, with its line; `fixed` is False where it is put together as it is said."""

    line: int
    text: str
    fixed: bool


def phrases(source: str) -> tuple[Phrase, ...]:
    """Every literal sentence in the calls of SPOKEN, in the order of the text."""
    found = [_phrase(node) for call in _calls(source) for node in _pieces(call)]
    return tuple(sorted((phrase for phrase in found if phrase), key=lambda phrase: phrase.line))


def unfixed(source: str) -> tuple[Phrase, ...]:
    """Sentences with gaps which are filled before a catalogue could see them: write words("…{gap}…", gap=…)."""
    return tuple(phrase for phrase in phrases(source) if not phrase.fixed)


def _calls(source: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SPOKEN:
            yield node


def _pieces(call: ast.Call) -> Iterator[ast.expr]:
    """What people read of a call: one argument, or the branches of an `if` in its place."""
    place = SPOKEN[call.func.id] if isinstance(call.func, ast.Name) else 0
    named = (keyword.value for keyword in call.keywords if keyword.arg in ("text", "question"))
    for node in (*call.args[place : place + 1], *named):
        yield from (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)


def _phrase(node: ast.expr) -> Phrase | None:
    """A literal, an f-string, a format or a sum of texts; anything else was written elsewhere."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return Phrase(node.lineno, node.value, fixed=True)
    joined = isinstance(node, ast.JoinedStr) and any(isinstance(part, ast.FormattedValue) for part in node.values)
    summed = isinstance(node, ast.BinOp) and any(_phrase(side) for side in (node.left, node.right))
    if joined or summed or _is_formatted(node):
        return Phrase(node.lineno, ast.unparse(node), fixed=False)
    return None


def _is_formatted(node: ast.expr) -> bool:
    """「"…{}".format(x)」, also of a name."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join")
