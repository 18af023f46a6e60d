"""How long a whole turn of an eight-question flow takes, without any I/O.

A turn: the memory is read from JSON, the flow replayed before and after the answer, the memory written as JSON.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Generator
from typing import Any

from chat.desk import Desk
from chat.flow import flow
from chat.flows import Flows
from chat.kinds import FreeText, YesNo, any_of, one_of
from chat.steps import Ask, Keep, Say, Step, words
from chat.talk import Memory
from chat.turn import Said

SYMPTOMS = ("发热", "咳嗽", "乏力", "腹泻", "胸闷", "咽痛", "头痛", "嗅觉减退")
ANSWERS = ("2", "张小明", "2 4", "否", "三天了", "是", "村东头", "没有别的")


@flow("登记", opens=("登记",))
def eight(visit: object) -> Generator[Step, Any, None]:
    who = yield Ask("谁", "为谁登记?", one_of(("我", "爷爷", "奶奶")))
    name = yield Ask("姓名", words("{who}叫什么?", who=who), FreeText(), about=who)
    symptoms = yield Ask("症状", "有下面的情况吗?", any_of(SYMPTOMS), about=who)
    contact = yield Ask("接触", "接触过发热的人吗?", YesNo(), about=who)
    since = yield Ask("多久", "多久了?", FreeText(), about=who)
    alone = yield Ask("独居", "一个人住吗?", YesNo(), about=who)
    place = yield Ask("地方", "住在哪里?", FreeText(), about=who)
    other = yield Ask("其他", "还有要说的吗?", FreeText(), about=who)
    yield Keep((name, symptoms, contact, since, alone, place, other), name="登记", about=who)
    yield Say("登记好了。")


FLOWS = Flows([eight])


def turn(kept: str, text: str) -> str:
    desk = Desk(FLOWS, memory=Memory.loads(kept), visit=None, look=lambda look: None, new_id=lambda: 7 << 60, now=1)
    return desk.take(Said(text)).memory.dumps()


def talk() -> list[float]:
    """Microseconds of processor time of each turn of one talk."""
    kept, took = "", []
    for text in ("登记", *ANSWERS):
        start = time.thread_time()
        kept = turn(kept, text)
        took.append((time.thread_time() - start) * 1e6)
    return took


def main() -> None:
    talk()
    turns = [us for _ in range(1000) for us in talk()]
    mean, worst = statistics.mean(turns), statistics.mean(sorted(turns)[-len(turns) // 100 :])
    print(f"turn of an eight-question flow: mean {mean:.0f} µs, median {statistics.median(turns):.0f} µs")
    print(json.dumps({"us_mean": round(mean, 1), "us_worst_hundredth": round(worst, 1), "turns": len(turns)}))


if __name__ == "__main__":
    main()
