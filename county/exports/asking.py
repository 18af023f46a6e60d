"""Asking for an export: checked and counted at once, then agreed to by a second person, or small enough to need none."""

from __future__ import annotations

from dataclasses import replace

from county.errors import NotThere, Refused
from county.exports import telling
from county.exports.columns import openable, readable
from county.exports.wish import Wish, shelf
from county.privacy.fields import ABOVE, VILLAGE
from county.privacy.reader import Reader
from county.settings import CountySettings
from papers.table import MOST_ROWS
from records import notices, number
from records.access import append
from records.database import Connection
from records.exports import reading, request
from records.exports.request import Export, State
from records.secrecy import Keyring
from records.writing import run

ASKERS = VILLAGE | ABOVE
ASKED = "申请导出"
MOST = MOST_ROWS - 10
"""Head, foot and the lines above them."""


def ask(conn: Connection, keyring: Keyring, county: CountySettings, reader: Reader, wish: Wish) -> Export:
    """Kept and noted in this transaction. Raises Refused."""
    wish.check()
    _allowed(reader, wish)
    expected = reading.count(conn, shelf(wish.list), wish.area, wish.first, wish.last)
    if not expected:
        raise Refused("这段时间这个片区没有记录，换个日期或片区再试。")
    if expected > MOST:
        raise Refused(f"有 {expected} 行，一张表放不下（最多 {MOST} 行）。请缩短日期或者按乡镇分几次，一行都不会少。")
    export = Export(
        number.fresh(), wish.list, wish.area, wish.first, wish.last, wish.purpose.strip(), reader.account,
        reader.person, reader.at, expected, wish.opened, wish.form,
    )  # fmt: skip
    if not needs_second(county, export):
        export = replace(export, state=State.AGREED)
    told = telling.second_person(conn, keyring, export) if export.state is State.ASKED else ()
    if export.state is State.ASKED and not told:
        raise Refused("这个片区没有第二个人能同意这次导出。请先在「岗位」里给乡镇或县指挥部加一个人。")
    run(conn, [request.put(keyring, export), *(notices.put(keyring, one) for one in told)])
    append(conn, keyring, reader.noted(ASKED, f"{export.number} {expected}行 {export.purpose}"))
    return export


def needs_second(county: CountySettings, export: Export) -> bool:
    """Many rows, or columns that are otherwise masked."""
    return export.expected > county.privacy.alone_rows or bool(export.opened)


def _allowed(reader: Reader, wish: Wish) -> None:
    """In their own area and below, of what their office may read; whole areas only."""
    held = reader.roles(wish.area) & ASKERS
    if not held or not readable(shelf(wish.list), held):
        raise NotThere
    if not set(wish.opened) <= set(openable(reader, wish.area)):
        raise Refused("您的岗位不能导出完整的这一列，请去掉勾选。")
