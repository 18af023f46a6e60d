"""Short words about elders: that somebody is well, was seen, needs something, or is not well at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import plain
from chat.wording import words
from county.elders.needs import DOCTOR, FOOD, MEDICINE, OTHER, REPAIR
from flows.shown import Shown
from flows.visit import Cared

_FACE = re.compile(r"(?:[\U0001F44A-\U0001F64F\U0001F900-\U0001F9FF☀-➿️\U0001F3FB-\U0001F3FF❤\s]|\[[㐀-鿿]{1,4}\])+")
"""A thumb, a smile, a flower; WeChat writes its own as 「[强]」."""
_WELL = re.compile(
    r"(?:我|我这|俺|都|一切|今天|身体|人|还|挺|很|也|在家|老人|她|他)*"
    r"(?:好|好着呢?|好的|好得很|平安|没事|没事儿|没啥事|在|在家|在呢|安好|不错|没毛病|嗯|嗯嗯|哎|唉|正常|硬朗)[呢啊的哩了呀儿吧嘞]*"
)
_SEEN = re.compile(
    r"(?:刚|已|已经|才)?(?:见到|见着|见过|看到|看过|看了|去看|去过|联系上|打通|通过话|接了?电话|人在)[了过人啦的]*(?:[,，]?人?[很挺]?(?:好|平安|没事))?"
)
_LACK = r"(?:没了?|完了?|光了|断了|缺|少|快没|不够|要|想买|买|代买|捎|带|拿|配|开点)"
_KINDS = (
    (DOCTOR, re.compile(r"看病|看医生|看大夫|上医院|去医院|复查|透析")),
    (MEDICINE, re.compile(rf"药.{{0,3}}{_LACK}|吃完.{{0,3}}药|{_LACK}.{{0,6}}(?:药|胰岛素|降压|氧气)|胰岛素.{{0,3}}{_LACK}")),
    (
        REPAIR,
        re.compile(
            r"(?:灯|水管|水龙头|管子|电|电视|暖气|炉子|煤气|锁|门|窗|马桶|下水|房顶|屋顶).{0,4}(?:坏|漏|堵|断|不亮|不通|不着|打不开|关不上|裂|停|修)|(?:修|停电|停水|漏水|跳闸)"
        ),
    ),
    (
        FOOD,
        re.compile(
            r"(?:米|面|油|菜|盐|奶|蛋|肉|水|煤|柴|吃的).{0,3}(?:没了?|完了?|光了|断了|不够|快没)|(?:没|缺|要|买|捎|带|想吃|断).{0,4}(?:米|面|油|菜|盐|奶|蛋|肉|水果|吃的|煤|柴|纸)"
        ),
    ),
)
_ILL = re.compile(
    r"摔|跌|倒|晕|昏|不醒|喘|胸口|胸闷|发烧|发热|咳|吐|血|疼|痛|病|不对劲|不行|起不来|叫不开|敲不开|没人应|没人开|不应|不见了|走失|找不到"
)


def is_well(said: str) -> bool:
    """「好」, 「没事」, 👍."""
    return bool(_FACE.fullmatch(said.strip()) or _WELL.fullmatch(plain(said)))


def is_seen(said: str) -> bool:
    """「见到了」."""
    return bool(_SEEN.fullmatch(plain(said)))


def is_ill(said: str) -> bool:
    """Somebody must go there at once: 「摔了」, 「敲不开门」."""
    return bool(_ILL.search(said))


def kind_of(said: str) -> str:
    """What is needed; "" where nothing is."""
    return next((kind for kind, pattern in _KINDS if pattern.search(said)), "")


@dataclass(frozen=True, slots=True)
class About(Shown):
    """One of the elders by name or door, and what is said of them: 「李桂兰 好」, 「31 见到了」."""

    elders: tuple[Cared, ...]

    def parse(self, said: str) -> tuple[Cared, str]:
        found = named(self.elders, said)
        if found is None:
            names = "、".join(elder.name for elder in self.elders)
            raise Refusal(words("请发姓名再加一句话，例如「{one} 好」。您结对的有：{names}。", one=self.elders[0].name, names=names))
        return found

    def find(self, sentence: str, about: str) -> str | None:
        return sentence if named(self.elders, sentence) else None

    def show(self, value: object) -> str:
        return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def named(elders: tuple[Cared, ...], said: str) -> tuple[Cared, str] | None:
    """By name with any words, by door only with words that nothing else means."""
    text = said.strip()
    for elder in elders:
        if text.startswith(elder.name):
            return elder, text[len(elder.name) :].strip(" ，,：:。的")
    door = re.match(r"(\d{1,4})\s*号?\s*(?![\d.])(\D.*)", text)
    if door and (is_seen(door[2]) or kind_of(door[2])):
        return next(((elder, door[2].strip()) for elder in elders if elder.door == int(door[1])), None)
    return None


__all__ = ["OTHER", "About", "is_ill", "is_seen", "is_well", "kind_of", "named"]
