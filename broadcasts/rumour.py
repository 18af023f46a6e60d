"""A rumour that was looked into: the claim, the ways in which it is told, the verdict and what is so."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from broadcasts import front_matter
from broadcasts.answer import Answer, Answers
from broadcasts.telling import tell
from county.rumours import SAID
from county.settings import CountySettings

SHIPPED = Path(__file__).with_name("rumours")


class Rumour(Answer):
    """`question` is the claim as it goes round."""

    verdict: Literal["假", "真", "不全对", "没有依据"]


def verdict(rumour: Answer, county: CountySettings, on: date, place: str = "") -> str:
    """The claim and its verdict first; of one that ran out only that it is being checked anew."""
    said = tell(rumour, county, on, place)
    return (
        said
        if rumour.over(on) or not isinstance(rumour, Rumour)
        else f"「{rumour.question}」：{SAID[rumour.verdict]}\n{said}"
    )


def load(folder: Path = SHIPPED) -> Answers:
    """Every rumour below a folder. Raises errors.BadPages."""
    return Answers(front_matter.read_all(folder, Rumour))
