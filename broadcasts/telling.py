"""An answer as it is sent: the words, what they rest on and since when; of one that ran out, that it is being renewed."""

from __future__ import annotations

from datetime import date

from broadcasts import placeholders
from broadcasts.answer import Answer
from county import spoken
from county.settings import CountySettings

RENEWING = (
    "「{question}」的答复已经过期，{office}正在更新，旧的就不发给您了。\n着急的话打热线 {hotline}，也可以发「人工」。"
)
RESTS_ON = "\n——\n来源：{source}，{period}。"
ANY_COUNTY = "12345"  # the government's service telephone, where a county has not set its own


def tell(answer: Answer, county: CountySettings, on: date, place: str = "") -> str:
    """`place`: the name of the answer's area, where it has one."""
    values = {"county": county.name, "hotline": county.hotline or ANY_COUNTY}
    if answer.over(on):
        return placeholders.fill(RENEWING, {**values, "question": answer.question, "office": answer.office})
    said = placeholders.fill(answer.body, values)
    return said + placeholders.fill(RESTS_ON, {"source": _source(answer), "period": _period(answer, place)})


def _source(answer: Answer) -> str:
    return f"{answer.source}（{answer.document}）" if answer.document else answer.source


def _period(answer: Answer, place: str) -> str:
    """「柳荫乡适用,2022年6月28日起」."""
    until = f"至{_day(answer.until)}" if answer.until else "起"
    return f"{place}适用，{_day(answer.since)}{until}" if place else f"{_day(answer.since)}{until}"


def _day(day: date) -> str:
    return spoken.full(day)
