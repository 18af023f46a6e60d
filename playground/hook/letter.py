"""A message on its way to the webhook, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Letter:
    """`fields` hold everything but the signature; `visible`: a failure shows the fault words on the phone."""

    openid: str
    fields: Mapping[str, Any]
    visible: bool = True
    cut_s: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`kind` is "reply", "nothing" or "fault"; `ms` from the first delivery to the end of the last."""

    kind: str
    deliveries: int
    ms: float
    reply: Mapping[str, Any] | None = None
    reason: str = ""
