"""What counts as a fever, and which answers worry us."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from county.settings import HealthRule
from language.symptoms import BY_NAME, Severity

EAR = "耳温"


class Health(NamedTuple):
    """What a person said of one's health today, as far as it matters for worry."""

    tenths: int | None = None
    site: str = ""
    symptoms: tuple[str, ...] = ()
    contact: bool = False
    returned: bool = False
    visitors: bool = False


@dataclass(frozen=True, slots=True)
class Worries:
    """Reasons, gravest first. `red`: minutes count. `alarming`: somebody must take it over now. `watching`: the
    village doctor should know today."""

    red: tuple[str, ...] = ()
    alarming: tuple[str, ...] = ()
    watching: tuple[str, ...] = ()

    @property
    def urgent(self) -> bool:
        return bool(self.red or self.alarming)

    @property
    def reasons(self) -> tuple[str, ...]:
        return (*self.red, *self.alarming, *self.watching)

    def __bool__(self) -> bool:
        return bool(self.red or self.alarming or self.watching)


def is_fever(tenths: int | None, rule: HealthRule, site: str = "") -> bool:
    """Whether a temperature in tenths of a degree is a fever by the rule."""
    limit = rule.ear_fever_c if site == EAR else rule.fever_c
    return tenths is not None and tenths >= round(limit * 10)


def is_high(tenths: int | None, rule: HealthRule) -> bool:
    return tenths is not None and tenths >= round(rule.high_fever_c * 10)


def wants_second(tenths: int | None, rule: HealthRule) -> bool:
    """Whether a first reading is high enough to be taken again."""
    return tenths is not None and tenths >= round(rule.again_from_c * 10)


@lru_cache(2048)
def worries(health: Health, rule: HealthRule) -> Worries:
    """Why a report must reach the village doctor, by the rule of its day."""
    alarming = []
    if is_high(health.tenths, rule):
        alarming.append("高热")
    elif is_fever(health.tenths, rule, health.site):
        alarming.append("发热")
    if health.contact:
        alarming.append("接触过病人")
    if health.returned:
        alarming.append("外地返回")
    watching = [*_of(Severity.WATCH, health.symptoms), *(["家里来过外地人"] if health.visitors else [])]
    return Worries(red(health.symptoms), tuple(alarming), tuple(watching))


def red(symptoms: tuple[str, ...]) -> tuple[str, ...]:
    """Those with which minutes count."""
    return _of(Severity.RED, symptoms)


def _of(severity: Severity, symptoms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([name for name in symptoms if name in BY_NAME and BY_NAME[name].severity is severity])
