"""The last look of an official before the words go to whoever must agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from chat.steps import Words, words
from county.broadcasts import telling, times
from county.broadcasts import whom as language_names
from county.broadcasts.draft import Draft, planned
from county.broadcasts.repertoire import Piece
from county.broadcasts.repertoire import Words as Said
from county.broadcasts.wording import Own
from records import codes
from records.broadcasts.delivery import SMS
from records.codes import Level

NEXT = "送给别人审吗？要改，发「改 发给谁」「改 什么时候」或「改 内容」。"
NOBODY = "还没有人能审批，不能由您自己同意。\n请县里任命{office}，他关注公众号、登记以后，您再发「广播」。"


@dataclass(frozen=True, slots=True)
class Plan:
    """The times that a text has by itself, and the same in words; "" for none."""

    schedule: str = ""
    told: str = ""


def plan(content: Piece | Own, daily_minute: int) -> Plan:
    """By its front matter; every day for what goes by personal date or item by item."""
    if isinstance(content, Own):
        return Plan()
    schedule = planned(content, daily_minute)
    one = "，一天一条" if content.one_a_day else ""
    return Plan(schedule, times.told(schedule) + one if schedule else "")


def shown(draft: Draft, reach: dict[str, Any], said: Said) -> Words:
    """Figures first: long words go on behind 「继续」."""
    return words("{lines}", lines="\n".join(_lines(draft, reach, said)))


def _lines(draft: Draft, reach: dict[str, Any], said: Said) -> Iterator[str]:
    texts = f"，另发短信 {reach['sms']} 条" if reach["sms"] else ""
    yield f"发给：{reach['whom']}，{reach['people']} 人，{reach['accounts']} 部手机{texts}"
    yield from (f"· {way}" for way in reach["ways"])
    if len(reach["villages"]) > 1:
        yield "各处手机：" + "，".join(f"{name} {count}" for name, count in reach["villages"])
    yield from _languages(reach["languages"], dict(said))
    yield from _unreached(reach)
    yield f"什么时候：{_when(draft)}"
    yield f"本月群发已用 {reach['mass_used']} 次，每人每月最多收 {reach['mass']} 次"
    if reach["like"]:
        yield "上一条类似的：{number} 号《{title}》，{when}".format(**reach["like"])
    for language, text in said:
        if language != SMS:
            yield f"—— 手机上是这样{'' if language == 'zh' else f'（{language_names.LANGUAGES[language]}）'} ——"
            yield text
        elif text != dict(said)["zh"]:
            yield "—— 短信放不下全文，发这一段 ——"
            yield text
    yield "————"


def _languages(languages: list[tuple[str, int]], said: dict[str, str]) -> Iterator[str]:
    others = [(code, count) for code, count in languages if code != "zh"]
    for code, count in others:
        how = "" if code in said else "，没有审定的译文，先发汉语"
        yield f"说{language_names.LANGUAGES.get(code, code)}的：{count} 部手机{how}"


def _unreached(reach: dict[str, Any]) -> Iterator[str]:
    if not reach["unreached"]:
        return
    left = f"，其中 {reach['left']} 人取消了关注" if reach["left"] else ""
    yield f"微信发不到：{reach['unreached']} 人家里没人关注{left}"
    if reach["sms"]:
        yield f"· 有电话的发短信，一共 {reach['sms']} 个号码"
    if not reach["tellers"]:
        return
    yield f"短信也发不到，要上门说的：{reach['phoneless']} 人" if reach["sms"] else "这些人要有人上门说："
    for village, count, teller in reach["tellers"]:
        yield f"· {village} {count} 人，{f'由{teller}去说' if teller else '还没有人负责，请村里安排'}"


def _when(draft: Draft) -> str:
    if draft.start.schedule:
        return times.told(draft.start.schedule)
    told = telling.moment(draft.at, draft.now)
    return f"{told}（紧急，夜里也发）" if draft.urgent else told


def drawn(people: list[str]) -> Words:
    """Somebody who is not meant at all is seen at once."""
    if not people:
        return words("这些人里没有登记过姓名的，看不了。")
    return words("收到的人里抽 {count} 个：\n{people}", count=len(people), people="\n".join(f"· {one}" for one in people))


def nobody(draft: Draft, reach: dict[str, Any]) -> Words:
    """Whom to appoint."""
    wide = any(codes.level(area) is not Level.VILLAGE for area in draft.meant.areas)
    more = draft.approvals - len(reach["approvers"])
    office = "县指挥部的人" if wide else "乡镇干部或县指挥部的人"
    return words(NOBODY, office=f"{more} 位{office}" if more > 1 else f"另一位{office}")
