"""记录: what was reported lately, with receipt numbers."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, words
from county.receipt import receipt
from flows.visit import Visit


@flow("记录", opens=("记录", "我的记录", "上报记录", "历史", "回执"))
def history(visit: Visit) -> Generator[Step, Any, None]:
    """The last seven days of everyone for whom the account speaks, newest first."""
    reports = yield Look("记录", "history")
    if not reports:
        yield Say("最近 7 天还没有上报记录。发体温就能上报,例如 36.5。")
        return
    labels = {person.id: str(person) for person in visit.people}
    yield Say("最近 7 天:")
    for report in reports:
        yield Say(line(report, labels))
    yield Say("哪条不对,发「更正」。")


def line(report: dict[str, Any], labels: dict[int, str]) -> Any:
    temperature = f"{report['tenths'] / 10:g}℃" if report["tenths"] else "未测"
    symptoms = report["symptoms"] or "无不适"
    code = receipt(report["person"], report["at"])
    unfinished = ",没填完" if report["unfinished"] else ""
    return words(
        "{day} {who} {temperature},{symptoms}{unfinished}(回执 {code})",
        day=report["day"], who=labels.get(report["person"], "家人"), temperature=temperature,
        symptoms=symptoms, unfinished=unfinished, code=code,
    )  # fmt: skip
