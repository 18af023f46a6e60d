"""Coming home: 我后天从武汉坐G1234回来, 李强从广州打工回来了 12号, 儿子腊月二十八到家.

Known limits: a place without 从 counts only before 回来, 回家, 返乡 and their like; of two places the first is the origin; who is
meant is the name or word of kinship at the beginning of the sentence, nobody else.
"""

import re
from dataclasses import dataclass
from datetime import date

from language import ahead, days, places
from language.phrases import either, one_of
from language.places import Named
from language.script import plain
from language.span import Span

_BACK = either("回来 回村 回家 回老家 回乡 返乡 返回 返村 返家 到家 回咱 回县 归来 回了 过来 要回 回到")
_COMES = re.compile(rf"{_BACK}|[从由自打][^,。;]{{1,12}}[回返]")
_FROM = re.compile(r"(?:从|由|自|打|在)\s?$")
_NOT = one_of(
    """快递 包裹 寄 发货 物流 没报备 没上报 没登记 隐瞒 瞒着 瞒报 偷偷 举报 听说 网传 群里 不回来 不回家 不回村 没回来 没有?回 没法回 回不来
    回不去 没去过 没到过 没从 不是从 人家说 谣言"""
)
_PRONOUN = re.compile(r"^(?:我们|俺们|咱们|我|俺|本人)(?![爸妈爷奶哥姐弟妹儿女老媳侄叔舅姑姨孙家])")
_WHO = re.compile(
    r"^(?:报备[,:\s]*)?(?:(?:我|俺|咱)?(?:家|村)?的?)?(?:邻居|隔壁|对门)?的?(?P<who>[㐀-鿿]{1,4}?)(?:他们|她们|一家)?"
    r"\s?(?=(?:今|明|后|大后|昨|前)[天日晚早]|\d|下?周|星期|礼拜|腊月|正月|除夕|春节|过年|过\S天|打算|准备|要|想|会|已经?|刚|才|是|从|由|自|在|[和跟与同])"
)
_RIDE = one_of(
    r"""[GDCKTZYS]\d{1,4}(?:次|次列车)? [京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}
    [A-Z]{2}\d{3,4}(?:航班)?
    自驾车? 自己开车 开车 开自家车 拼车 顺风车 包车 打车 高铁 动车 火车 大巴车? 客车 长途车 飞机 轮船 摩托车? 电动车 货车 步行
    骑车"""
)
_WITH = re.compile(
    r"(?:[和跟与同带]|一起的?有|同行)(?:着|了)?\s?(?P<with>[㐀-鿿、和跟]{1,20}?)(?:一起|一块儿?|同行|一同|[今明后昨前][天晚早]|回|返|到|过来|从|坐|[,。;\s]|$)"
)
_ALONE = re.compile("一个人|独自|就我自己|单独")
_DOOR = re.compile(r"(?<![月\dA-Z.])(?P<door>\d{1,3})\s?(?:号门|号院|号家|号户|户|号)(?!楼|线)(?:家|那家)?")
_HOMEWARD = one_of(r"去了? 到了? 前往 在 路过 经过")


@dataclass(frozen=True, slots=True)
class Homecoming:
    """`who` "" is the speaker where `mine`, else nobody was named. `day` None: not said; `arrived`: said as done.
    `door`: the number of a household, 0 for none."""

    who: str
    mine: bool
    where: Named
    day: date | None
    arrived: bool
    ride: str
    company: str
    door: int


def find(text: str, today: date) -> Homecoming | None:
    """None where nobody comes home, or where that is denied, asked of a parcel or told of one who hides it."""
    clean = plain(text)
    if _NOT.search(clean) or not _COMES.search(clean):
        return None
    where = next((one for one in places.find(clean) if _is_origin(clean, one)), None)
    if where is None:
        return None
    door = _door(clean)
    day = arrival(clean, today, door)
    return Homecoming(
        who(clean), bool(_PRONOUN.search(clean)), where, day[0] if day else None,
        arrived(clean, day[0] if day else None, today), ride(clean), company(clean), int(door["door"]) if door else 0,
    )  # fmt: skip


def who(text: str) -> str:
    """The name or word of kinship with which the sentence begins; "" for the speaker."""
    if _PRONOUN.search(text):
        return ""
    found = _WHO.match(text)
    return found["who"] if found else ""


def arrival(text: str, today: date, door: re.Match[str] | None = None) -> tuple[date, Span] | None:
    """The day on which somebody comes or came: one to come before one that is past."""
    clean = plain(text)
    free = (
        one for one in ahead.find(clean, today) if door is None or not one.span.start <= door.start() < one.span.end
    )
    if to_come := next(free, None):
        return to_come.date, to_come.span
    gone = (one for one in days.find(clean, today) if not one.lasting)
    past = next((one for one in gone if door is None or not one.span.holds(door.start())), None)
    return (past.date, past.span) if past else None


def arrived(text: str, day: date | None, today: date) -> bool:
    """回来了 and 到家了 are done, unless the day is still to come."""
    if day is not None and day != today:
        return day < today
    return bool(
        re.search(r"(?:回来|回家|到家|回村|返乡|过来|回到|归来)了|了$|刚从|刚[回到]|已经?[回到]|昨天|前天", plain(text))
    )


def ride(text: str) -> str:
    """Train, flight, number plate, or the kind of vehicle; what says most."""
    found = [match.group() for match in _RIDE.finditer(plain(text).upper())]
    return max(found, key=lambda one: (any(c.isdigit() for c in one), len(one)), default="")


def company(text: str) -> str:
    """With whom; 无 where it says nobody."""
    clean = plain(text)
    found = _WITH.search(clean)
    return found["with"] if found else "无" if _ALONE.search(clean) else ""


def _is_origin(text: str, where: Named) -> bool:
    before, after = text[: where.span.start], text[where.span.end :]
    if _FROM.search(before[-2:]):
        return True
    return not _HOMEWARD.search(before[-2:]) and bool(re.match(rf"[^,。;]{{0,12}}?{_BACK}", after))


def _door(text: str) -> re.Match[str] | None:
    """「12号」 is a door at the end of the sentence or where it says so; elsewhere it is a day."""
    found = [m for m in _DOOR.finditer(text) if m.group()[-1] in "门院家户" or (m.end() == len(text) and m.start() > 0)]
    return found[-1] if found else None
