"""What goes in comes out, nothing of it can run, and what does not fit is refused."""

import io
from pathlib import Path

import openpyxl
import pytest

from papers.table import Incomplete, Sum, Table
from papers.workbook import write

HEAD = ("姓名", "说明")
TABLE = Table("健康上报", ("张三 2026-11-22 导出",), HEAD, "张三 & 李四")
NASTY = (
    "=1+1",
    "+86 139",
    "-5",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "＝1+1",
    " =1",
    "\n=1",
    "=cmd|' /C calc'!A0",
    "<b>&amp;</b>",
)


def written(tmp_path: Path, rows, table=TABLE):
    to = io.BytesIO()
    return write(to, table, rows, tmp_path), openpyxl.load_workbook(to).active


def test_what_goes_in_comes_out(tmp_path):
    rows = [(f"人{n}", f"第 {n} 行") for n in range(1000)]
    told, sheet = written(tmp_path, rows)
    assert (told.rows, [tuple(row) for row in sheet.iter_rows(3, 1002, values_only=True)]) == (1000, rows)


def test_the_foot_says_how_many_and_their_sum(tmp_path):
    told, sheet = written(tmp_path, [("甲", "乙")])
    again = Sum()
    for row in sheet.iter_rows(2, 3, values_only=True):
        again.add(row)
    assert sheet["A4"].value == f"共 1 行 · 校验 SHA-256 {again.digest.hex()}"
    assert told.digest == again.digest


@pytest.mark.parametrize("nasty", NASTY)
def test_nothing_is_a_formula(tmp_path, nasty):
    """Text, and marked as quoted where a spreadsheet could take it for a formula."""
    _, sheet = written(tmp_path, [(nasty, "")])
    cell = sheet["A3"]
    assert cell.data_type == "s"
    assert cell.quotePrefix or cell.value.strip()[0] not in "=+-@＝\t\r\0"


@pytest.mark.parametrize("nasty", NASTY)
def test_the_mark_and_the_head_cannot_run_either(tmp_path, nasty):
    _, sheet = written(tmp_path, [("甲", "")], Table("表", (nasty,), (nasty,)))
    assert {row[0].data_type for row in sheet.iter_rows(1, 2)} == {"s"}


def test_control_characters_become_visible(tmp_path):
    _, sheet = written(tmp_path, [("\t甲\0乙", "两\n行")])
    assert (sheet["A3"].value, sheet["B3"].value) == ("␉甲␀乙", "两\n行")


def test_a_cell_that_would_be_cut_is_refused(tmp_path):
    with pytest.raises(Incomplete):
        written(tmp_path, [("长" * 32_768, "")])


def test_every_printed_page_bears_the_mark(tmp_path):
    _, sheet = written(tmp_path, [("甲", "")])
    assert "张三 && 李四" in (sheet.oddHeader.center.text or "")


def test_nothing_half_written_stays_behind(tmp_path):
    written(tmp_path, [("甲", "")])
    assert list(tmp_path.iterdir()) == []
