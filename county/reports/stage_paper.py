"""A stage report as a paper, in the shape that offices know: the work in figures, the problems, the proposals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from county.reports.problems import KINDS, Problem
from county.reports.stage import Number, Stage
from papers import Grid, Heading, Paper, Signatures, Text
from papers.paper import RIGHT, Block
from records.reports.figure import Figure
from records.reports.figures import BY_NAME, CLEARINGS

FILE = "阶段性报告"
TITLE = "{name}疫情防控工作阶段性报告"
OPENING = (
    "{first}至{last}，共 {days} 天。下面的数字都从各村当天的台账里数出来，每天截至 {cut}；"
    "{name}有 {villages} 个村，期内应报日报 {owed} 份，签发 {signed} 份，未报 {missing} 份。"
)
NUMERALS = "一二三四五六七八九十"
NONE_FOUND = "这几方面都查过，期内没有发现问题：{titles}。"
NOTHING_TO_DO = "没有发现要专门提出的问题，继续按现在的办法每天报、每天查。"
NEVER = "{label}没有登记过"
CLEARED, STANDING = "{label}已清零（累计 {total} 人）", "{label} {count} 人（累计 {total} 人）"
CLEAR_NAMES = {"confirmed": "确诊", "suspected": "疑似", "contacts": "密接"}
DRAFT = "此稿由系统按台账数字起草，文字请核对、补充后再用。"
BY_PART = ("reported", "worrying", "returned", "placed", "freed")
PLACES = ("at_home", "central", "hospital")


def paper(stage: Stage, cut: str, today: date) -> Paper:
    """`cut`: the hour at which a day ends, 16:30."""
    blocks = (
        Text(_opening(stage, cut)),
        Heading("一、基本情况"),
        *_basics(stage),
        Heading("二、存在的问题"),
        *_problems(stage),
        Heading("三、工作建议"),
        *_advice(stage),
        Text(f"{stage.area.name}疫情防控指挥部\n{_day(today)}", RIGHT),
        Signatures((("起草", ""), ("审核", ""), ("签发", ""))),
    )
    return Paper(TITLE.format(name=stage.area.name), blocks, f"{_day(stage.first)}—{_day(stage.last)}", DRAFT)


def _opening(stage: Stage, cut: str) -> str:
    return OPENING.format(
        first=_day(stage.first), last=_day(stage.last), days=stage.days, cut=cut, name=stage.area.name,
        villages=stage.villages, owed=stage.owed, signed=stage.signed, missing=stage.owed - stage.signed,
    )  # fmt: skip


def _basics(stage: Stage) -> Iterator[Block]:
    yield Text(
        f"（一）排查。{_told(stage, 'knocked')}；{_told(stage, 'returned')}；{_told(stage, 'pushed')}，{_told(stage, 'checked')}。"
    )
    yield Text(
        f"（二）健康监测。在册 {stage.number('people').count} 人，{_told(stage, 'reported')}；期内{_told(stage, 'worrying')}。"
    )
    kept = "，".join(_told(stage, name) for name in PLACES)
    yield Text(f"（三）隔离管控。{_told(stage, 'placed')}，{_told(stage, 'freed')}。期末{kept}。")
    yield Text(
        f"（四）检测和病例。{_told(stage, 'tested')}，{_told(stage, 'positive')}；{_told(stage, 'new_cases')}。{_clear(stage)}"
    )
    yield Text("（五）主要数字。", flush=True)
    yield Grid(("指标", "期内（现有为期末）", "累计"), tuple(map(_row, stage.numbers)), (3, 2, 2))
    if stage.parts:
        head = ("单位", *(label(BY_NAME[name]) for name in BY_PART))
        rows = tuple(
            (one.name, *(str(stage.number(name).by_area[one.code]) for name in BY_PART)) for one in stage.parts
        )
        yield Text("（六）分单位的数字。", flush=True)
        yield Grid(head, rows, (2, *(1 for _ in BY_PART)))


def _told(stage: Stage, name: str) -> str:
    """「返乡到达 3 人（外省 2，县外 1）」."""
    number, figure = stage.number(name), BY_NAME[name]
    sorts = sorted(((part, count) for part, count in number.sorts.items() if part), key=lambda one: (-one[1], one[0]))
    inside = "，".join(f"{part} {count}" for part, count in sorts) if name not in ("reported", "worrying") else ""
    return f"{label(figure)} {number.count} {figure.unit}" + (f"（{inside}）" if inside else "")


def label(figure: Figure) -> str:
    return f"最后一天{figure.label}" if figure.daily else figure.label


def _clear(stage: Stage) -> str:
    numbers = ((name, stage.number(name)) for name in CLEARINGS)
    told = "，".join(
        (STANDING if one.count else CLEARED if one.total else NEVER).format(
            label=CLEAR_NAMES[name], count=one.count, total=one.total
        )
        for name, one in numbers
    )
    if stage.last_case is None:
        return f"三个清零：{told}；没有登记过确诊。"
    return f"三个清零：{told}；到期末连续 {(stage.last - stage.last_case).days} 天没有新增确诊。"


def _row(number: Number) -> tuple[str, ...]:
    figure = BY_NAME[number.name]
    return (
        label(figure),
        f"{number.count} {figure.unit}",
        "—" if number.total is None else f"{number.total} {figure.unit}",
    )


def _problems(stage: Stage) -> Iterator[Block]:
    if not stage.problems:
        yield Text(NONE_FOUND.format(titles="、".join(kind.title for kind in KINDS)))
    for n, one in enumerate(stage.problems):
        yield Text(f"（{NUMERALS[n]}）{one.title}。{one.told}{_worst(one)}")


def _worst(one: Problem) -> str:
    return f"较多的是{'、'.join(f'{name} {count}' for name, count in one.worst)}。" if len(one.worst) > 1 else ""


def _advice(stage: Stage) -> Iterator[Block]:
    if not stage.problems:
        yield Text(NOTHING_TO_DO)
    for n, one in enumerate(stage.problems):
        yield Text(f"（{NUMERALS[n]}）{one.advice}")


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
