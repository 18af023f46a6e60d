"""A flow: one conversation, what opens it and how long it waits."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import KW_ONLY, dataclass, replace
from typing import Any

from chat.steps import Step

Script = Callable[[Any], Generator[Step, Any, None]]
Hears = Callable[[str], bool]
Meets = Callable[[Any, str], bool]

HALF_AN_HOUR_S = 1800
A_DAY_S = 24 * 3600


def hears_nothing(said: str) -> bool:
    return False


def meets_nobody(visit: Any, said: str) -> bool:
    return False


def fits_all(visit: Any, said: str) -> bool:
    return True


def unwritten(visit: Any) -> Generator[Step, Any, None]:
    yield from ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A `meets` in its parts: what it `hears` is the same whoever says it, and so remembered; whom it `knows`; and what only
    both together tell (`fits`). `office`: whom it no longer knows has no say in the talk that it opened."""

    hears: Hears
    knows: Callable[[Any], bool]
    fits: Meets = fits_all
    office: bool = False

    def __call__(self, visit: Any, said: str) -> bool:
        return self.knows(visit) and self.hears(said) and self.fits(visit, said)


@dataclass(frozen=True, slots=True)
class Flow:
    """One conversation.

    `opens`: words that open it when they stand alone, or first in a message and apart (「体温 36.5」); with `leads` also
    where a message goes straight on (「举报东头打牌」), unless another flow hears it `first`. `hears`: opens it by what a whole
    message says (a bare 「36.5」). `keeps_last`: its last finished talk may be corrected with 改.
    `daily`: what 照旧 opens where nothing is open.
    `interrupts`: its words come before even a question that takes any words (so does what it `meets`), and if it is the one for what no
    other flow claims, its ear is asked in the middle of a talk, too. `formerly`: the names under which older
    releases left talks that this flow resumes. `silent`: the clock neither reminds of it nor says that it was let go,
    for somebody else may hold the phone by then. `first`: heard before it may answer what is asked; what is asked in any
    words goes before it, unless the flow `interrupts`. `passing`: what does not answer it is taken as if it were not open.
    `patient`: after an interruption it waits to be answered or opened, without its question being said again.
    `meets`: as `hears`, but by who is at the door as well, and before a part of the message answers what is asked.
    `knows`: opens it in the middle of a talk by what is known of a matter, where the message answers nothing and nothing
    else hears it; never in one that `interrupts`, whose words are its own.
    """

    name: str
    script: Script = unwritten
    _: KW_ONLY
    opens: tuple[str, ...] = ()
    hears: Hears = hears_nothing
    keeps_last: bool = False
    interrupts: bool = False
    remind_after_s: int = HALF_AN_HOUR_S
    expire_after_s: int = A_DAY_S
    formerly: tuple[str, ...] = ()
    silent: bool = False
    first: Hears = hears_nothing
    passing: bool = False
    meets: Meets = meets_nobody
    daily: bool = False
    leads: bool = False
    patient: bool = False
    knows: Meets = meets_nobody

    def barred(self, visit: Any) -> bool:
        """Whether an office opened it, and this person holds none such any more."""
        return isinstance(self.meets, Meeting) and self.meets.office and not (self.opens or self.meets.knows(visit))

    def __call__(self, script: Script) -> Flow:
        """The flow of the generator below."""
        return replace(self, script=script)


flow = Flow
"""As it stands above a script: `@flow("口罩", opens=("口罩", "没口罩了"))`."""
