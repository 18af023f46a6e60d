"""收: a doctor or cadre takes an alert into their hands, and the family is told who has it."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.kinds import any_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.acts import Acknowledge
from flows.visit import Visit


@flow("收", opens=("收", "收到", "已收到", "接收"))
def acknowledge(visit: Visit) -> Generator[Step, Any, None]:
    """The one open alert at once; of several, those that are named."""
    alerts = yield Look("待接", "open_alerts")
    if not alerts:
        taker = yield Look("谁接了", "taken_by_another")
        if taker:
            yield Say(words("这一条已经由{taker}接手了，您不用再处理。", taker=taker))
        else:
            yield Say("现在没有等您接手的情况。")
        return
    taken = alerts
    if len(alerts) > 1:
        every = "全部"
        chosen = yield Ask("哪几条", "有几条等您接手，要接哪几条？", any_of([every, *(a["text"] for a in alerts)]))
        taken = alerts if every in chosen else [a for a in alerts if a["text"] in chosen]
    for alert in taken:
        yield Keep(Acknowledge(alert["id"]), about=alert["id"])
    if len(taken) == 1:
        yield Say(words("已接手：{text}\n已告诉家属由您负责。", text=taken[0]["text"]))
    elif taken:
        listed = "\n".join(f"· {alert['text'].partition('，')[0]}" for alert in taken)
        yield Say(words("这 {n} 位由您接手，已告诉家属：\n{listed}", n=len(taken), listed=listed))
    else:
        yield Say("好的，先不接。情况还在等人，请尽快安排。")
