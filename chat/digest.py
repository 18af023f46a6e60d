"""The fingerprint of an effect, by which a replay knows what was carried out before."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from hashlib import blake2s
from typing import Any

from chat.steps import Effect

AS_THEY_ARE = frozenset((str, int, float, bool, type(None)))


def digest(effect: Effect) -> str:
    """Six characters (36 bits) that change when the effect's content does; the same in every process."""
    content = repr(_plain(effect)).encode("utf-8", "replace")
    return urlsafe_b64encode(blake2s(content, digest_size=5).digest())[:6].decode()


def _plain(value: Any) -> Any:
    """Dataclasses as what differs from their defaults, so that a field which a new release adds changes nothing
    done before; sets in order, which `repr` alone puts anew in every process."""
    kind: Any = type(value)
    if kind in AS_THEY_ARE:
        return value
    if (declared := _fields(kind)) is not None:
        told = [(name, getattr(value, name), default) for name, default in declared]
        parts = [(name, got) for name, got, default in told if default is MISSING or got != default]
        return (kind.__name__, *[(name, got if type(got) in AS_THEY_ARE else _plain(got)) for name, got in parts])
    if isinstance(value, set | frozenset):
        return ("set", *sorted(repr(_plain(part)) for part in value))
    if isinstance(value, tuple | list):
        return tuple([_plain(part) for part in value])
    if isinstance(value, dict):
        return tuple((key, _plain(part)) for key, part in value.items())
    return value


@cache
def _fields(kind: type) -> tuple[tuple[str, Any], ...] | None:
    """Name and default of each field of a dataclass; None of any other class."""
    return tuple((f.name, f.default) for f in fields(kind)) if is_dataclass(kind) else None
