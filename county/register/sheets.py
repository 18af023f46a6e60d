"""The sheets of a register: their columns, what stands in them, and an example of each."""

from __future__ import annotations

from dataclasses import dataclass

from county.register import cells
from county.register.cells import Read
from records.ledgers.monitoring import GRADES, KINDS


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is what the value is called in the code; `choices` become a list in the template."""

    key: str
    title: str
    read: Read
    example: str
    hint: str = ""
    needed: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    about: str
    columns: tuple[Column, ...]


CELL = cells.whole(1, 999, "2")
DOOR = cells.whole(1, 9999, "31")
VILLAGE_HINT = "村名；全县有同名的村就写 12 位区划代码"

GRID = Sheet(
    "网格",
    "每个网格一行；还没有分网格的村写一行，网格号空着。",
    (
        Column("code", "区划代码", cells.village_code, "410798103005", "村（社区）的 12 位统计用区划代码", needed=True),
        Column("village", "村（社区）", cells.words, "南坡村", needed=True),
        Column("township", "乡镇", cells.words, "柳荫乡", needed=True),
        Column("cell", "网格号", CELL, "2", "村里的第几网格"),
        Column("cell_name", "网格名称", cells.words, "南坡村第2网格"),
    ),
)
PEOPLE = Sheet(
    "户籍",
    "每个人一行。有身份证号就按身份证号认人，没有就按村、门牌号和姓名认人；再导一遍不会变成两个人。",
    (
        Column("village", "村（社区）", cells.words, "南坡村", VILLAGE_HINT, needed=True),
        Column("cell", "网格号", CELL, "2"),
        Column("door", "门牌号", DOOR, "31", "村里的户号，每户一个", needed=True),
        Column("address", "地址", cells.words, "南坡村31号"),
        Column("name", "姓名", cells.name, "李桂兰", needed=True),
        Column("relation", "与户主关系", cells.relation, "户主"),
        Column("sex", "性别", cells.sex, "女", choices=("男", "女")),
        Column("born", "出生日期", cells.day, "1954-03-08", "有身份证号可以不填"),
        Column("id_number", "身份证号", cells.id_number, "", "18 位，文本格式"),
        Column("phone", "电话", cells.phone, "13912345678", "文本格式"),
        Column("alone", "独居", cells.yes, "是", choices=("是", "否")),
    ),
)
STAFF = Sheet(
    "人员",
    "每个岗位一行：谁、在哪里、从哪天到哪天。人要先在「户籍」里；按身份证号、电话或姓名认人。",
    (
        Column("name", "姓名", cells.name, "赵磊", needed=True),
        Column("phone", "电话", cells.phone, "13912345678"),
        Column("id_number", "身份证号", cells.id_number, "", "18 位，文本格式"),
        Column("role", "岗位", cells.role, "网格员", needed=True, choices=tuple(cells.ROLES)),
        Column("area", "片区", cells.words, "南坡村", "村、乡镇或县的名字，或 12 位区划代码", needed=True),
        Column("cell", "网格号", CELL, "2", "网格员、志愿者管哪个网格；管全村就空着"),
        Column("starts", "开始日期", cells.day, "2026-02-01", "空着就是今天"),
        Column("ends", "结束日期", cells.day, "", "最后一天；空着就是一直"),
    ),
)
PAIRS = Sheet(
    "结对",
    "每对一行：谁照看谁，出了事通知哪个家里人。",
    (
        Column("helper", "结对人姓名", cells.name, "赵磊", needed=True),
        Column("helper_phone", "结对人电话", cells.phone, "13912345678", "同名时用来认人"),
        Column("elder", "老人姓名", cells.name, "李桂兰", needed=True),
        Column("village", "老人村（社区）", cells.words, "南坡村", VILLAGE_HINT, needed=True),
        Column("door", "老人门牌号", DOOR, "31", needed=True),
        Column("starts", "开始日期", cells.day, "2026-02-01", "空着就是今天"),
        Column("ends", "结束日期", cells.day, "", "最后一天；空着就是一直"),
        Column("child", "家里人姓名", cells.name, "李小芳", "在外地的子女等"),
        Column("child_phone", "家里人电话", cells.phone, "13912345679"),
    ),
)
STAYS = Sheet(
    "隔离",
    "每个正在隔离观察的人一行。",
    (
        Column("village", "村（社区）", cells.words, "南坡村", VILLAGE_HINT, needed=True),
        Column("door", "门牌号", DOOR, "31", needed=True),
        Column("name", "姓名", cells.name, "周婷", needed=True),
        Column("kind", "隔离方式", cells.one_of(KINDS), KINDS[0], needed=True, choices=KINDS),
        Column("grade", "分类", cells.one_of(GRADES), GRADES[2], needed=True, choices=GRADES),
        Column("starts", "开始日期", cells.day, "2026-02-01", needed=True),
        Column("days", "天数", cells.whole(1, 60, "14"), "14", needed=True),
        Column("reason", "原因", cells.words, "从外省重点地区返乡"),
    ),
)
SHEETS = (GRID, PEOPLE, STAFF, PAIRS, STAYS)
BY_NAME = {sheet.name: sheet for sheet in SHEETS}
