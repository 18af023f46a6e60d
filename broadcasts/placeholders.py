"""Placeholders in words that officials write: a few fixed names are filled in, and nothing else ever happens."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMED = re.compile(r"\{([a-z_]+)\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Each {name} of `values` by its value, in one pass: a value that looks like a placeholder stays as it is."""
    return _NAMED.sub(lambda found: values.get(found[1], found[0]), text)


def named(text: str) -> tuple[str, ...]:
    """Every name in braces, once, in order."""
    return tuple(dict.fromkeys(found[1] for found in _NAMED.finditer(text)))


def strange(text: str, allowed: frozenset[str]) -> str:
    """The first brace or name in braces that is not allowed, as it stands; "" where all is well."""
    for name in _NAMED.finditer(text):
        if name[1] not in allowed:
            return name[0]
    loose = re.search(r"[{}]\S{0,10}", _NAMED.sub("", text))
    return loose[0] if loose else ""
