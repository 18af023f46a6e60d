"""What to do now: said to the family of whoever worries us, gravest first."""

from __future__ import annotations

from typing import Any

from chat.steps import Words, words
from county.fever import Worries

CALL_120 = "情况急，请马上打 120，别等。打完电话再回我。"
RED = "情况急，请马上打 120，别等。{told}"
HIGH = "烧得高，别硬扛。{told}\n多喝温水，别捂。叫不醒、抽筋、喘不上气，马上打 120。"
FEVER = "{told}\n先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。"
MET = "{told}\n这几天先待在家里，和家人分开吃住，每天早晚各报一次体温。"
WATCH = "{told}\n多休息，多喝水，明天接着报。加重了随时发给我。"
NOBODY = "我已转给县里值班的人，会有人联系您。"


def advice(worries: Worries, holder: dict[str, Any] | None) -> Words:
    """`holder`: role, name and phone of who was told."""
    if worries.red:
        return words(RED, told=told(holder))
    if "高热" in worries.alarming:
        return words(HIGH, told=told(holder))
    if "发热" in worries.alarming:
        return words(FEVER, told=told(holder))
    return words(MET if worries.alarming else WATCH, told=told(holder))


def told(holder: dict[str, Any] | None) -> Words:
    """Who has been told, with the telephone if there is one."""
    if not holder:
        return words(NOBODY)
    if holder["phone"]:
        return words("我已告诉{role}{name}，电话 {phone}。", **holder)
    return words("我已告诉{role}{name}，会联系您。", **holder)
