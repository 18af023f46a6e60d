"""What holds of a table whatever file it goes into."""

import io

import pytest

from papers import commas, table, workbook
from papers.table import Incomplete, Sum, Table, fits

TABLE = Table("健康上报", ("张三 2026-11-22 导出",), ("姓名", "说明"))


@pytest.fixture(params=["xlsx", "csv"])
def write(request, tmp_path):
    kinds = {
        "xlsx": lambda rows: workbook.write(io.BytesIO(), TABLE, rows, tmp_path),
        "csv": lambda rows: commas.write(io.BytesIO(), TABLE, rows),
    }
    return kinds[request.param]


def test_more_rows_than_a_sheet_has_are_refused(write, monkeypatch):
    monkeypatch.setattr(table, "MOST_ROWS", 10)
    assert write([("甲", "")] * 7).rows == 7
    with pytest.raises(Incomplete):
        write([("甲", "")] * 8)


def test_the_limit_counts_what_stands_around():
    assert fits(1_048_573, TABLE) and not fits(1_048_574, TABLE)


def test_the_same_rows_have_the_same_sum_in_every_file(write):
    rows = [("=1+1", "'甲"), ("\t", "两\n行")]
    again = Sum()
    for row in (TABLE.head, ("=1+1", "'甲"), ("␉", "两\n行")):
        again.add(row)
    assert write(rows).digest == again.digest


def test_the_sum_knows_where_a_cell_ends():
    one, other = Sum(), Sum()
    one.add(("ab", "c"))
    other.add(("a", "bc"))
    assert one.digest != other.digest
