"""Invented names: of people, townships and villages. None of the combinations is meant to be anybody."""

from __future__ import annotations

from random import Random

COUNTY = "安禾县"
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
MEN = (
    *("建国", "志强", "海军", "德明", "福田", "长河", "永贵", "新民", "树林", "大伟", "文斌", "小军"),
    *("春生", "保国", "金山", "世杰", "宏伟", "俊峰", "天佑", "浩然", "子轩", "明远"),
)
WOMEN = (
    *("秀英", "桂兰", "玉梅", "春花", "淑珍", "丽华", "小燕", "翠萍", "红霞", "凤英", "爱莲", "雪梅"),
    *("婷婷", "静怡", "欣悦", "思雨", "雨桐", "慧敏", "巧云", "素芬", "月娥", "美玲"),
)
PLACES = (
    *("清禾", "柳荫", "石碾", "云岗", "麦垄", "双渠", "桑园", "荷塘", "北岗", "青石"),
    *("枣林", "芦湾", "白杨", "玉泉", "梨园", "沙窝", "竹坞", "杏林", "西堤", "东渠"),
)
BEFORE = ("", "前", "后", "东", "西", "小", "大")
ENDS = ("村", "庄村", "营村", "寨村", "店村", "屯村")


def surname(random: Random) -> str:
    """The first ones are the commonest, as in life."""
    return SURNAMES[min(int(random.expovariate(0.07)), len(SURNAMES) - 1)]


def given(random: Random, sex: str) -> str:
    return random.choice(MEN if sex == "男" else WOMEN)


def township(number: int) -> str:
    return PLACES[number % len(PLACES)] + ("镇" if number % 3 == 0 else "乡")


def village(number: int) -> str:
    end, rest = divmod(number, len(PLACES) * len(BEFORE))
    before, name = divmod(rest, len(PLACES))
    return BEFORE[before] + PLACES[name] + ENDS[end % len(ENDS)]
