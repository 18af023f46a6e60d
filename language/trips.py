"""Travel: which places a person came from, went to, passed through or stays at; and 没去过湖北, 哪都没去.

A place alone is no travel: a parcel's route, where somebody is from, a hospital's name, a plan to go.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from language import days, places
from language.days import Day
from language.phrases import either, one_of
from language.places import Named
from language.script import plain
from language.span import Span


class Way(Enum):
    FROM = "from"
    TO = "to"
    THROUGH = "through"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Trip:
    """`denied`: the person says not to have been there. `day`: when, as far as the same clause says."""

    where: Named
    way: Way
    denied: bool = False
    day: Day | None = None


_THERE = "(?:市|省|那边|那里|那儿|方向|老家|市里)?"
_ERRAND = either("打工 上班 出差 旅游 探亲 上学 务工 开会 进货 看病 出院 旅行 工作 读书")
_GOODS = one_of("快递 包裹 邮包 邮件 寄 发货 物流 网购 货物 海鲜 冷链 进口 外卖 运单 运输")
_CAME = re.compile(
    rf"^{_THERE}{_ERRAND}?{either('刚刚? 昨天 前天 今天 才 坐[^,。]{1,3}')}?"
    + either("回来 返回 回到 回 返 来的 过来 归来 来到 来(?=[,。\\s]|$) 乘 坐 飞 开车")
)
_STAYED = re.compile(f"^{_THERE}{either('旅居 居住 玩 [待呆住]了 上大学 隔离')}|^{_THERE}{_ERRAND}")
_FROM = re.compile(r"(?:从|自|由|打|离开了?)\s?(?:[^,。;!?\s从]{1,4}的)?$")
_TO = re.compile(
    either(
        "去了?趟 去过 去了 去的 去 到过 到了 到 前往 赴 飞到? 往返 来过 跑了?趟? 走过 [待呆住]过 去往 返过 出差 旅[游行] 来往"
    )
    + rf"\s?{either('了 一趟 外婆 姥姥 奶奶 亲戚 朋友 同学 舅舅 姑姑 外地的? 了一趟')}?$"
)
_THROUGH = re.compile(either("路过 途[经径] 经[过停由]? 中转 转[车机] 借道 路经 停靠 停[过了] 停留") + "[了过]?$")
_THROUGH_AFTER = re.compile("^(?:市|站|机场|[东南]站)?" + either("转[车机] 中转 经停 换乘 倒车"))
_IN = re.compile("(?:在|住|身处)$")
_BACK = re.compile("(?:[回返来抵]|回到|返回|来到|抵达)$")
_PLAN = re.compile(
    either("打算 想 准备 计划 要 能不能 能否 可不可以 可以 能 明天 后天 下周 过几天 将 申请 需要 怎么")
    + "再?[去到回从]?[^,。;!?去到从]{0,3}$"
)
_NOT = re.compile(
    either("没有? 未 不曾 从未 从没 并未 无 没在") + "(?:曾经?|再|怎么)?(?:[去到来走经路途过往在从返住回跑]|接触|$)"
)
_NOT_IN = re.compile("(?:没有?|无)[^,。]{0,3}$")
_NO_TRAVEL_AFTER = re.compile(
    "^"
    + either(
        "人(?!民) 籍 产 牌 话 菜 银行 大学 路 街 烩面 面 小吃 牛肉 卫视 口音 市?第?[一二三四五六]?(?:人民|中心|中医)医院"
    )
)
_JOINED = re.compile(either("、 和 与 跟 及 或者? 还有 以及 到 , \\s -") + "*")
_ALWAYS_HOME = one_of(
    r"""(?:没有?|未|从未|从没|不曾|未曾)(?:怎么)?(?:出过?本?(?:远?门|村|县|镇|乡|市|省|屋)|外出|离开过?|旅居|旅行|到过?(?:外地|别处)|出去过?|流动)
    (?:没有?|未|从未|从没|不曾|未曾)去过?(?:外地|哪|别处|别的|其他地|什么地方|任何地方|人多) 一直都?[呆待住]?在(?:家|村|本地|老家|屋)
    哪[儿里]?[都也](?:没有?|不曾|未)[去走] (?:无|没有?)(?:任何)?(?:外出|旅居|旅行|流动|外地)(?:旅居|接触)?(?:史|经历) 足不出户"""
)


def find(text: str, today: date) -> tuple[Trip, ...]:
    """Every place somebody has or has not been to, in order of the sentence."""
    clean = plain(text)
    named = places.find(clean)
    when = days.find(clean, today) if named else ()
    trips: list[Trip] = []
    for where in named:
        trip = _trip(clean, where) or _like_the_last(clean, where, trips)
        if trip:
            trips.append(replace(trip, day=_day(clean, where.span, when)))
    return tuple(trips)


def stayed(text: str) -> Span | None:
    """Where the sentence says that nobody went anywhere."""
    match = _ALWAYS_HOME.search(plain(text))
    return Span(*match.span()) if match else None


def _trip(text: str, where: Named) -> Trip | None:
    start, end = where.span.clause(text)
    before, after = text[start : where.span.start], text[where.span.end : end]
    sentence_start = max(text.rfind(c, 0, where.span.start) for c in "。;!?\n") + 1
    if _GOODS.search(text, sentence_start, end):
        return None
    way = _way(before, after)
    if way is None or (_NO_TRAVEL_AFTER.match(after) and way is not Way.FROM):
        return None
    denied = bool(_NOT.search(before)) or (way is Way.IN and bool(_NOT_IN.search(before)))
    return None if _PLAN.search(before) and not denied else Trip(where, way, denied)


def _way(before: str, after: str) -> Way | None:
    if _THROUGH.search(before) or _THROUGH_AFTER.match(after):
        return Way.THROUGH
    if _BACK.search(before) and not _CAME.match(after) and not before.endswith("往返"):
        return None  # 返京: where one is now
    if _FROM.search(before) or (_CAME.match(after) and not before.endswith(("在", "去"))):
        return Way.FROM
    if _TO.search(before):
        return Way.TO
    return Way.IN if _IN.search(before) or _STAYED.match(after) else None


def _like_the_last(text: str, where: Named, trips: list[Trip]) -> Trip | None:
    """没去过湖北、武汉: the second place as the first."""
    if not trips:
        return None
    last = trips[-1]
    gap = text[last.where.span.end : where.span.start]
    return replace(last, where=where) if len(gap) <= 3 and _JOINED.fullmatch(gap) else None


def _day(text: str, span: Span, when: tuple[Day, ...]) -> Day | None:
    start, end = span.clause(text)
    inside = [d for d in when if start <= d.span.start < end]
    before = [d for d in inside if d.span.end <= span.start]
    return before[-1] if before else inside[0] if inside else None
