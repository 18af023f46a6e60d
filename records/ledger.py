"""A ledger 台账 is declared once, as a dataclass; its table, history, masked view and end of life follow from that.

Every fact says in the declaration what it is called, what it is for, who may read it, how many days it lives and
whether it is sealed in the row. A fact that says less cannot be declared, so it cannot be asked.

    @ledger("测温登记")
    class Reading(Record):
        tenths: int = fact("体温", purpose="发现发热的人", readers=CARE, keep_days=60)
        remark: str = fact("备注", purpose="…", readers=CARE, keep_days=60, sealed=True, default="")

Rows are clustered by (day, area, person, id): what officials ask is "who, in this village, on this day".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, dataclass, field, fields
from datetime import date, datetime
from types import NoneType
from typing import Any, TypeVar, dataclass_transform, get_args, get_type_hints

from records.errors import Undeclared

WORDS = "fact"
T = TypeVar("T")


@dataclass(frozen=True)
class Fact:
    """What a field of a ledger declares about itself."""

    label: str
    purpose: str
    readers: frozenset[str]
    keep_days: int
    sealed: bool


def fact(
    label: str,
    *,
    purpose: str,
    readers: frozenset[str],
    keep_days: int,
    sealed: bool = False,
    default: Any = MISSING,
) -> Any:
    """Raises Undeclared when something is left empty."""
    if not (label and purpose and readers and keep_days > 0):
        raise Undeclared(f"fact {label!r}: label, purpose, readers and keep_days must all be said")
    words = Fact(label, purpose, frozenset(readers), keep_days, sealed)
    return field(default=default, metadata={WORDS: words})


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every row of every ledger says: who, where, when, told by whom. `account` 0 is the system itself."""

    person: int
    area: int
    day: date
    at: datetime
    account: int = 0


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(fact,))
def ledger(label: str) -> Callable[[type[T]], type[T]]:
    """Makes the class a frozen dataclass with a declaration. Raises Undeclared."""

    def declare(cls: type[T]) -> type[T]:
        made = dataclass(frozen=True, kw_only=True)(cls)
        hints = get_type_hints(made)
        facts = own_fields(made)
        for one in facts:
            _check(made.__name__, one, hints[one.name])
        _check_ends(made.__name__, facts, hints)
        made.label = label  # type: ignore[attr-defined]
        return made

    return declare


def own_fields(record: type) -> tuple[Field[Any], ...]:
    """The declared facts, without the frame of `Record`."""
    frame = {one.name for one in fields(Record)}
    return tuple(one for one in fields(record) if one.name not in frame)


def _check(name: str, one: Field[Any], hint: object) -> None:
    if WORDS not in one.metadata:
        raise Undeclared(f"{name}.{one.name} must be declared with fact(label, purpose=…, readers=…, keep_days=…)")
    if one.metadata[WORDS].sealed and hint is not str:
        raise Undeclared(f"{name}.{one.name}: only text can be sealed")


def _check_ends(name: str, facts: tuple[Field[Any], ...], hints: dict[str, Any]) -> None:
    """A fact that ends before its row must be able to be empty."""
    longest = max((one.metadata[WORDS].keep_days for one in facts), default=0)
    for one in facts:
        words = one.metadata[WORDS]
        if words.keep_days < longest and not words.sealed and NoneType not in get_args(hints[one.name]):
            raise Undeclared(f"{name}.{one.name} ends before the row does: let it be None")
