"""What counts as a fever, and which answers worry us."""

from __future__ import annotations

from dataclasses import dataclass

from county.settings import HealthRule

EAR = "耳温"


@dataclass(frozen=True, slots=True)
class Health:
    """What a person said of one's health today, as far as it matters for worry."""

    tenths: int | None
    site: str = ""
    symptoms: tuple[str, ...] = ()
    red_symptoms: tuple[str, ...] = ()
    contact: bool = False
    returned: bool = False


def is_fever(tenths: int, rule: HealthRule, site: str = "") -> bool:
    """Whether a temperature in tenths of a degree is a fever by the rule."""
    limit = rule.ear_fever_c if site == EAR else rule.fever_c
    return tenths >= round(limit * 10)


def wants_second(tenths: int, rule: HealthRule) -> bool:
    """Whether a first reading is high enough to be taken again."""
    return tenths >= round(rule.again_from_c * 10)


def worries(health: Health, rule: HealthRule) -> tuple[str, ...]:
    """Why a report must reach the village doctor at once, gravest first; empty for a calm one."""
    reasons: list[str] = []
    reasons.extend(health.red_symptoms)
    if health.tenths is not None and is_fever(health.tenths, rule, health.site):
        high = health.tenths >= round(rule.high_fever_c * 10)
        reasons.append("高热" if high else "发热")
    if health.contact:
        reasons.append("接触过患者")
    if health.returned:
        reasons.append("外地返回")
    calm = {"流涕鼻塞", "打喷嚏"}
    reasons.extend(s for s in health.symptoms if s not in reasons and s not in calm and s != "发热")
    return tuple(dict.fromkeys(reasons))
