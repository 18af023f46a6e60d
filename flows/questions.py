"""Which messages ask something, which tell a rumour, and which cannot wait."""

from __future__ import annotations

import re

from county.fever import red
from flows.ears import reads_health
from flows.hearing import ANY_DAY, heard

MOST, SOME_WORDS = 200, 4
_ASKS = re.compile(
    r"[?？]$|(?:吗|么|咋整|咋弄|中不中|行不行)[啊呀]?[?？。]*$|.{4}(?<![都也还要])不[?？]?$|([一-龥])[不没]\1(?<!动不动)(?<!时不时)(?<!差不差)|(?<![没不])(?:怎么|怎样|咋)|如何|能不能|能否|可不可以|"
    r"可以.{0,12}吗|要不要|用不用|该不该|是不是|会不会|有没有|算不算|让不让|管不管|(?<![好有这前那过十头])几[点天个遍次](?!前|了)|"
    r"(?<!没)多[久少长]|哪里|哪儿|[在丢放]哪|哪个|哪家|哪天|去哪|什么|啥|为何|谁(?![都也])|"
    r"干[啥嘛]|想问|请问|问一下"
)
_DENIES = re.compile(
    r"没.{0,3}哪|哪[里儿个]?(?:都|也)|没有?干?[啥嘛]|没有?什么|没谁|(?:不知道|不清楚|不晓得)是不是|(?:不知道|不清楚|不晓得|说不准|记不得)(?:是|叫|在)?(?:哪个?|谁|什么)"
)
_ORDER = re.compile(r"(?:接|问|转|办结|合并|拆分|发奖|案件|答|辟谣)(?:案件?)?\s*第?\d")  # an official's, with a number
_TIP = re.compile(r"(?:我要|匿名)?举报.*(?:有人|有家|人家|邻居|隔壁|村|店|超市|诊所|老[板王李张刘陈赵]|某|[他她])")
_RUMOUR = re.compile(
    r"^(?:我?听(?:人|别人|说|到有人|邻居)|网传|网上(?:说|传|都说)|群里(?:说|传|发|都说)|微信群里?(?:说|传)|朋友圈(?:说|传|都说)|"
    r"抖音(?:上)?说|快手(?:上)?说|有人说|都说|人家说|据说|传说)|真的假的|是真是假|是不是谣言|是谣言[吗吧]"
)
_OF_OTHERS = re.compile(r"没上报|没报备|没登记|隐瞒|瞒着|偷偷|躲在家|刚从.{1,8}回来")
_LEAD = re.compile(
    r"^(?:我?听(?:别人|人|邻居)?说|网传|网上(?:都)?[说传]|(?:微信)?群里(?:都)?[说传发]|朋友圈(?:都)?[说传]|(?:抖音|快手)(?:上)?说|"
    r"有人说|都说|人家说|据说|传说|谣言)[，,：: ]*"
)
_TAIL = re.compile(r"[，,。 ]*(?:这?是?真的假的|是真是假|是真的[吗么吧不]|真的[吗么]|是不是真的|是不是谣言|是谣言[吗吧]|对不对|[吗么])?[?？。!！ ]*$")

DEATH = re.compile(
    r"(?:我|也|就|都|真|老|很|不如|只)?想死(?![你了]?我|你)|不想活|活不下去|活着没|没法活|自杀|轻生|寻短见|割腕|跳楼|跳河|上吊|了结自己|"
    r"死了算了|想去死|(?<![店厂铺馆意司户])撑不下去"
)
POISON = re.compile(
    r"[喝吃服][了下过]?.{0,4}(?:农药|百草枯|敌敌畏|甲胺磷|除草剂|消毒液|消毒水|洁厕|老鼠药|鼠药)|[喝误].{0,3}(?:84|八四)|误[喝服食]|吃错药|服毒|"
    r"(?:农药|消毒液|消毒水|老鼠药).{0,3}[喝吃]了"
)
GAS = re.compile(r"一氧化碳|煤气(?:中毒|熏)|(?:碳|炭)气熏|炭火?熏|煤烟(?:中毒|熏)")
_BEFORE = re.compile(r"怕|怎么防|咋防|预防|防止|怎么避免|会不会|会中毒|防煤气")
"""Of gas: it has not happened."""
VIOLENCE = re.compile(
    r"家暴|[揍掐踹](?:我|孩子|娃)|打(?:了|伤|骂)?(?:我|孩子|老婆|娃)(?!的?(?:电话|手机|号码|微信))(?!.{0,3}(?:针|疫苗))|被.{0,6}打(?:了|伤|骂)|动手打|"
    r"要杀我|不让我出门.{0,4}打"
)


def asks(said: str) -> bool:
    """Whether a message asks, as far as its words show."""
    return len(said) <= MOST and bool(_ASKS.search(said)) and not _DENIES.search(said)


def surely_asks(said: str) -> bool:
    """… and is nothing that should be taken as a report: no temperature, nothing with which minutes count."""
    if not asks(said) or len(said) < SOME_WORDS or _ORDER.match(said) or _TIP.match(said) or reads_health(said):
        return False
    return not any(red(tuple(f.symptom.name for f in one.symptoms)) for one in heard(said, (), ANY_DAY))


def tells_rumour(said: str) -> bool:
    """「听说…」; what is said of a neighbour who hides something is none."""
    return 6 <= len(said) <= MOST and bool(_RUMOUR.search(said)) and not _OF_OTHERS.search(said)


def claim(said: str) -> str:
    """「听说明天封县城,是真的吗?」 claims 「明天封县城」."""
    return _TAIL.sub("", _LEAD.sub("", said.strip())).strip() or said.strip()


def cannot_wait(said: str) -> bool:
    gas = GAS.search(said) and not _BEFORE.search(said)
    return bool(gas) or any(words.search(said) for words in (DEATH, POISON, VIOLENCE))
