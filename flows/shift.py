"""换班, 替班, 接班, 不接, 回岗: a post goes from hand to hand with the yes of whoever takes it."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from datetime import datetime, time, timedelta
from typing import Any

from chat.flow import flow
from chat.kinds import YesNo, one_of
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.staffing.acts import OfferPost, RefusePost, ReturnToPost, TakePost
from flows.calendar import day_of
from flows.shift_words import Until, Who, says_shift
from flows.visit import Visit

NOTHING = "您现在没有可以交的班。"
NOBODY = "没找到叫{name}的人。请核对姓名；要住在您这几个村，或者在乡里任职。"
NO_PHONE = "{name}还没关注这个公众号，没法回「接班」。请先关注、发「加入」登记。"
BOTH = "{name}接了就会在一个村又当村医又当村干部，这不行：体温要两个人签。请换一个人。"


@flow("换班", opens=("换班", "替班", "交班", "顶班"), hears=says_shift, first=says_shift)
def hand_over(visit: Visit) -> Generator[Step, Any, None]:
    """Who, until when, three lines of what it is, and a yes; the taker is asked then."""
    lines = yield Look("班", "my_post")
    if not lines:
        yield Say(NOTHING)
        return
    today = day_of((yield Look("今天", "now")), visit)
    name = yield Ask("谁", "交给谁？发姓名。", Who())
    until = yield Ask("到哪天", "替到哪天？例如「周五」「2月10日」「3天」；以后一直，回「以后一直」。", Until(today))
    found = yield Look("同事", "colleagues", about=name)
    taker = yield from whom(found, name)
    if taker is None:
        return
    upto = words("到{month}月{day}日为止，", month=until.month, day=until.day) if until else "以后一直"
    listed = "\n".join(lines)
    question = words("{upto}把这些交给{name}：\n{listed}\n交吗？", upto=upto, name=taker["name"], listed=listed)
    if not (yield Ask("交吗", question, YesNo(("交", "不交")))):
        yield Say("好的，没有交。")
        return
    end = datetime.combine(until + timedelta(days=1), time(), visit.county.zone) if until else None
    yield Keep(OfferPost(taker["id"], int(end.timestamp()) if end else 0), "换班")
    yield Say(words("已经问{name}了。对方回「接班」以前，还是您负责。", name=taker["name"]))


def whom(found: Sequence[dict[str, Any]], name: str) -> Generator[Step, Any, dict[str, Any] | None]:
    """The one of this name who can take it; None after saying why nobody can."""
    if not found:
        yield Say(words(NOBODY, name=name))
        return None
    taker = found[0]
    if len(found) > 1:
        label = yield Ask("哪一位", words("有几位叫{name}，是哪一位？", name=name), one_of([one["where"] for one in found]))
        taker = next(one for one in found if one["where"] == label)
    if not taker["may"]:
        yield Say(words(BOTH if taker["follows"] else NO_PHONE, name=taker["name"]))
        return None
    return dict(taker)


@flow("接班", opens=("接班", "我接班"), hears=lambda said: said in ("我接", "我来接", "我接吧"))
def take(visit: Visit) -> Generator[Step, Any, None]:
    """The word itself is the yes."""
    post = yield from offered()
    if post is None:
        return
    if not post["may"]:
        yield Say(words(BOTH, name="您"))
        return
    yield Keep(TakePost(post["id"]), "接班")
    upto = words("，到{until}为止", until=post["until"]) if post["until"] else ""
    yield Say(words("好，从现在起由您负责{upto}：\n{lines}", upto=upto, lines="\n".join(post["lines"])))
    yield Say("发「今天」看要做什么，发「老人」看结对的老人。")


@flow("不接", opens=("不接", "接不了", "不接班"))
def refuse(visit: Visit) -> Generator[Step, Any, None]:
    post = yield from offered()
    if post is not None:
        yield Keep(RefusePost(post["id"]), "不接")
        yield Say(words("好的，已告诉{giver}，还是由{giver}负责。", giver=post["from"]))


def offered() -> Generator[Step, Any, dict[str, Any] | None]:
    """What was offered; of several the one that is named."""
    posts = yield Look("等接的", "waiting_posts")
    if not posts:
        yield Say("现在没有人请您接班。")
        return None
    if len(posts) == 1:
        return dict(posts[0])
    name = yield Ask("谁的", "接谁的班？", one_of([one["from"] for one in posts]))
    return dict(next(one for one in posts if one["from"] == name))


@flow("回岗", opens=("回岗", "我回来了", "销假"))
def come_back(visit: Visit) -> Generator[Step, Any, None]:
    """Before the day that was said; on that day nobody has to say anything."""
    names = yield Look("替班的", "stand_ins")
    if not names:
        yield Say("现在没有人替您的班。")
        return
    yield Keep(ReturnToPost(), "回岗")
    yield Say(words("好，从现在起又由您负责，已告诉{names}。", names="、".join(names)))
