from records.rounds import sheet
from tests.records.helpers import VILLAGE
from tests.records.rounds.conftest import CELL


def assign(db, people, cell=CELL):
    with db.write() as conn:
        return [row.code for row in sheet.assign(conn, VILLAGE, cell, people)]


def test_rows_are_numbered_page_by_page(database):
    codes = assign(database, range(1, sheet.ROWS + 3))
    assert (codes[0], codes[sheet.ROWS - 1], codes[sheet.ROWS]) == ("A1", f"A{sheet.ROWS}", "B1")


def test_a_code_means_the_same_person_for_good(database):
    """Printed anew with somebody gone and somebody new, nobody's code is another's."""
    assert assign(database, [1, 2, 3]) == ["A1", "A2", "A3"]
    assert assign(database, [3, 1, 4]) == ["A3", "A1", "A4"]


def test_two_cells_of_a_village_never_share_a_page(database):
    assign(database, [1])
    assert assign(database, [2], CELL + 1) == ["B1"]


def test_a_code_finds_its_person(database):
    assign(database, [11, 12])
    with database.read() as conn:
        assert sheet.people(conn, VILLAGE, [("A", 2), ("A", 9)]) == {("A", 2): 12}
        assert sheet.people(conn, VILLAGE + 1, [("A", 2)]) == {}


def test_letters_leave_out_what_looks_like_a_figure():
    letters = [sheet.letter(n) for n in range(60)]
    assert letters[0] == "A" and "I" not in letters and "O" not in letters
    assert len(set(letters)) == 60 and letters[24] == "AA"
