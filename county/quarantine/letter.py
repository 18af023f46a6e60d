"""The release letter 解除通知书: numbered, with every figure and both names, as PDF and as Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from county.quarantine import slots, words
from county.quarantine.sheet import Slot
from county.settings import CountySettings
from papers import Grid, Heading, Paper, Signatures, Text
from records import areas, moments, persons
from records.database import Connection
from records.quarantine.letters import Release
from records.quarantine.stays import Stay
from records.secrecy import Keyring

FILE = "解除通知书"


def paper(
    conn: Connection, keyring: Keyring, county: CountySettings, stay: Stay, signed: Release, every: Iterable[Slot]
) -> Paper:
    """Of a stay that both have signed."""
    is_, known = stay.is_, persons.many(conn, keyring, {stay.person, signed.doctor or 0, signed.cadre or 0})
    person, rule = known[stay.person], county.quarantine.rule(is_.rule)
    ended = is_.closed or is_.until
    figures = tuple(every)
    return Paper(
        f"解除{words.called(is_.kind)}医学观察通知书",
        (
            Text(f"{person.name}：", flush=True),
            Text(
                f"您因{is_.reason or '防疫需要'}，依据{rule.ground}，从 {is_.day.year} 年 {words.day(is_.day)}起在"
                f"{areas.path(conn, is_.area)}{words.called(is_.kind)}，"
                f"到 {words.day(is_.until)}期满，共 {is_.days} 天。观察期间{_warmest(figures, stay.person)}，"
                f"每次体温都由村医和村干部签字。现予解除，可以正常生活。"
            ),
            Text("请继续戴好口罩、勤洗手；不舒服，及时告诉村医。"),
            Signatures(tuple((what, _name(known, by)) for what, by in _signers(signed))),
            Text(f"{county.name}疫情防控指挥部", align="right"),
            Text(f"{ended.year} 年 {words.day(ended)}", align="right"),
            Heading("体温和签字"),
            _grid(figures),
            *_notes(figures),
        ),
        number=number(county, signed),
        footer=f"{county.name}疫情防控指挥部　{number(county, signed)}",
    )


def number(county: CountySettings, signed: Release) -> str:
    return f"{county.quarantine.letter_word}〔{signed.year}〕{signed.number}号"


def _signers(signed: Release) -> tuple[tuple[str, int | None], ...]:
    return ("村医", signed.doctor), ("村干部", signed.cadre)


def _name(known: dict[int, persons.Person], by: int | None) -> str:
    return known[by].name if by in known else ""


def _warmest(every: tuple[Slot, ...], person: int) -> str:
    """Of the person; those who live with them are counted."""
    highest = max((one.tenths for one in every if one.tenths and one.person.id == person), default=None)
    others = len({one.person.id for one in every} - {person})
    own = f"您的体温最高 {highest / 10:.1f} ℃" if highest else "没有发现异常"
    return f"{own}，同住 {others} 人一并测温" if others else own


def _grid(every: tuple[Slot, ...]) -> Grid:
    """A row for each slot, a column for each person, as the list hangs on the wall."""
    people = {one.person.id: one.person.name for one in every}
    rows = sorted({(one.day, slots.SLOTS.index(one.slot)) for one in every})
    by_key = {one.key: one for one in every}
    return Grid(
        ("日期", *people.values()),
        tuple(
            (
                f"{words.day(day)}{'' if slots.SLOTS[n] == slots.WHOLE else slots.SLOTS[n]}",
                *(_cell(by_key.get((day, id_, slots.SLOTS[n]))) for id_ in people),
            )
            for day, n in rows
        ),
        (2, *(1 for _ in people)),
    )


def _cell(one: Slot | None) -> str:
    if one is None:
        return "—"
    figure = f"{one.tenths / 10:.1f}" if one.tenths else "没量"
    return f"{figure}＊" if one.note else figure


def _notes(every: tuple[Slot, ...]) -> Iterator[Text]:
    """What was put down later, and why."""
    for one in every:
        if one.note:
            said = f"{one.person.name} {words.day(one.day)}{one.slot}：{one.note.words}"
            yield Text(f"＊ {said}（{words.day(moments.local_day(one.note.at))}补记）", flush=True)
