"""Kinds of answer about health: a temperature, symptoms with denial, since when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chat.errors import Refusal
from chat.kinds import NONE_OF_THEM, pick_numbers, plain
from chat.steps import Words, words
from flows import hearing
from flows.visit import Person
from language import days, denial, temperature, wellness
from language.denial import State
from language.doubt import Doubt
from language.errors import NotATemperature
from language.symptoms import BY_NAME, SYMPTOMS, Severity
from language.temperature import Reading

FEVER = "发热"
RED = frozenset(symptom.name for symptom in SYMPTOMS if symptom.severity is Severity.RED)
LISTED = ("咳嗽", "咽部不适", "乏力", "呼吸困难", "胸闷", "腹泻", "嗅味觉减退", "肌肉酸痛", "头痛头晕", "鼻塞流涕")
DOUBTS: dict[Doubt, str | Words] = {
    Doubt.TOO_LOW: "这个体温太低了,可能没夹好。请擦干腋下再量 5 分钟,发数字给我。",
    Doubt.TOO_HIGH: "这个体温高得不寻常。请再看一眼体温计,发数字给我,例如 36.5。真有 43 度以上,马上打 120。",
    Doubt.POINT_MOVED: "小数点好像点错了。请再发一次,例如 36.5。",
    Doubt.POINT_MISSING: "是 3 打头的两位数加一位小数吗?请带小数点再发一次,例如 36.5。",
    Doubt.FAHRENHEIT: "这像是华氏度。请换成摄氏度再发,例如 36.5。",
    Doubt.VAGUE: "要一个准数。请看着体温计发数字,例如 37.2。",
    Doubt.NO_FIGURE: "没看到体温。请发数字,例如 36.5;还没量的话,量好再发给我。",
}
GUESSED = "是 {guess} 吗?请再发一次准确的数字。"


@dataclass(frozen=True, slots=True)
class Temperature:
    """A Reading in °C, as people write and say it; one that cannot be is asked about."""

    people: tuple[Person, ...]
    who: Person
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> Reading:
        try:
            return temperature.read(said)
        except NotATemperature as error:
            if error.guess is not None:
                raise Refusal(words(GUESSED, guess=f"{error.guess:g}")) from None
            raise Refusal(DOUBTS[error.doubt]) from None

    def find(self, sentence: str, about: str) -> str | None:
        said = hearing.of(sentence, self.people, self.who)
        if said is None or said.temperature is None:
            return None
        return f"{said.temperature.site}{said.temperature.celsius:g}"


@dataclass(frozen=True, slots=True)
class Complaint:
    """Symptoms that are there, and those that were said not to be."""

    present: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Symptoms:
    """A Complaint, by number or in one's own words."""

    people: tuple[Person, ...]
    who: Person
    options: tuple[str, ...] = LISTED

    def parse(self, said: str) -> Complaint:
        if plain(said) in NONE_OF_THEM or pick_numbers(said) == (0,):
            return Complaint()
        if numbers := pick_numbers(said):
            return self._numbered(numbers)
        findings = denial.find(said)
        present = _names(findings, State.PRESENT)
        denied = _names(findings, State.DENIED)
        listed = tuple(name for name in BY_NAME if name in said.split())
        if not (present or denied or listed or wellness.find(said)):
            raise Refusal("没看懂哪里不舒服。请回数字,例如「1 3」;没有列到的,直接写,例如「肚子疼」;都没有回「无」。")
        return Complaint(tuple(dict.fromkeys((*present, *listed))), denied)

    def find(self, sentence: str, about: str) -> str | None:
        said = hearing.of(sentence, self.people, self.who)
        if said is None:
            return None
        present = [f.symptom.name for f in said.symptoms if f.symptom.name != FEVER]
        denied = [f.symptom.name for f in said.denied if f.symptom.name != FEVER]
        if not (present or denied or said.well):
            return None
        return " ".join([*present, *(f"没有{name}" for name in denied)]) or "无"

    def _numbered(self, numbers: tuple[int, ...]) -> Complaint:
        if not all(1 <= n <= len(self.options) for n in numbers):
            raise Refusal(words("数字要在 1 到 {last} 之间;都没有回「无」。", last=len(self.options)))
        return Complaint(tuple(self.options[n - 1] for n in sorted(set(numbers))))


@dataclass(frozen=True, slots=True)
class Since:
    """The first day of it; never in the future."""

    people: tuple[Person, ...]
    who: Person
    today: date
    options: tuple[str, ...] = ()

    def parse(self, said: str) -> date:
        found = days.find(said, self.today)
        if not found:
            raise Refusal("请说从哪天开始,例如:今天、昨天、三天了、3月17日。")
        return min(day.date for day in found)

    def find(self, sentence: str, about: str) -> str | None:
        said = hearing.of(sentence, self.people, self.who, self.today)
        return said.since.date.isoformat() if said and said.since else None


def _names(findings: tuple[denial.Finding, ...], state: State) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f.symptom.name for f in findings if f.state is state and f.symptom.name != FEVER))
