"""What words about one door mean: nobody there, moved away, all well, somebody hurt, when to try again."""

from __future__ import annotations

import re

from language.numerals import value
from language.script import plain
from records.rounds.mark import MOVED, NOBODY, OK

_MOVED = re.compile(
    r"搬走|搬家|搬了|搬到|迁走|空房|空户|没人住|没有人住|不住这|不在这住|长期不在|常年不在|房子空|外出打工"
)
_NOBODY = re.compile(
    r"没人(?!接触|发烧|咳)|没有人(?!接触|发烧|咳)|无人|不在家|没在家|不在(?!乎)|锁着?门|门锁|锁着|锁了|没开门|不开门|没应|没答应|敲不开|叫不开|没敲开|没叫开|没见[到着]人?$|(?<![没不])出门了?$|(?<!没)出去了|(?<![没不])外出了?$|下地|上工"
)
_OK = re.compile(
    r"(?:今天|全家|家里|一家|人|也|都|全|全都|全部|大人|孩子|老人|挺|很|还|是|在家|,| |、)*"
    r"(?:齐|好|好的|好着|正常|没事|没有事|平安|健康|在家|回来|来|见到|见着|看过|看到|ok|可以|行|没问题|没毛病|报过|不烧)"
    r"(?:了|的|呢|啦|,| |都|也|在家|正常|没事|好)*"
)
_HURT = re.compile(
    r"摔|跌[倒了]|绊倒|滑倒|晕[倒过死]|昏[倒迷过死]|倒在|倒下|倒地|躺在地|起不来|动不了|不能动|站不起|瘫|抽[搐风]|抽过去|在抽|出血|流血|吐血|骨折|烫伤|烧伤|触电|"
    r"中毒|煤气|叫不醒|喊不醒|没反应|不省人事|喘不|憋气|胸口?疼|胸痛|心口疼|噎|卡住|自杀|轻生|想不开|不想活|想死|上吊|跳[楼河井]|割腕|服毒|误[喝服食]|农药|百草枯|敌敌畏|老鼠药|打人|挨打|着火|起火|失火|溺水|落水|"
    r"生孩子|要生了|羊水|救命|急病|快不行|不行了|120"
)
_HOUR = re.compile(
    r"(?P<half>上午|中午|下午|晚上|晚|早上)?\s?(?P<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})\s?(?:点|时|:|：)\s?"
    r"(?P<minute>半|[0-5]\d|[一三]刻)?"
)
_PART = {"上午": 10 * 60, "早上": 9 * 60, "中午": 12 * 60, "下午": 15 * 60, "晚上": 19 * 60, "晚饭": 18 * 60}
_AGAIN = re.compile(r"再|去|来|看|回|找|跑")
MINUTES = {"": 0, "半": 30, "一刻": 15, "三刻": 45}
NOON = 12


def outcome(words: str) -> str:
    """ok, nobody or moved where the words say just that, else ""."""
    said = plain(words).strip(" ,。;!?~、")
    if _MOVED.search(said):
        return MOVED
    if _OK.fullmatch(said):
        return OK
    return NOBODY if _NOBODY.search(said) or (minute(said) is not None and not hurt(said)) else ""


def of_a_door(words: str) -> bool:
    """Whether it can only be said of a door, never of oneself: the number before it is no temperature."""
    return outcome(words) in (NOBODY, MOVED) or hurt(words)


def hurt(words: str) -> bool:
    """Whether somebody must come at once, whatever else is said."""
    return bool(_HURT.search(plain(words)))


def minute(words: str) -> int | None:
    """The minute of the day at which one means to come again: 「下午三点再去」 → 900; 「三点」 is in the afternoon."""
    said = plain(words)
    if not _AGAIN.search(said):
        return None
    if found := _HOUR.search(said):
        hour = value(found["hour"])
        if hour is not None and hour < 24:
            late = found["half"] in ("下午", "晚上", "晚") or (not found["half"] and 1 <= hour <= 6)
            spelt = found["minute"] or ""
            minutes = int(spelt) if spelt.isdecimal() else MINUTES[spelt]
            return (hour + NOON if late and hour < NOON else hour) * 60 + minutes
    return next((at for word, at in _PART.items() if word in said), None)
