"""A person at the desk, for tests and for the keyboard: memory goes through JSON, every turn is run twice."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from chat.desk import Desk
from chat.errors import Differs
from chat.flows import Flows
from chat.talk import Memory
from chat.turn import Done, How, Said, Turn

NewId = Callable[[], int]
DeskMaker = Callable[[Memory, int, NewId], Desk]
Carry = Callable[[tuple[Done, ...]], None]

MORNING = 1_580_515_200  # 1 February 2020, 8:00 in China


def carry_nowhere(effects: tuple[Done, ...]) -> None:
    """Effects are looked at and forgotten."""


class Player:
    """One person's side of a talk. `desk` makes the desk of one turn; `carry` acts on what a turn led to."""

    def __init__(self, desk: DeskMaker, *, now: int = MORNING, carry: Carry = carry_nowhere) -> None:
        self.desk = desk
        self.now = now
        self.carry = carry
        self.kept = ""
        self.last_id = 0
        self.effects: tuple[Done, ...] = ()

    @property
    def memory(self) -> Memory:
        return Memory.loads(self.kept)

    def say(self, text: str) -> Turn:
        return self.send(Said(text))

    def tap(self, key: str) -> Turn:
        return self.send(Said(key, How.TAPPED))

    def send(self, said: Said) -> Turn:
        return self._turn(lambda desk: desk.take(said))

    def later(self, seconds: int) -> Turn:
        """Time passes, then the clock wakes the desk."""
        self.now += seconds
        return self._turn(Desk.wake)

    def _turn(self, act: Callable[[Desk], Turn]) -> Turn:
        first, again = self._run(act), self._run(act)
        if first != again:
            raise Differs(f"one turn, run twice, led to two things:\n{first}\n{again}")
        kept = first.memory.dumps()
        if Memory.loads(kept) != first.memory:
            raise Differs(f"JSON changes the memory:\n{first.memory}\n{Memory.loads(kept)}")
        self.kept = kept
        self.last_id = max([self.last_id, *(talk.id for talk in first.memory.talks), *(e.talk for e in first.effects)])
        self.effects = first.effects
        self.carry(first.effects)
        return first

    def _run(self, act: Callable[[Desk], Turn]) -> Turn:
        ids = count(self.last_id + 1)
        return act(self.desk(self.memory, self.now, lambda: next(ids)))


def desks(flows: Flows, *, visit: object = None, facts: dict[str, object] | None = None) -> DeskMaker:
    """Desks for flows whose Looks are answered from `facts` by what they ask for."""
    known = facts or {}
    return lambda memory, now, new_id: Desk(
        flows, memory=memory, visit=visit, look=lambda look: known.get(look.what), new_id=new_id, now=now
    )
