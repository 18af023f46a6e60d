"""Faults on demand: the next calls of an API answer an errcode, hang, break off, or do the work and never say so."""

import itertools
import random
import threading
from dataclasses import dataclass, replace

KINDS = ("errcode", "hang", "reset", "html", "bad_gateway", "accepted_hang", "accepted_reset")


@dataclass(frozen=True, slots=True)
class Fault:
    """`call` is a path under /cgi-bin or "*"; `remaining` calls are hit (-1: no end), each with `chance`."""

    call: str = "*"
    kind: str = "errcode"
    code: int = -1
    seconds: float = 30.0
    remaining: int = 1
    chance: float = 1.0
    id: int = 0

    @property
    def accepted(self) -> bool:
        """The call takes effect; only its answer is lost."""
        return self.kind.startswith("accepted_")


class Faults:
    """Kept in memory: a platform that starts anew starts whole."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._ids = itertools.count(1)
        self._standing: tuple[Fault, ...] = ()
        self._lock = threading.Lock()

    def standing(self) -> tuple[Fault, ...]:
        return self._standing

    def add(self, fault: Fault) -> int:
        with self._lock:
            numbered = replace(fault, id=next(self._ids))
            self._standing += (numbered,)
        return numbered.id

    def remove(self, fault_id: int | None = None) -> None:
        with self._lock:
            self._standing = tuple(fault for fault in self._standing if fault_id not in (None, fault.id))

    def draw(self, call: str) -> Fault | None:
        """The fault that hits this call, used up by one; none most of the time."""
        if not self._standing:
            return None
        with self._lock:
            for fault in self._standing:
                if fault.call in ("*", call) and (fault.chance >= 1 or self._chance.random() < fault.chance):
                    self._use(fault)
                    return fault
        return None

    def _use(self, fault: Fault) -> None:
        left = replace(fault, remaining=fault.remaining - 1) if fault.remaining > 0 else fault
        self._standing = tuple(
            left if each is fault else each for each in self._standing if each is not fault or left.remaining
        )
