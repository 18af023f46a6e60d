"""Receipt numbers: short, readable over the telephone, the same for the same report always."""

from __future__ import annotations

from hashlib import blake2s

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
LENGTH = 6


def receipt(account: int, at: int) -> str:
    """Six letters and digits nobody confuses; `at` is the report's second of the epoch. It proves nothing: it names."""
    number = int.from_bytes(blake2s(f"{account}/{at}".encode(), digest_size=8).digest())
    code = ""
    for _ in range(LENGTH):
        number, digit = divmod(number, len(ALPHABET))
        code += ALPHABET[digit]
    return code
