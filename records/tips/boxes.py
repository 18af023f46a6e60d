"""Sealed boxes: what only the holders of private keys can open, though anybody may put something in.

An envelope is a random data key sealed to each recipient, then the content under that key (XChaCha20-Poly1305, bound to
a place so that it opens nowhere else), padded so that its length says little. A secret that only two people together
may open is cut in two random-looking halves, each sealed to one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import Aead
from nacl.utils import random

from records.errors import Unreadable

KEY = 32
SEALED_KEY = KEY + 48
BLOCK = 256


def seal(content: bytes, recipients: Sequence[bytes], place: bytes) -> bytes:
    """`recipients` are public keys, at most 255; `place` must be said again to open it."""
    key = random(KEY)
    heads = b"".join(SealedBox(PublicKey(one)).encrypt(key) for one in recipients)
    return bytes([len(recipients)]) + heads + Aead(key).encrypt(_padded(content), place)


def open_(envelope: bytes, private: bytes, place: bytes) -> bytes:
    """Raises Unreadable for whoever is no recipient, at another place, or after any change."""
    box, end = SealedBox(PrivateKey(private)), 1 + envelope[0] * SEALED_KEY
    for start in range(1, end, SEALED_KEY):
        try:
            key = box.decrypt(envelope[start : start + SEALED_KEY])
            return _bare(Aead(key).decrypt(envelope[end:], place))
        except CryptoError:
            continue
    raise Unreadable("this envelope is for somebody else, or was changed")


def halve(secret: bytes, first: bytes, second: bytes) -> tuple[bytes, bytes]:
    """Two halves, each for the holder of one public key; one half says nothing."""
    whole = _padded(secret)
    mask = random(len(whole))
    return SealedBox(PublicKey(first)).encrypt(mask), SealedBox(PublicKey(second)).encrypt(_xor(mask, whole))


def join(halves: tuple[bytes, bytes], first: bytes, second: bytes) -> bytes:
    """The secret, with both private keys. Raises Unreadable."""
    try:
        opened = [SealedBox(PrivateKey(key)).decrypt(half) for half, key in zip(halves, (first, second), strict=True)]
    except CryptoError:
        raise Unreadable("one of the two keys does not fit") from None
    return _bare(_xor(*opened))


def pair() -> tuple[bytes, bytes]:
    """A new public and private key."""
    made = PrivateKey.generate()
    return bytes(made.public_key), bytes(made)


def _padded(content: bytes) -> bytes:
    return content + b"\x80" + bytes(-(len(content) + 1) % BLOCK)


def _bare(padded: bytes) -> bytes:
    return padded[: padded.rindex(b"\x80")]


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
