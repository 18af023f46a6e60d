"""Reads the modules of a tree: every import in them, wherever it stands, and what else the rules ask of a module."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.architecture.table import ONLY_AT_THE_TOP, PACKAGES

LAST = frozenset(words.rpartition(".")[2] for words in ONLY_AT_THE_TOP)


@dataclass(frozen=True)
class Import:
    """One import of `target` (dotted, as far as it can be a module) in `module`, at the top level or deeper."""

    module: str
    line: int
    target: str
    names: tuple[str, ...]
    on_top: bool

    @property
    def root(self) -> str:
        return self.target.partition(".")[0]

    @property
    def package(self) -> str:
        return self.module.partition(".")[0]

    def reaches(self) -> set[str]:
        """The modules that it may mean: `from a import b` is a, and a.b where that is one."""
        return {self.target, *(f"{self.target}.{name}" for name in self.names)}

    def __str__(self) -> str:
        return f"{self.module}:{self.line} imports {self.target}"


@dataclass(frozen=True)
class Reading:
    """`looks`: line and words of each look at the clock or the environment. `opens`: it says what it is for, or is empty."""

    imports: tuple[Import, ...]
    looks: tuple[tuple[int, str], ...]
    opens: bool


def modules(tree: Path) -> dict[str, Path]:
    """Every module of the product under `tree` by its dotted name; tests and scripts are not of it."""
    files = [file for package in sorted(PACKAGES) for file in sorted((tree / package).rglob("*.py"))]
    files += [tree / "bot.py"] if (tree / "bot.py").exists() else []
    return {dotted(file.relative_to(tree)): file for file in files}


def dotted(file: Path) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def read(module: str, file: Path) -> Reading:
    return _read(module, file.read_text(encoding="utf-8"), file.name == "__init__.py")


@cache
def _read(module: str, text: str, package: bool) -> Reading:
    """Once for all rules. Imports inside functions and under TYPE_CHECKING are found, too."""
    tree = ast.parse(text)
    top = set(map(id, tree.body))
    imports: list[Import] = []
    looks: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        for target, names in _targets(node, module, package):
            imports.append(Import(module, node.lineno, target, names, id(node) in top))
        if isinstance(node, ast.Attribute) and node.attr in LAST and ast.unparse(node) in ONLY_AT_THE_TOP:
            looks.append((node.lineno, ast.unparse(node)))
    return Reading(tuple(imports), tuple(looks), not tree.body or bool(ast.get_docstring(tree)))


def _targets(node: ast.AST, module: str, package: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, ast.Import):
        yield from ((alias.name, ()) for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = module.split(".")[: len(module.split(".")) - node.level + package] if node.level else []
        target = ".".join([*base, *([node.module] if node.module else [])])
        yield target, tuple(alias.name for alias in node.names)
