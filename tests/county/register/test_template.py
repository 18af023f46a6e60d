import pytest
from openpyxl import load_workbook

from county.register import reading, template
from county.register.cells import text
from county.register.sheets import SHEETS


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_an_empty_template_is_read_without_a_fault(tmp_path, sheet):
    template.write(tmp_path / "t.xlsx", [sheet])
    found = reading.read(tmp_path / "t.xlsx")
    assert (found.rows, found.faults, found.notes) == ({sheet.name: []}, (), ())


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_example_is_accepted(sheet):
    for column in sheet.columns:
        if text(column.example):
            column.read(column.example)


def test_figures_that_must_stay_are_text(tmp_path):
    template.write(tmp_path / "t.xlsx", SHEETS)
    work = load_workbook(tmp_path / "t.xlsx")["户籍"]
    assert {work.column_dimensions[letter].width > 10 for letter in "ABI"} == {True}
    assert work["I1"].number_format == "@"
