"""The people of the demo county who have a part in it: who lives behind which door."""

from __future__ import annotations

from dataclasses import dataclass

from records.areas import Area
from records.codes import CELL_UNIT
from records.seed.layout import CODE, Village

CELL_DOORS = 24
TOWNSHIPS = (Area(CODE + 100_000, "清禾镇"), Area(CODE + 101_000, "石碾乡"), Area(CODE + 103_000, "柳荫乡"))


def _village(suffix: int, name: str, doors: int) -> Village:
    cells = tuple((CODE + suffix) * CELL_UNIT + 1 + n for n in range(-(-doors // CELL_DOORS)))
    return Village(CODE + suffix, name, doors, cells)


# In the demo a village's size is counted in doors.
VILLAGES = (
    _village(100_001, "东渠村", 6),
    _village(100_002, "梨园村", 6),
    _village(101_001, "石碾村", 5),
    _village(101_004, "双桥村", 5),
    _village(103_001, "前柳荫村", 8),
    _village(103_005, "南坡村", 46),
)


@dataclass(frozen=True)
class Neighbour:
    """`called` is what the others of the household call them."""

    name: str
    relation: str
    sex: str
    age: int
    called: str


NEIGHBOURS: dict[tuple[int, int], tuple[Neighbour, ...]] = {
    (CODE + 103_005, 1): (
        Neighbour("刘长河", "户主", "男", 52, "老刘"),
        Neighbour("贾素芬", "妻子", "女", 50, "老伴"),
    ),
    (CODE + 103_005, 3): (
        Neighbour("陈建国", "户主", "男", 47, "爸爸"),
        Neighbour("许慧敏", "妻子", "女", 45, "妈妈"),
        Neighbour("陈雨桐", "女儿", "女", 16, "雨桐"),
    ),
    (CODE + 103_005, 12): (
        Neighbour("李建军", "户主", "男", 40, "老公"),
        Neighbour("王秀英", "妻子", "女", 38, "妈妈"),
        Neighbour("李浩然", "儿子", "男", 8, "儿子"),
        Neighbour("李福田", "父亲", "男", 71, "爷爷"),
        Neighbour("赵玉梅", "母亲", "女", 69, "奶奶"),
    ),
    (CODE + 103_005, 17): (
        Neighbour("赵磊", "户主", "男", 33, "老公"),
        Neighbour("宋静怡", "妻子", "女", 31, "老婆"),
        Neighbour("赵子轩", "儿子", "男", 5, "儿子"),
    ),
    (CODE + 103_005, 31): (Neighbour("李桂兰", "户主", "女", 72, "奶奶"),),
    (CODE + 103_005, 44): (
        Neighbour("周树林", "户主", "男", 56, "爸爸"),
        Neighbour("沈翠萍", "妻子", "女", 54, "妈妈"),
        Neighbour("周婷", "女儿", "女", 27, "婷婷"),
    ),
    (CODE + 103_005, 45): (
        Neighbour("何春梅", "户主", "女", 36, "妈妈"),
        Neighbour("冯志远", "丈夫", "男", 39, "老公"),
        Neighbour("冯可欣", "女儿", "女", 10, "可欣"),
    ),
    (CODE + 100_001, 6): (
        Neighbour("吴敏", "户主", "女", 46, "老婆"),
        Neighbour("杨国强", "丈夫", "男", 48, "老公"),
    ),
    (CODE + 100_002, 6): (
        Neighbour("郑立新", "户主", "男", 51, "老公"),
        Neighbour("韩月娥", "妻子", "女", 50, "老婆"),
    ),
    (CODE + 103_001, 8): (
        Neighbour("孙为民", "户主", "男", 44, "老公"),
        Neighbour("郭雪梅", "妻子", "女", 43, "老婆"),
    ),
}

PAIRS = (("赵磊", "李桂兰", "李小芳", "10000310072"),)
"""Helper, elder, and whom of the family to tell, with a telephone of nobody."""
