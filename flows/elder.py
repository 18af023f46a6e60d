"""平安, 见到了, 老人: an elder lets us know that all is well, and whoever looks after them says what they found."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import Meeting, flow
from chat.kinds import any_of, one_of
from chat.steps import Ask, Keep, Look, Say, Step, Tell, words
from county.elders.acts import AskNeed, Seen
from county.elders.needs import KINDS, OTHER
from flows.elder_words import About, is_ill, is_seen, is_well, kind_of, named
from flows.need import told
from flows.visit import Cared, Visit

SAFE = "好，知道您平安。\n量了体温，把数字发给我。"
WELL, WANTS, BAD = "人好，见到了", "要办点事", "情况不好"


OF_ELDER = Meeting(bool, lambda visit: bool(visit.elders), lambda visit, said: named(visit.elders, said) is not None)


@flow("平安", meets=Meeting(is_well, lambda visit: visit.is_elder), passing=True, silent=True)
def well(visit: Visit) -> Generator[Step, Any, None]:
    """Anything at all is a sign of life; these words are answered as one."""
    yield Say(SAFE)


@flow("见到了", opens=("见到了", "见着了", "看到人了", "人没事", "联系上了", "她没事", "他没事"), silent=True)
def seen(visit: Visit) -> Generator[Step, Any, None]:
    """By whoever was asked to look, helper, neighbour, family or doctor; it ends the alarm."""
    asked = yield Look("问过的", "asked_after")
    chosen = asked
    if len(asked) > 1:
        every = "全部"
        names = yield Ask("哪几位", "见到了哪几位？", any_of([every, *(one["name"] for one in asked)]))
        chosen = asked if every in names else [one for one in asked if one["name"] in names]
    for one in chosen:
        yield Keep(Seen(one["id"], "见到"), "平安", about=one["id"])
    if chosen:
        yield Say(words("好，记下了：{names}平安。已告诉别的人不用去了。谢谢您！", names="、".join(one["name"] for one in chosen)))
    elif visit.elders:
        yield Say(words("见到了谁？请发姓名，例如「{name} 好」。", name=str(visit.elders[0])))
    else:
        yield Say("现在没有等您去看的老人。")


@flow("看望", meets=OF_ELDER, silent=True)
def visited(visit: Visit) -> Generator[Step, Any, None]:
    """「李桂兰 好」, 「31 见到了」, 「李桂兰 没米了」, 「李桂兰 摔了」."""
    elder, said = yield Ask("看望", "看了谁？发姓名和一句话。", About(visit.elders))
    if is_ill(said):
        yield from alarm(elder, said)
    elif is_well(said) or is_seen(said):
        yield from safe(elder, said)
    elif kind := kind_of(said):
        yield from wants(elder, kind, said)
    else:
        yield from ask(elder, said)


@flow("老人", opens=("老人", "我的老人", "结对", "看老人", "结对老人"))
def elders(visit: Visit) -> Generator[Step, Any, None]:
    """The helper's list of the day: who has not been heard of comes first."""
    if not visit.elders:
        yield Say("您没有结对的老人。想知道谁照看您家，发「谁负责我」。")
        return
    rows = yield Look("名单", "my_elders")
    yield Say("\n".join(line(row) for row in rows))
    quiet = [row for row in rows if not row["heard"]]
    if quiet:
        yield Say(words("还差 {n} 位。见到了，回「{name} 好」；要办事，回「{name} 没米了」。", n=len(quiet), name=quiet[0]["name"]))
    else:
        yield Say("今天都有回音了，谢谢！")


def line(row: dict[str, Any]) -> str:
    """31 号 李桂兰 电话 … · 还没回音 · 买药 1234."""
    state = f"{row['heard']} 有回音" if row["heard"] else "没回音，已提醒" if row["asked"] else "还没回音"
    until = f"替到{row['until']}" if row["until"] else ""
    return " · ".join(filter(None, (f"{row['door']} 号 {row['name']} {row['phone']}".strip(), state, *row["needs"], until)))


def safe(elder: Cared, said: str) -> Generator[Step, Any, None]:
    yield Keep(Seen(elder.id, said), "平安", about=elder.id)
    yield Say(words("好，记下了：{name}平安。", name=elder.name))


def wants(elder: Cared, kind: str, said: str) -> Generator[Step, Any, None]:
    """Who says so has seen or spoken to them."""
    yield Keep(Seen(elder.id, "见到"), "平安", about=elder.id)
    yield Keep(AskNeed(elder.id, kind, said), "需要", about=elder.id)
    yield from told(elder.id, kind)


def alarm(elder: Cared, said: str) -> Generator[Step, Any, None]:
    yield Tell("village_doctor", words("结对的人报告：{said}", said=said), "急", about=elder, urgent=True)
    doctor = yield Look("村医", "holder_of", about=elder.id)
    who = f"{doctor['role']}{doctor['name']}，电话 {doctor['phone']}" if doctor else "值班的人"
    yield Say(words("已告诉{who}。叫不醒、喘不上气，马上打 120。身边别离人。", who=who))


def ask(elder: Cared, said: str) -> Generator[Step, Any, None]:
    choice = yield Ask("怎么样", words("{name}怎么样？", name=elder.name), one_of((WELL, WANTS, BAD)))
    if choice == BAD:
        yield from alarm(elder, said or "情况不好")
    elif choice == WANTS:
        kind = yield Ask("什么事", "要办什么？", one_of(KINDS))
        yield from wants(elder, kind or OTHER, said)
    else:
        yield from safe(elder, said)
