"""Reads pages strictly: what is wrong is named by file, line and field, in words that say how to mend it.

Every scalar is read as text and only then given its kind, so that YAML's surprises (8:30 is 510, no is false,
a wrong date is a traceback) cannot reach a page.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from broadcasts.errors import BadPages, Fault
from broadcasts.page import Page

P = TypeVar("P", bound=Page)
_PAGE = re.compile(r"---\n(?P<matter>.*?)^---[ \t]*\n(?P<body>.*)", re.DOTALL | re.MULTILINE)
_FIRST = 2  # the line on which the front matter begins
_FROM_THE_FILE = frozenset({"id", "topic", "body"})
_REASONS = {
    "missing": "is missing",
    "string_type": "must be one piece of text",
    "tuple_type": "must be a list, one `- …` a line",
    "list_type": "must be a list, one `- …` a line",
    "date_from_datetime_parsing": "is not a day of the calendar",
    "date_parsing": "is not a day of the calendar",
    "int_parsing": "must be a whole number",
}


def read_all(folder: Path, kind: type[P]) -> tuple[P, ...]:
    """Every page below a folder in the order of names. Raises BadPages with the faults of all files."""
    pages: dict[str, P] = {}
    faults: list[Fault] = []
    for file in sorted(folder.rglob("*.md")):
        try:
            page = read(file, kind)
        except BadPages as bad:
            faults += bad.faults
            continue
        if page.id in pages:
            faults.append(Fault(file, 1, "", f"another page is called {file.name} too, in {pages[page.id].topic}/"))
        pages[page.id] = page
    if faults:
        raise BadPages(tuple(faults))
    return tuple(pages.values())


def read(file: Path, kind: type[P]) -> P:
    """One page. Raises BadPages."""
    found = _PAGE.fullmatch(_text(file))
    if not found:
        raise _bad(file, 1, "", "a page begins with a line ---, its fields, a second line --- and then the words")
    node = _fields(file, found["matter"])
    matter = {key.value: _plain(value) for key, value in node.value}
    given = {"id": file.stem, "topic": file.parent.name, "body": found["body"]}
    try:
        return kind.model_validate({**matter, **given})
    except ValidationError as error:
        body = found["matter"].count("\n") + _FIRST + 1
        faults = (_fault(file, kind, node, body, one) for one in error.errors())
        raise BadPages(tuple(faults)) from error


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _bad(file, 1, "", "is not UTF-8; save it as UTF-8") from error


def _fields(file: Path, matter: str) -> yaml.MappingNode:
    try:
        node = yaml.compose(matter, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        raise _bad(file, line + _FIRST, "", f"cannot be read ({error.problem}); put the value in quotes?") from error
    if not isinstance(node, yaml.MappingNode):
        raise _bad(file, _FIRST, "", "the front matter must be lines of `field: value`")
    seen: set[str] = set()
    for key, _ in node.value:
        if key.value in seen or key.value in _FROM_THE_FILE:
            why = "stands twice" if key.value in seen else "is taken from the file itself; leave it out"
            raise _bad(file, key.start_mark.line + _FIRST, str(key.value), why)
        seen.add(key.value)
    return node


def _plain(node: yaml.Node) -> object:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value) for value in node.value]
    return node.value


def _fault(file: Path, kind: type[Page], node: yaml.MappingNode, body: int, error: ErrorDetails) -> Fault:
    path = ".".join(map(str, error["loc"]))
    line = body if path == "body" else _line(node, error["loc"])
    return Fault(file, line, path, _reason(kind, error))


def _line(node: yaml.Node, path: tuple[int | str, ...]) -> int:
    """Where the value stands, or whatever of its path there is."""
    line = node.start_mark.line + _FIRST
    for step in path:
        if isinstance(node, yaml.MappingNode):
            near = next(((key, value) for key, value in node.value if key.value == step), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            near = (node.value[step], node.value[step])
        else:
            break
        if near is None:
            break
        line, node = near[0].start_mark.line + _FIRST, near[1]
    return line


def _reason(kind: type[Page], error: ErrorDetails) -> str:
    if error["type"] == "extra_forbidden":
        near = get_close_matches(str(error["loc"][-1]), set(kind.model_fields) - _FROM_THE_FILE, 1)
        return f"is not a field here; is `{near[0]}` meant?" if near else "is not a field here"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    if error["input"] == "":
        return "is empty; write it, or leave the line out"
    return _REASONS.get(error["type"], error["msg"])


def _bad(file: Path, line: int, field: str, reason: str) -> BadPages:
    return BadPages((Fault(file, line, field, reason),))
