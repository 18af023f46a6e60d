"""The platform's signature: SHA-1 over the sorted parts. It proves who knows the token, and covers no body."""

import hashlib
import hmac
from collections.abc import Iterable


def sign(*parts: str) -> str:
    """Hex digest of the parts, sorted and joined without a border between them."""
    joined = "".join(sorted(parts)).encode("utf-8", "surrogatepass")
    return hashlib.sha1(joined, usedforsecurity=False).hexdigest()  # the platform's choice, not ours


def signer(signature: str, tokens: Iterable[str], *parts: str) -> str | None:
    """Which of the tokens made this signature, compared in constant time."""
    given = signature.encode("utf-8", "surrogatepass")
    for token in tokens:
        if hmac.compare_digest(given, sign(token, *parts).encode()):
            return token
    return None
