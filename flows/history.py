"""记录: what was reported lately, with receipt numbers."""

from __future__ import annotations

from collections.abc import Generator
from itertools import groupby
from typing import Any

from chat.flow import flow
from chat.steps import Look, Say, Step, Words, words
from county.receipt import receipt
from flows.visit import Visit


@flow("记录", opens=("记录", "我的记录", "上报记录", "历史", "回执"))
def history(visit: Visit) -> Generator[Step, Any, None]:
    """The last seven days of everyone for whom the account speaks, the latest report first."""
    reports = yield Look("记录", "history")
    if not reports:
        yield Say("最近 7 天还没有上报记录。发体温就能上报，例如 36.5。")
        return
    labels = {person.id: str(person) for person in visit.people}
    order = list(labels)
    yield Say("最近 7 天：")
    for (day, code), some in groupby(reports, key=lambda one: (one["day"], receipt(one["account"], one["at"]))):
        yield Say(words("{day} 回执 {code}", day=day, code=code))
        for one in sorted(some, key=lambda one: order.index(one["person"]) if one["person"] in order else len(order)):
            yield Say(line(one, labels))
    yield Say("最近一次报错了，发「改 体温 36.8」这样的话；更早的发「更正」。")


def line(report: dict[str, Any], labels: dict[int, str]) -> Words:
    temperature = f"{report['tenths'] / 10:g}℃" if report["tenths"] else "没量体温"
    told = [temperature, report["told"] or "正常"]
    what = "，".join([*told, "没填完"] if report["unfinished"] else told)
    return words("· {who} {what}", who=labels.get(report["person"], "家人"), what=what)
