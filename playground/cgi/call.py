"""One call of the platform's API, as its handler sees it."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from playground.errors import ApiError
from playground.knobs import Knobs
from playground.settings import PlaygroundSettings


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    content_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Raw:
    """An answer that is not JSON."""

    body: bytes
    content_type: str


@dataclass(frozen=True, slots=True)
class Call:
    """Runs inside one transaction `db`; `now` in whole seconds of platform time."""

    db: sqlite3.Connection
    now: int
    settings: PlaygroundSettings
    knobs: Knobs
    ids: Iterator[int]
    query: Mapping[str, str]
    body: Mapping[str, Any]
    upload: Upload | None = None

    def need(self, name: str, code: int = 40035) -> Any:
        """A field of the body; its errcode when it is missing or empty."""
        value = self.body.get(name)
        if value in (None, "", [], {}):
            raise ApiError(code, name)
        return value


JSON = "application/json; encoding=utf-8"
Answer = Mapping[str, Any] | Raw
Handler = Callable[[Call], Answer]
OK: Mapping[str, Any] = {"errcode": 0, "errmsg": "ok"}
