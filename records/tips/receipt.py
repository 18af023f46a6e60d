"""The receipt code of a tip: a locator that may be said aloud, and a secret of 80 bits that is shown once.

Twenty-four letters and digits in groups of four; the first two groups are the locator. Of the secret only an Argon2id
hash with a salt of its own is kept. Checking takes the same time whether the locator is known or not.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
LOCATOR, SECRET, GROUP = 8, 16, 4
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
NOBODY = HASHER.hash(b"a locator that nobody holds")
"""What a guess at an unknown locator is measured against."""
_GROUP = f"[{ALPHABET}]{{{GROUP}}}"
WRITTEN = re.compile(rf"(?<![A-Z0-9])(?:{_GROUP}[-－—_ 　]*){{5}}{_GROUP}(?![A-Z0-9])", re.IGNORECASE)


@dataclass(frozen=True)
class Receipt:
    """As read from what somebody wrote, or new."""

    locator: str
    secret: str

    def __str__(self) -> str:
        whole = self.locator + self.secret
        return "-".join(whole[n : n + GROUP] for n in range(0, len(whole), GROUP))

    @property
    def digest(self) -> bytes:
        """Of a random secret of 80 bits even a fast hash gives nothing away; it waits a minute for the slow one."""
        return hashlib.sha256(f"{self.locator}/{self.secret}".encode()).digest()


def fresh() -> Receipt:
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LOCATOR + SECRET))
    return Receipt(letters[:LOCATOR], letters[LOCATOR:])


def find(text: str) -> Receipt | None:
    """The first receipt written in a text, however it is grouped."""
    match = WRITTEN.search(text)
    if match is None:
        return None
    letters = re.sub(r"[^A-Z0-9]", "", match[0].upper())
    return Receipt(letters[:LOCATOR], letters[LOCATOR:])


def strip(text: str) -> str:
    """The text without any receipt: who quotes one must not leave it in the words of a tip."""
    return WRITTEN.sub("〔回执码〕", text)


def hashed(digest: bytes) -> str:
    """What is kept for good: 48 ms of work, 19 MiB."""
    return HASHER.hash(digest)


def fits(receipt: Receipt, kept: str | None) -> bool:
    """`kept` None: there is no such locator; it takes as long to say so."""
    try:
        return HASHER.verify(kept or NOBODY, receipt.digest) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def same(one: bytes, other: bytes) -> bool:
    return hmac.compare_digest(one, other)
