"""A CSV file: what goes in comes out, nothing of it can run, Excel knows its letters, a cut is seen."""

import codecs
import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from papers import commas
from papers.table import Table, inert
from tests.papers.test_workbook import NASTY, TABLE


def written(rows, table=TABLE):
    to = io.BytesIO()
    return commas.write(to, table, rows), to.getvalue()


def read(content):
    """As any program reads it; the apostrophe in front taken away."""
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return [tuple(cell.removeprefix("'") for cell in line) for line in lines]


WORDS = st.text(st.characters(exclude_categories=("Cs",)))


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, WORDS)))
def test_what_goes_in_comes_out(rows):
    told, content = written(rows)
    assert read(content)[2:-1] == [tuple(map(inert, row)) for row in rows]
    assert told.rows == len(rows)


def test_excel_knows_its_letters_and_lines_end_as_the_standard_says():
    _, content = written([("甲", '说"两\n行"')])
    assert content.startswith(codecs.BOM_UTF8) and content.count(codecs.BOM_UTF8) == 1
    assert '"甲","说""两\n行"""\r\n'.encode() in content


def test_every_line_has_as_many_cells_as_the_head():
    _, content = written([("甲", "乙")])
    assert {len(line) for line in read(content)} == {2}


@pytest.mark.parametrize("nasty", [*NASTY, " =1", "\u3000+1", "'=1"])
def test_nothing_is_a_formula(nasty):
    """Neither in a row nor in the mark nor in the head, and whole again without the apostrophe."""
    _, content = written([(nasty, "")], Table("表", (nasty,), (nasty, "")))
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert [line[0] for line in lines[:3]] == [commas.quoted(inert(nasty))] * 3
    assert lines[0][0].strip()[0] not in "=+-@＝\t\r\0"


def test_a_file_that_was_cut_is_seen():
    _, content = written([("甲", "乙")] * 9)
    assert read(content)[-1][0].startswith("共 9 行 · 校验 SHA-256 ")
    cut, _, _ = content.rpartition(b'"\xe5\x85\xb1')
    assert read(cut)[-1] == ("甲", "乙")
