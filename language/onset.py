"""Since when somebody is ill: the earliest day that is said of a symptom, not of medicine, a journey or a test."""

import re
from dataclasses import dataclass

from language.days import Day
from language.span import Span
from language.trips import Trip


@dataclass(frozen=True, slots=True)
class Fact:
    """A symptom, or a reading that only counts when no symptom is dated."""

    span: Span
    symptom: bool


_OTHER = re.compile(
    r"(?:隔离|吃了?药?|输液|挂水|点滴|打针|服药|用药|回来|去过|无新增|潜伏|封控|住院|请假|在家|怀孕|治疗|抽烟|好了大?概?|停药|放假|复查|手术|核酸|解除|喝了?|打[了完过]|接种[了完过]?|退烧了?|退热了?|烧退了?|不烧了?|没再?发?烧了?)[^,。;!?\d]{0,4}$"
)
_OTHER_AFTER = re.compile(
    r"^(?:的?(?:药|抗生素|点滴|液|针|水|消炎|头孢|阿奇|奥司他韦|量|疗程|隔离|核酸|没出|的?全血|前的照)|(?:照片|没|未|无)|[^,。;!?]{0,6}(?:新增|抗生素|点滴|头孢))"
)
_RATE = re.compile(r"^\s?(?:大概|就|只|能|要)?[^,。;!?\d]{0,3}[一二两三四五六几\d]+[两三四五]?[次声回片遍顿粒]")
_UNWELL = re.compile(r"不舒服|难受|不得劲|着凉|受凉|感冒|溃疡|炎|疼|痛|痒|酸|不适|起病|发病|病了")
_CAUSE = re.compile(r"受寒|冻着|淋了?雨|出汗|熬夜|聚餐|吹风")
_AGAIN = re.compile(r"又(?:开始|出现|发|犯)|再次|重新|复发")
_BEGUN = re.compile(r"\s?(?:就|才)?(?:开始|起|发病|起病|得的|有的)")
_HAD_PASSED = re.compile(r"好了|痊愈|没事了|恢复|消失")


def onset(text: str, facts: list[Fact], when: list[Day], visited: tuple[Trip, ...]) -> Day | None:
    """None when no day is said of the illness."""
    if not facts or not when:
        return None
    travel = {t.day.span for t in visited if t.day}
    usable = [d for d in when if not _elsewhere(text, d)]
    symptoms = [*(f for f in facts if f.symptom), *(Fact(Span(*m.span()), True) for m in _UNWELL.finditer(text))]
    said = [d for d in usable if d.span not in travel or _beside(text, d, symptoms)]
    of_symptoms = _near(text, said, symptoms) + [d for d in said if _begun(text, d, when)]
    again = [d for d in of_symptoms if _anew(text, d)]
    chosen = (
        again
        or of_symptoms
        or _near(text, said, [Fact(Span(*m.span()), True) for m in _CAUSE.finditer(text)])
        or _near(text, [d for d in said if d.days], [f for f in facts if not f.symptom])
        or _alone(text, said, when)
    )
    return max(chosen, key=lambda d: d.days, default=None)


def _anew(text: str, day: Day) -> bool:
    """咳嗽一个月,好了一周,昨天又开始: the illness that counts began yesterday."""
    return bool(_AGAIN.search(text, day.span.end, day.span.end + 6) and _HAD_PASSED.search(text, 0, day.span.start))


def _elsewhere(text: str, day: Day) -> bool:
    """Said of medicine, isolation, a journey or a rate: 吃了十天药, 隔离第五天, 一天咳两次."""
    if not day.lasting:
        return False
    before, after = text[max(0, day.span.start - 8) : day.span.start], text[day.span.end : day.span.end + 12]
    return bool(_OTHER.search(before) or _OTHER_AFTER.match(after) or _RATE.match(after))


def _beside(text: str, day: Day, facts: list[Fact]) -> bool:
    return any(0 <= f.span.start - day.span.end <= 4 or 0 <= day.span.start - f.span.end <= 3 for f in facts)


def _near(text: str, said: list[Day], facts: list[Fact]) -> list[Day]:
    """Days in a clause that also names the symptom, or alone in the clause after it (咳嗽,三天了)."""
    clauses = [f.span.clause(text) for f in facts]
    return [d for d in said if any(start <= d.span.start < end for start, end in clauses)]


def _alone(text: str, said: list[Day], when: list[Day]) -> list[Day]:
    return [d for d in said if d.lasting and _bare(text, d, when)]


def _begun(text: str, day: Day, when: list[Day]) -> bool:
    """发烧,昨天开始的."""
    return bool(not day.lasting and _BEGUN.match(text, day.span.end) and _bare(text, day, when))


def _bare(text: str, day: Day, when: list[Day]) -> bool:
    """Whether its clause holds nothing but days and words of time."""
    start, end = day.span.clause(text)
    rest, at = "", start
    for other in when:
        if start <= other.span.start < end:
            rest, at = rest + text[at : other.span.start], other.span.end
    rest += text[at:end]
    return bool(
        re.fullmatch(
            r"\s*(?:已经?|有|都|大概|这|症状|出现|开始|病程|总共|一共|前后|差不多|快|也|就|持续|连续|最近|从|自|打|起|的)*(?:了|啦|的?样子|左右)?\s*",
            rest,
        )
    )
