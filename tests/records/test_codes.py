import pytest

from records import codes
from tests.records.helpers import COUNTY, OTHER, TOWNSHIP, VILLAGE

CELL = VILLAGE * 1000 + 7


@pytest.mark.parametrize(("digits", "code"), [("410798", COUNTY), ("410798103", TOWNSHIP), ("410798103005", VILLAGE)])
def test_any_level_is_read(digits, code):
    assert codes.parse(digits) == code


@pytest.mark.parametrize("digits", ["4107", "41079810300", "41079８", "abcdef", ""])
def test_what_is_no_code_is_refused(digits):
    with pytest.raises(ValueError, match="6, 9 or 12"):
        codes.parse(digits)


def test_a_chain_climbs_from_the_cell_to_the_county():
    assert codes.chain(CELL) == (CELL, VILLAGE, TOWNSHIP, COUNTY)
    assert codes.chain(COUNTY) == (COUNTY,)


@pytest.mark.parametrize(("area", "inside"), [(COUNTY, True), (TOWNSHIP, True), (VILLAGE, True), (OTHER, False)])
def test_an_area_is_a_range_of_its_villages(area, inside):
    first, last = codes.inside(area)
    assert (first <= VILLAGE <= last) is inside


def test_an_area_covers_its_cells_and_a_cell_only_itself():
    assert codes.covers(TOWNSHIP, CELL)
    assert codes.covers(CELL, CELL)
    assert not codes.covers(CELL, VILLAGE)
    assert not codes.covers(OTHER, CELL)
