"""The safe: what is said of a tip goes in with public keys, and comes out only where the offices' private key is."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from typing import Any

from county.tips.settings import TipSettings
from records.tips import boxes


@dataclass(frozen=True)
class Safe:
    """Keys as bytes; `private` is empty in a process that may only put in."""

    offices: bytes
    first: bytes
    second: bytes
    private: bytes = b""

    @property
    def opens(self) -> bool:
        return bool(self.private)

    def put(self, content: dict[str, Any], place: object) -> bytes:
        """For the offices; `place` (a locator, a row's number) binds it there."""
        return boxes.seal(json.dumps(content, ensure_ascii=False).encode(), (self.offices,), str(place).encode())

    def put_bytes(self, content: bytes, place: object) -> bytes:
        return boxes.seal(content, (self.offices,), str(place).encode())

    def take(self, envelope: bytes | None, place: object) -> dict[str, Any]:
        """What was put in; nothing where there is no private key. Raises Unreadable."""
        if not (envelope and self.private):
            return {}
        content: dict[str, Any] = json.loads(boxes.open_(envelope, self.private, str(place).encode()))
        return content

    def take_bytes(self, envelope: bytes, place: object) -> bytes:
        """A picture. Raises Unreadable."""
        return boxes.open_(envelope, self.private, str(place).encode())

    def conceal(self, openid: str) -> tuple[bytes, bytes]:
        """The informant, in two halves."""
        return boxes.halve(openid.encode(), self.first, self.second)


def safe(settings: TipSettings) -> Safe:
    keys = settings.office_key, settings.informants.first, settings.informants.second
    offices, first, second = (base64.b64decode(key) for key in keys)
    return Safe(offices, first, second, base64.b64decode(settings.office_secret.get_secret_value()))
