"""Where somebody lives: a village of the county by name, or the code on a household's door card."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.steps import words
from flows import marks

CODE = re.compile(r"(?:扫码\s*)?([A-HJKMNP-Z2-9]{8})", re.IGNORECASE)
_ENDINGS = ("村民委员会", "居民委员会", "村委会", "居委会", "社区", "村", "庄村", "街道", "乡", "镇")


class HouseholdCode(str):
    """Eight letters and digits of a door card."""


@dataclass(frozen=True, slots=True)
class Dwelling:
    """The area code of a village, or a HouseholdCode where those are taken."""

    villages: tuple[tuple[int, str, str], ...]
    codes: bool = True
    options: tuple[str, ...] = ()
    sent: bool = True

    def parse(self, said: str) -> int | HouseholdCode:
        if marks.of(said):
            raise Refusal("请把村名打给我，例如「柳林村」。")
        text = "".join(said.split())
        if self.codes and (code := CODE.fullmatch(text)):
            return HouseholdCode(code[1].upper())
        matching = self._matching(text)
        if len(matching) == 1:
            return matching[0][0]
        if matching:
            some = "、".join(f"{town}{name}" for _, name, town in matching[:5])
            raise Refusal(words("有几个村叫这个名字：{some}。请连乡镇名一起发。", some=some))
        raise Refusal(words("没找到这个村。请再看一眼村名，例如「{example}」；不知道写哪个，问问村干部。", example=self._example()))

    def find(self, sentence: str, about: str) -> str | None:
        if self.codes and (code := CODE.search(sentence)) and (sentence.startswith("扫码") or code[0] == sentence):
            return code[1]
        named = [name for _, name, _ in self.villages if name in sentence]
        return named[0] if len(set(named)) == 1 else None

    def show(self, value: int | HouseholdCode) -> str:
        return next((name for code, name, _ in self.villages if code == value), "登记码")

    def _matching(self, text: str) -> list[tuple[int, str, str]]:
        """Villages whose name, or township and name, stand in the text; the longest name wins."""
        wanted = _bare(text)
        exact = [v for v in self.villages if wanted in (_bare(v[1]), _bare(v[2] + v[1]), _bare(v[2]) + _bare(v[1]))]
        if exact or len(wanted) < 2:
            return exact
        held = [v for v in self.villages if v[1] in text or (len(_bare(v[1])) > 1 and _bare(v[1]) in text)]
        towns = [v for v in held if v[2] in text or _bare(v[2]) in text]
        return towns or held

    def _example(self) -> str:
        return self.villages[0][1] if self.villages else "柳林村"


def _bare(name: str) -> str:
    """A name without what villagers leave out: 柳林村委会 → 柳林."""
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) > len(ending) + 1:
            return name[: -len(ending)]
    return name
