"""The one field type for personal data: sealed in the row, looked up by a keyed digest.

A sealed value is `algorithm(1) | key id(1) | nonce(12) | AES-256-GCM ciphertext and tag(16)`: 30 bytes more than its
text. Table, column and row number are authenticated with it, so a value copied into another row or column does not
open. A key may seal 2^32 values (random nonces): rotate yearly.
"""

from __future__ import annotations

import base64
import hmac
import os
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import SecretStr

from records.errors import Unreadable
from records.settings import RecordsSettings

AES_256_GCM = 1
NONCE = 12
PREFIX = 2
HEADER = PREFIX + NONCE
DIGEST = 16


class Keyring:
    """Opens with every key it holds, seals with the current one."""

    def __init__(self, keys: Mapping[int, bytes], current: int, lookup: bytes) -> None:
        self.current = current
        self._ciphers = {number: AESGCM(key) for number, key in keys.items()}
        self._cipher = self._ciphers[current]
        self.prefix = bytes((AES_256_GCM, current))
        self._lookup = lookup

    def seal(self, value: str | bytes | None, place: str, row: int | bytes) -> bytes | None:
        """`place` is "table.column"; None stays None (the column is empty)."""
        if value is None:
            return None
        nonce = os.urandom(NONCE)
        clear = value.encode() if isinstance(value, str) else value
        return self.prefix + nonce + self._cipher.encrypt(nonce, clear, b"%s:%a" % (place.encode(), row))

    def open(self, sealed: bytes | None, place: str, row: int | bytes) -> str:
        """The text; "" for an empty column. Raises Unreadable."""
        return self.open_bytes(sealed, place, row).decode()

    def open_bytes(self, sealed: bytes | None, place: str, row: int | bytes) -> bytes:
        if sealed is None:
            return b""
        cipher = self._ciphers.get(sealed[1]) if len(sealed) > HEADER and sealed[0] == AES_256_GCM else None
        if cipher is None:
            raise Unreadable(f"{place}: sealed under a key that is not in the settings")
        try:
            return cipher.decrypt(sealed[2:HEADER], sealed[HEADER:], b"%s:%a" % (place.encode(), row))
        except InvalidTag:
            raise Unreadable(f"{place}: does not belong to this row, or was changed") from None

    def mac(self, purpose: str, value: str) -> bytes:
        """16 bytes that find a value again without showing it; `purpose` keeps a phone from matching an ID number."""
        return hmac.digest(self._lookup, f"{purpose}\x1f{value}".encode(), "sha256")[:DIGEST]


def keyring(settings: RecordsSettings) -> Keyring:
    keys = {settings.field_key_id: _key(settings.field_key, "field_key")}
    for number, secret in settings.previous_field_keys.items():
        keys.setdefault(number, _key(secret, f"previous_field_keys[{number}]"))
    return Keyring(keys, settings.field_key_id, _key(settings.lookup_key, "lookup_key"))


def _key(secret: SecretStr, name: str) -> bytes:
    key = base64.b64decode(secret.get_secret_value())
    if len(key) != 32:
        raise ValueError(f"records.{name} must be 32 bytes in base64: openssl rand -base64 32")
    return key
