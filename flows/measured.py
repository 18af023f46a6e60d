"""The answer to 「现在的体温是多少」: as people write and say it; one that cannot be is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import plain
from chat.steps import Words, words
from flows import hearing, marks
from flows.hearing import Listening
from language import temperature
from language.doubt import Doubt
from language.errors import NotATemperature
from language.reading import Reading

UNMEASURED = frozenset(("没量", "没测", "还没量", "没有体温计", "没体温计", "量不了", "没法量", "没有表", "体温计坏了", "不知道", "没有", "无"))
DOUBTS: dict[Doubt, str | Words] = {
    Doubt.TOO_LOW: "这个体温太低了，可能没夹好。\n请擦干腋下，夹紧再量 5 分钟，把数字发给我。",
    Doubt.TOO_HIGH: "这个体温高得不寻常。\n请再看一眼体温计，把数字发给我，例如 36.5。真有 43 度以上，马上打 120。",
    Doubt.POINT_MOVED: "小数点好像点错了。请再发一次，例如 36.5。",
    Doubt.POINT_MISSING: "小数点好像漏了。请带小数点再发一次，例如 36.5。",
    Doubt.FAHRENHEIT: "这像是华氏度。请换成摄氏度再发，例如 36.5。",
    Doubt.VAGUE: "要一个准数。请看着体温计发数字，例如 37.2。",
    Doubt.NO_FIGURE: "没看到体温。请发数字，例如 36.5；没有体温计，回「没量」。",
}
GUESSED = "是 {guess} 吗？请看一眼体温计，再发一次准确的数字。"
PICTURE = "照片我还看不了。请把体温计上的数字打给我，例如 36.5。"


@dataclass(frozen=True, slots=True)
class Temperature(Listening):
    """A Reading in °C, or None where nothing was measured."""

    options: tuple[str, ...] = ()
    sent: bool = True

    def parse(self, said: str) -> Reading | None:
        if plain(said) in UNMEASURED:
            return None
        if marks.of(said):
            raise Refusal(PICTURE)
        try:
            found = temperature.read(said)
        except NotATemperature as error:
            guess = error.guess if error.doubt is not Doubt.VAGUE else None
            raise Refusal(words(GUESSED, guess=f"{guess:g}") if guess else DOUBTS[error.doubt]) from None
        if self._tells_more(said):
            raise Refusal(DOUBTS[Doubt.NO_FIGURE])
        return found

    def find(self, sentence: str, about: str) -> str | None:
        said = self.ear.said(sentence)
        found = hearing.reading(said, sentence) if said else None
        return typed(found) if found else None

    def show(self, value: Reading | None) -> str:
        return f"{value.celsius:g}℃" if value else "没量"

    def _tells_more(self, said: str) -> bool:
        """A longer sentence is heard as one: it may answer other questions, or be about somebody else."""
        told = self.ear.said(said)
        more = told and (told.symptoms or told.denied or told.well or told.since or told.trips or told.contact)
        return bool(more) or self.ear.elsewhere(said)


def typed(found: Reading) -> str:
    """A reading as it might have been typed."""
    return f"{found.site}{found.celsius:g}"
