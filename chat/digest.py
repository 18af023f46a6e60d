"""The fingerprint of an effect, by which a replay knows what was carried out before."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import fields, is_dataclass
from hashlib import blake2s
from typing import Any

from chat.steps import Effect


def digest(effect: Effect) -> str:
    """Six characters (36 bits) that change when the effect's content does; the same in every process."""
    content = repr(_plain(effect)).encode("utf-8", "replace")
    return urlsafe_b64encode(blake2s(content, digest_size=5).digest())[:6].decode()


def _plain(value: Any) -> Any:
    """Dataclasses as what differs from their defaults, so that a field which a new release adds changes nothing
    done before; sets in order, which `repr` alone puts anew in every process."""
    if is_dataclass(value) and not isinstance(value, type):
        told = ((f.name, getattr(value, f.name)) for f in fields(value) if getattr(value, f.name) != f.default)
        return (type(value).__name__, *((name, _plain(part)) for name, part in told))
    if isinstance(value, set | frozenset):
        return ("set", *sorted(repr(_plain(part)) for part in value))
    if isinstance(value, tuple | list):
        return tuple(_plain(part) for part in value)
    if isinstance(value, dict):
        return tuple((key, _plain(part)) for key, part in value.items())
    return value
