"""离岗, 复岗: an official ends somebody's posts at once, after a second look; and gives them back."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.staffing.acts import Dismiss, Restore
from flows.shift_words import Who, says_leave, says_restore
from flows.visit import Visit

OFFICIALS = frozenset(("村干部", "乡镇干部", "县指挥部"))
NOT_YOURS = "这件事由村干部、乡镇干部或县里来办。自己要交班，发「换班 姓名」。"


@flow("离岗", opens=("离岗",), hears=says_leave, first=says_leave)
def leave(visit: Visit) -> Generator[Step, Any, None]:
    """What ends is shown before the yes; whoever stands above hears of it."""
    if not visit.roles & OFFICIALS:
        yield Say(NOT_YOURS)
        return
    name = yield Ask("谁", "谁离岗？发姓名。", Who())
    found = yield Look("下级", "subordinates", about=name)
    person = yield from which(found, name)
    if person is None:
        return
    posts = "\n".join(person["posts"])
    question = words("{name}现在是：\n{posts}\n离岗后他马上不能再看、不能再办。确定吗？", name=name, posts=posts)
    if not (yield Ask("确定", question, YesNo(("确定", "先不")))):
        yield Say("好的，没有动。")
        return
    yield Keep(Dismiss(person["id"]), "离岗")
    yield Say(words("{name}已离岗，从现在起看不到、办不了。他没接手的情况转给了您，发「收」看看。", name=name))
    yield Say(words("请尽快安排人接替。弄错了，回「复岗 {name}」。上一级也会看到这件事。", name=name))


@flow("复岗", opens=("复岗",), hears=says_restore, first=says_restore)
def restore(visit: Visit) -> Generator[Step, Any, None]:
    """Within three days, by who ended it or stands above."""
    if not visit.roles & OFFICIALS:
        yield Say(NOT_YOURS)
        return
    name = yield Ask("谁", "让谁复岗？发姓名。", Who())
    found = yield Look("离岗的", "departed", about=name)
    person = yield from which(found, name)
    if person is not None:
        yield Keep(Restore(person["id"]), "复岗")
        yield Say(words("{name}已复岗，原来的片区和老人都回到他手上，做到哪天也照旧。", name=name))


def which(found: Sequence[dict[str, Any]], name: str) -> Generator[Step, Any, dict[str, Any] | None]:
    if not found:
        yield Say(words("您管的人里没有叫{name}的。请核对姓名。", name=name))
        return None
    if len(found) == 1:
        return dict(found[0])
    where = yield Ask("哪一位", words("有几位叫{name}，是哪一位？", name=name), one_of([one["where"] for one in found]))
    return dict(next(one for one in found if one["where"] == where))
