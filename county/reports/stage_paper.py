"""A stage report as a paper, in the shape that offices know: the work in figures, the problems, the proposals."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from county import spoken
from county.reports import basics, kinds
from county.reports.basics import label
from county.reports.stage import Number, Stage
from papers import Grid, Heading, Paper, Signatures, Text
from papers.paper import RIGHT, Block
from records.reports.figures import BY_NAME

FILE = "阶段性报告"
TITLE = "{name}疫情防控工作阶段性报告"
OPENING = (
    "{first}至{last}，共 {days} 天。下面的数字都从各村当天的台账里数出来，每天截至 {cut}；"
    "{name}有 {villages} 个村，期内应报日报 {owed} 份，签发 {signed} 份（按时 {in_time} 份），未报 {missing} 份。"
)
NUMERALS = "一二三四五六七八九十"
NONE_FOUND = "下面几方面都查过，期内没有发现：{titles}。"
OTHERS = "其余几方面也查过，期内没有发现：{titles}。"
NOTHING_TO_DO = "没有发现要专门提出的问题，继续按现在的办法每天报、每天查。"
DRAFT = "此稿由系统按台账数字起草，文字请核对、补充后再用。"
BY_PART = ("reported", "worrying", "returned", "placed", "freed")


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
        Text(f"{stage.area.name}疫情防控指挥部\n{spoken.full(today)}", RIGHT),
        Signatures((("起草", ""), ("审核", ""), ("签发", ""))),
    )
    days = f"{spoken.full(stage.first)}—{spoken.full(stage.last)}"
    return Paper(TITLE.format(name=stage.area.name), blocks, days, DRAFT, official=True)


def numeral(n: int) -> str:
    """From 1: 一, 十, 十一."""
    return NUMERALS[n - 1] if n <= len(NUMERALS) else f"十{NUMERALS[n - len(NUMERALS) - 1]}"


def _numbered(parts: Iterator[tuple[str, str]]) -> Iterator[Block]:
    for n, (lead, text) in enumerate(parts, 1):
        yield Text(text, lead=f"（{numeral(n)}）{lead}")


def _opening(stage: Stage, cut: str) -> str:
    return OPENING.format(
        first=spoken.full(stage.first), last=spoken.full(stage.last), days=stage.days, cut=cut, name=stage.area.name,
        villages=stage.villages, owed=stage.owed, signed=stage.signed, in_time=stage.signed - stage.late, missing=stage.owed - stage.signed,
    )  # fmt: skip


def _basics(stage: Stage) -> Iterator[Block]:
    told = tuple(basics.basics(stage))
    yield from _numbered((f"{lead}。", text) for lead, text in told)
    yield Text("", lead=f"（{numeral(len(told) + 1)}）主要数字。")
    yield Grid(("指标", "期内（现有为期末）", "累计"), tuple(map(_row, stage.numbers)), (3, 2, 2))
    if stage.parts:
        head = ("单位", *(label(BY_NAME[name]) for name in BY_PART))
        rows = tuple(
            (one.name, *(str(stage.number(name).by_area[one.code]) for name in BY_PART)) for one in stage.parts
        )
        yield Text("", lead=f"（{numeral(len(told) + 2)}）分单位的数字。")
        yield Grid(head, rows, (2, *(1 for _ in BY_PART)))


def _row(number: Number) -> tuple[str, ...]:
    figure = BY_NAME[number.name]
    return (
        label(figure),
        f"{number.count} {figure.unit}",
        "—" if number.total is None else f"{number.total} {figure.unit}",
    )


def _problems(stage: Stage) -> Iterator[Block]:
    """What was looked for and not found is said, too."""
    yield from _numbered((f"{one.title}。", one.told) for one in stage.problems)
    there = {one.name for one in stage.problems}
    titles = "、".join(kind.title for kind in kinds.of_area(stage.area.code) if kind.name not in there)
    if titles:
        yield Text((OTHERS if there else NONE_FOUND).format(titles=titles))


def _advice(stage: Stage) -> Iterator[Block]:
    if not stage.problems:
        yield Text(NOTHING_TO_DO)
    yield from _numbered(("", one.advice) for one in stage.problems)
