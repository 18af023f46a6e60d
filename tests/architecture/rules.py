"""The rules: each takes a tree and lists what breaks it, nothing when all is well."""

import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.reader import Import, modules, read
from tests.architecture.table import (
    BARE,
    CLOSED,
    MAY_IMPORT,
    MAY_LOOK,
    NO_IO,
    PACKAGES,
    WALLS,
    WORKPLACE,
)


def everything(tree: Path) -> list[Import]:
    return [found for module, file in modules(tree).items() for found in read(module, file).imports]


def arrows(tree: Path) -> list[str]:
    """Imports between our packages that the table does not allow, and any import of bot."""
    wrong = []
    for found in everything(tree):
        here = found.package
        allowed = PACKAGES if here == "bot" else MAY_IMPORT[here] | {here}
        closed = bool(found.reaches() & CLOSED.get(here, frozenset()))
        if found.root == "bot" or closed or (found.root in PACKAGES and found.root not in allowed):
            wrong.append(str(found))
    return wrong


def hidden(tree: Path) -> list[str]:
    """Imports of our own packages inside a function or a condition: the way a cycle hides."""
    return [str(found) for found in everything(tree) if found.root in PACKAGES and not found.on_top]


def holes(tree: Path) -> list[str]:
    """Libraries used outside their wall; anything but the harmless standard library where that is the rule."""
    return [str(found) for found in everything(tree) if _outside(found) or _not_bare(found)]


def _outside(found: Import) -> bool:
    return found.package not in WALLS.get(found.root, {found.package})


def _not_bare(found: Import) -> bool:
    if found.package not in BARE or found.root == found.package:
        return False
    return found.root not in sys.stdlib_module_names or found.root in NO_IO


def early(tree: Path) -> list[str]:
    """Places that look at the clock or the environment themselves instead of being given them."""
    given = {module: file for module, file in modules(tree).items() if module not in MAY_LOOK}
    return [f"{module}:{line} uses {what}" for module, file in given.items() for line, what in read(module, file).looks]


def cycles(tree: Path) -> list[str]:
    """Chains of modules that import one another, however far around."""
    known = modules(tree)
    graph = {module: _neighbours(module, file, known) for module, file in known.items()}
    found: list[str] = []
    done: set[str] = set()
    for start in graph:
        _walk(start, graph, [], done, found)
    return found


def _neighbours(module: str, file: Path, known: dict[str, Path]) -> list[str]:
    near = set()
    for one in read(module, file).imports:
        near |= one.reaches() & known.keys() - {one.target} or {one.target} & known.keys()
    return sorted(near - {module})


def _walk(module: str, graph: dict[str, list[str]], path: list[str], done: set[str], found: list[str]) -> None:
    if module in path:
        found.append(" > ".join([*path[path.index(module) :], module]))
    elif module not in done:
        for neighbour in graph[module]:
            _walk(neighbour, graph, [*path, module], done, found)
        done.add(module)


def without_opening(tree: Path) -> list[str]:
    """Modules that do not say in their first line what they are for; an empty file has nothing to say."""
    return [module for module, file in modules(tree).items() if not read(module, file).opens]


def named_workplaces(files: Iterator[Path]) -> list[str]:
    """Lines that name a machine, a registry's host or a folder of where we work instead of the project."""
    wrong = []
    for file in files:
        try:
            lines = file.read_text(encoding="utf-8").splitlines()
        except (UnicodeDecodeError, FileNotFoundError, IsADirectoryError):
            continue  # a picture, or a file deleted and not yet committed
        wrong += [f"{file}:{number}" for number, line in enumerate(lines, 1) if WORKPLACE.search(line)]
    return wrong
