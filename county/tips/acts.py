"""What a talk about a tip or a case may ask to be done; each is a value, carried out in the turn's transaction."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HandIn:
    """A tip. `area` is a village's code or the county's; `place`, `when`, `goods` and `shop` are words; `receipt` as shown."""

    kind: str
    area: int
    place: str
    when: str
    story: str
    receipt: str
    goods: str = ""
    shop: str = ""
    media: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Discreet:
    """Nothing but this: the reply of this turn is not kept."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The informant answers the office's question, by the receipt."""

    receipt: str
    words: str


@dataclass(frozen=True, slots=True)
class Claim:
    """The first reporter claims the reward, by the receipt."""

    receipt: str


@dataclass(frozen=True, slots=True)
class ReadCase:
    """An official reads what was said in a case."""

    case: int


@dataclass(frozen=True, slots=True)
class TakeCase:
    """接: the case is this official's."""

    case: int


@dataclass(frozen=True, slots=True)
class AskInformants:
    """问: a question that waits for whoever shows a receipt of this case."""

    case: int
    words: str


@dataclass(frozen=True, slots=True)
class PassOn:
    """转: another office has it from now on."""

    case: int
    office: str


@dataclass(frozen=True, slots=True)
class Close:
    """办结: `outcome` is one of the four findings, `words` what all reporters will read."""

    case: int
    outcome: str
    words: str


@dataclass(frozen=True, slots=True)
class Merge:
    """合并: the voices of `case` belong to `into`."""

    case: int
    into: int


@dataclass(frozen=True, slots=True)
class Split:
    """拆分: one voice of a case is an event of its own."""

    case: int
    voice: int


@dataclass(frozen=True, slots=True)
class Pay:
    """发奖: the reward of this word was handed over."""

    word: str
