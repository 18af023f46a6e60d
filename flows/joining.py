"""Joining: a short notice, where one lives, who one is. Also the first steps of any report of a newcomer."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from chat.flow import flow
from chat.steps import Ask, Keep, Look, Say, Step, words
from county.acts import AcceptNotice, Join
from flows.dwelling import CODE, Dwelling, HouseholdCode
from flows.names import NAME
from flows.notice import AGREE, CONSENT, NOTICE
from flows.visit import Visit

WHERE = "您住哪个村（社区）？\n发村名就行；家门口有登记码的，发那 8 位码，或者扫一扫上面的二维码。"
UNKNOWN_CODE = "没查到这个登记码，可能抄错了一位。直接发村名也可以。"


def hears_code(said: str) -> bool:
    """A door's code, scanned or typed; a typed one has a figure, or it would be some word."""
    return said.startswith("扫码 ") or bool(CODE.fullmatch(said) and any(letter.isdigit() for letter in said))


@flow("加入", opens=("加入", "登记", "注册", "绑定"), hears=hears_code, leads=True, patient=True)
def joining(visit: Visit) -> Generator[Step, Any, None]:
    """Follow the account, scan the door's code or name the village, and be known."""
    if visit.joined and visit.informed:
        yield from already(visit)
        return
    yield from join(visit)
    yield Say(
        "登记好了，谢谢！\n现在发一下今天的体温就行，例如「36.5」。\n家人也可以一起报，例如「我36.5 妈妈36.6」；还没登记的家人，发「家人」加进来。"
    )
    minute = visit.county.remind_minute
    yield Say(words("每天 {hour} 我会提醒您，报过了就不打扰。想换个时间，发「提醒」。", hour=f"{minute // 60}:{minute % 60:02}"))


def join(visit: Visit) -> Generator[Step, Any, int]:
    """What a newcomer is asked before anything can be kept (nothing, for who is known); returns the area of the home."""
    if not visit.informed:
        yield Say(words(NOTICE, county=visit.county.name))
        yield Ask(f"告知@{visit.county.notice_version}", CONSENT, AGREE)
        yield Keep(AcceptNotice(visit.county.notice_version))
    if visit.joined:
        return visit.area
    return (yield from settle(visit))


def settle(visit: Visit) -> Generator[Step, Any, int]:
    """Where the person lives and who it is; a full name known in that household is that person, another one is added."""
    place = yield Ask("住处", WHERE, Dwelling(visit.villages))
    household = None
    if isinstance(place, HouseholdCode):
        household = yield Look("户", "household_by_code", about=place)
        if household is None:
            place = yield Ask("村名", UNKNOWN_CODE, Dwelling(visit.villages, codes=False))
    question = words("{village}的一户。怎么称呼您？请发您的姓名。", village=household["village"]) if household else "怎么称呼您？请发您的姓名。"
    name = yield Ask("姓名", question, NAME)
    area, number = (household["area"], household["id"]) if household else (place, 0)
    yield Keep(Join(visit.county.notice_version, area, number, name))
    return area


def already(visit: Visit) -> Generator[Step, Any, None]:
    people = "、".join(str(person) for person in visit.people)
    yield Say(
        words(
            "您已经登记在{village}了，可以为这些人上报：{people}。\n加家人发「家人」，看自己的信息发「我的信息」。",
            village=visit.village,
            people=people,
        )
    )
