"""What an agreement is to: every word in every language, whom it is for and where it is said."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping


def digest(words: Mapping[str, str], audience: str, channels: Iterable[str]) -> str:
    stood = [sorted(words.items()), json.loads(audience), sorted(channels)]
    return hashlib.sha256(json.dumps(stood, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
