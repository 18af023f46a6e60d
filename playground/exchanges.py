"""The last exchanges of XML and JSON in both directions, for the drawer of the page; kept in memory only."""

import itertools
from collections import deque
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exchange:
    """`direction` "hook": platform to bot; "api": bot to platform. `asked`, `answered` as they went over the wire;
    `plain` and `plain_answer` are the opened envelopes where they were sealed."""

    id: int
    at: int
    openid: str
    direction: str
    title: str
    asked: str
    answered: str
    status: str
    ms: float
    attempt: int = 1
    plain: str = ""
    plain_answer: str = ""


class Exchanges:
    def __init__(self, kept: int) -> None:
        self._kept: deque[Exchange] = deque(maxlen=kept)
        self._ids = itertools.count(1)

    def next_id(self) -> int:
        return next(self._ids)

    def keep(self, exchange: Exchange) -> None:
        self._kept.append(exchange)

    def since(self, cursor: int) -> list[Exchange]:
        return [exchange for exchange in list(self._kept) if exchange.id > cursor]

    def find(self, exchange_id: int) -> Exchange | None:
        return next((exchange for exchange in list(self._kept) if exchange.id == exchange_id), None)

    def clear(self) -> None:
        self._kept.clear()
