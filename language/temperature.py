"""Body temperatures as people write and say them: 36.5, 36。5, 36点8, 37度3, 三十六度五, 365, 腋下36 8, 37.3-37.8.

A figure between 34 and 43 with a decimal stands for itself. Whole numbers, figures without a point and figures
out of that range are only taken where the words around them speak of a temperature. Dates (3.17), durations, ages,
prices, phone and room numbers, blood pressure and the like are not.
"""

import re
from dataclasses import replace
from functools import lru_cache

from language.doubt import Doubt
from language.errors import NotATemperature
from language.figures import Figure, figures
from language.phrases import either, one_of
from language.reading import LOWEST, Bound, Reading, plausible
from language.script import plain
from language.span import Span

SITES = (
    ("腋温", re.compile(r"腋|夹着|胳肢窝|咯吱窝|水银")),
    ("额温", re.compile(r"额|脑门|枪")),
    ("耳温", re.compile(r"耳")),
    ("口温", re.compile(r"口温|口腔|含着|舌下|嘴里")),
    ("肛温", re.compile(r"肛")),
)
_ABOUT = one_of("体[温瘟] 温度 烧 发热 高热 低热 热到 量了? 测 腋下? 额温? 耳温 口温 肛温 水银 度计")
_OTHER = re.compile(
    either(
        """血压 心率 脉搏 血氧 血糖 身高 体重 腰围 ct值? crp 白细胞 气温 室温 水温 室内 房间 热水器? 空调 烤箱
        价 花[了费去掉] [药钱菜]花 付了? 卖 [¥￥$]
        电话 手机 门牌 编号 学号 房号 尺码 鞋码 酒"""
    )
    + r"[^\d,。;!? ]{0,4}$"
)
_COUNTED = re.compile(
    r"\s?"
    + either(
        r"""岁 块 元 公?斤 kg cm mm 公?里 米 号 路 房 室 栋 楼 层 单元 床 人 户 个 次 周(?!围) 月 年 天 日 小时 分 秒 点(?!\d) 时(?!候)
        [%％] 万 千 百 毫 ml mg [片粒包盒袋支] 中 码 页 题 亩 后 [家例名位口趟班队组平寸尺] 度电 公分 /\d (?![fo])[a-z]"""
    )
)
_OVER_BEFORE = re.compile(r"(?:超过|[高大]于|不止|不低于|>)\s?$")
_UNDER_BEFORE = re.compile(either("不到 没到 未到 没有?超过 不超过 未超过 [低小]于 没过 不足 <") + r"了?\s?$")
_OVER_AFTER = re.compile(r"\s?(?:[多几]|以上|出头|往上)")
_UNDER_AFTER = re.compile(r"\s?(?:以[下内]|不到)")
_PEAK = re.compile(either("最高 峰值 烧过 一度 曾") + r"[^\d,。;!?]{0,6}$")
_FAHRENHEIT = re.compile(r"\s?(?:华氏|°?f(?![a-z]))")
_JOIN = re.compile(r"\s?(?:度|℃|°c)?\s?(?:[-~到至]|或者?)+\s?$")


def find(text: str) -> tuple[Reading, ...]:
    """Every reading in a free sentence, in order; those in doubt carry why."""
    clean = plain(text)
    seen = [r for f in figures(clean) if (r := _judge(clean, f, asked=False))]
    return tuple(_ranges(clean, seen))


@lru_cache(512)
def read(said: str) -> Reading:
    """The answer to "what is the temperature": also a bare 37, 36 5 or 365. Raises NotATemperature."""
    clean = plain(said)
    seen = list(_ranges(clean, [r for f in figures(clean) if (r := _judge(clean, f, asked=True))]))
    certain = [r for r in seen if r.doubt is None] or seen
    if not certain:
        raise NotATemperature(Doubt.NO_FIGURE)
    reading = next((r for r in reversed(certain) if not r.peak), certain[-1])
    if reading.doubt:
        raise NotATemperature(reading.doubt, reading.celsius if plausible(reading.celsius) else None)
    if reading.bound is not Bound.EXACT:
        raise NotATemperature(Doubt.VAGUE)
    return reading


def _judge(text: str, figure: Figure, asked: bool) -> Reading | None:
    before, after = text[max(0, figure.span.start - 12) : figure.span.start], text[figure.span.end :]
    if _OTHER.search(before) or (not figure.unit and _COUNTED.match(after)):
        return None
    about = asked or figure.unit or bool(_ABOUT.search(before))
    valued = _value(figure, about, bool(_FAHRENHEIT.match(after)), _alone(text, figure))
    if valued is None:
        return None
    celsius, doubt = valued
    bound = _bound(before, after, figure)
    doubt = doubt or (Doubt.VAGUE if bound is Bound.UNDER else None)
    reading = Reading(celsius, figure.span, bound=bound, doubt=doubt)
    return replace(reading, site=_site(text, figure.span), peak=bool(_PEAK.search(before)))


def _value(figure: Figure, about: bool, fahrenheit: bool, alone: bool) -> tuple[float, Doubt | None] | None:
    number = figure.number
    if plausible(number):
        if figure.slip:
            return (number, Doubt.POINT_MISSING) if about or alone else None
        if not figure.decimal and not (about or alone):
            return None
        return number, None
    if fahrenheit or (about and 94 <= number <= 109.4):
        return round((number - 32) / 1.8, 1), Doubt.FAHRENHEIT
    if 340 <= number <= 430 and not figure.decimal and (about or alone):
        return round(number / 10, 1), None if 360 <= number <= 419 else Doubt.POINT_MISSING
    if not about or (figure.decimal is False and not figure.unit and number < 20):
        return None
    if 3.4 <= number <= 4.3 and figure.decimal:
        return round(number * 10, 1), Doubt.POINT_MOVED
    return number, Doubt.TOO_LOW if number < LOWEST else Doubt.TOO_HIGH


def _alone(text: str, figure: Figure) -> bool:
    """Whether a figure stands by itself, as in 爷爷 37 没事: nothing counted after it, no other number beside it."""
    after = text[figure.span.end : figure.span.end + 1]
    before = text[max(0, figure.span.start - 1) : figure.span.start]
    return (
        len(text) <= 60
        and (not after or not after.isalnum() or after in "没有无咳不都正")
        and not re.match(r"[第\d/:#]", before)
    )


def _bound(before: str, after: str, figure: Figure) -> Bound:
    if figure.open or _OVER_BEFORE.search(before) or _OVER_AFTER.match(after):
        return Bound.OVER
    return Bound.UNDER if _UNDER_BEFORE.search(before) or _UNDER_AFTER.match(after) else Bound.EXACT


def _site(text: str, span: Span) -> str:
    """The place it was measured at, from the words of the same clause."""
    start = max(text.rfind(c, 0, span.start) for c in ",。;!?\n") + 1
    tail = re.match(r"[^,。;!?\n\d]{0,6}", text[span.end :])
    for words in (text[max(start, span.start - 10) : span.start], tail.group() if tail else ""):
        found = next((name for name, pattern in SITES if pattern.search(words)), "")
        if found:
            return found
    return ""


def _ranges(text: str, seen: list[Reading]) -> list[Reading]:
    """37.3-37.8 is one reading; 38.5到37 is a fall, two readings."""
    joined: list[Reading] = []
    for reading in seen:
        last = joined[-1] if joined else None
        gap = text[last.span.end : reading.span.start] if last else ""
        if last and last.celsius < reading.celsius and not last.doubt and _JOIN.fullmatch(gap):
            joined[-1] = replace(
                reading, low=last.celsius, span=Span(last.span.start, reading.span.end), peak=last.peak
            )
        else:
            joined.append(reading)
    return joined
