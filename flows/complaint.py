"""The answer to 「有下面的情况吗」: symptoms, by number or in one's own words, with denial."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import NONE_OF_THEM, pick_numbers, plain
from chat.steps import words
from flows import marks
from flows.hearing import Listening, not_measured
from language import denial, wellness
from language.denial import State
from language.report import Said
from language.symptoms import BY_NAME

FEVER = "发热"
LISTED = ("咳嗽", "咽部不适", "乏力", "呼吸困难", "胸闷", "腹泻", "嗅味觉减退", "肌肉酸痛", "头痛头晕", "鼻塞流涕")
FINE = frozenset(("好", "好的", "好着", "还好", "都还好", "挺好", "可以", "还可以", "行", "好好的", "都没", "啥也没有", "没啥", "没毛病"))
LOST = "没看懂哪里不舒服。请回数字，例如「1 3」；没有列到的直接写，例如「肚子疼」；都没有回「无」。"


@dataclass(frozen=True, slots=True)
class Complaint:
    """Symptoms that are there, and those that were said not to be."""

    present: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Symptoms(Listening):
    """A Complaint, by number or in one's own words."""

    options: tuple[str, ...] = LISTED

    def parse(self, said: str) -> Complaint:
        if plain(said) in NONE_OF_THEM | FINE or pick_numbers(said) == (0,):
            return Complaint()
        not_measured(said)
        if numbers := pick_numbers(said):
            return self._numbered(numbers)
        if marks.of(said) or self.ear.elsewhere(said):
            raise Refusal(LOST)
        findings = denial.find(said)
        listed = tuple(name for name in BY_NAME if name in said.split())
        present, denied = names(findings, State.PRESENT), names(findings, State.DENIED)
        if not (findings or listed or wellness.find(said)):
            raise Refusal(LOST)
        return Complaint(tuple(dict.fromkeys((*present, *listed))), denied)

    def note(self, said: str) -> str:
        """The names rather than the numbers, which another release may give to others."""
        return self.show(self.parse(said)) if pick_numbers(said) else said.strip()

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence)
        return told(said) if said else None

    def show(self, value: Complaint) -> str:
        return " ".join([*value.present, *(f"没有{name}" for name in value.denied)]) or "无"

    def _numbered(self, numbers: tuple[int, ...]) -> Complaint:
        if not all(1 <= n <= len(LISTED) for n in numbers):
            raise Refusal(words("数字要在 1 到 {last} 之间；都没有回「无」。", last=len(LISTED)))
        return Complaint(tuple(LISTED[n - 1] for n in sorted(set(numbers))))


def told(said: Said) -> str | None:
    """What is said of the symptoms, as it might have been typed; None where nothing is."""
    present = [f.symptom.name for f in said.symptoms if f.symptom.name != FEVER]
    denied = [f.symptom.name for f in said.denied if f.symptom.name != FEVER]
    if not (present or denied or said.well):
        return None
    return " ".join([*present, *(f"没有{name}" for name in denied)]) or "无"


def names(findings: tuple[denial.Finding, ...], state: State) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.symptom.name for f in findings if f.state is state and f.symptom.name != FEVER))
