"""A form of the console as a wish for an export, and the places for which somebody may wish one."""

from __future__ import annotations

from datetime import date

from werkzeug.datastructures import MultiDict

from county.errors import Refused
from county.exports import asking
from county.exports.wish import Wish
from county.privacy.reader import Reader
from records import areas, codes
from records.database import Connection
from records.exports.request import Form

BELOW = {codes.Level.COUNTY: codes.Level.TOWNSHIP, codes.Level.TOWNSHIP: codes.Level.VILLAGE}


def wish(form: MultiDict[str, str]) -> Wish:
    """Raises Refused."""
    try:
        first, last = date.fromisoformat(form.get("first", "")), date.fromisoformat(form.get("last", ""))
    except ValueError:
        raise Refused("日期没有选好，请选开始和结束日期。") from None
    area = form.get("area", type=int) or 0
    return Wish(
        form.get("list", ""), area, first, last, form.get("purpose", ""), tuple(form.getlist("opened")),
        _kind(form.get("form", Form.XLSX.value)),
    )  # fmt: skip


def _kind(said: str) -> Form:
    """Raises Refused."""
    try:
        return Form(said)
    except ValueError:
        raise Refused("文件格式没有选好，请选 Excel 或 CSV。") from None


def places(conn: Connection, me: Reader, wanted: int | None) -> list[tuple[int, str]]:
    """Where this reader may export: the place that was asked for first, their areas, and what lies right below."""
    mine = me.areas(asking.ASKERS)
    below = [
        one.code
        for area in mine
        if codes.level(area) in BELOW
        for one in areas.within(conn, area, BELOW[codes.level(area)])
    ]
    first = [wanted] if wanted and me.roles(wanted) & asking.ASKERS else []
    return [(code, areas.path(conn, code)) for code in dict.fromkeys((*first, *mine, *below))]
