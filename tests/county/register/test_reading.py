import zipfile

import pytest
from openpyxl import Workbook

from county.register import cells, reading
from county.register.errors import BadFile, Wrong
from tests.county.register.books import GRID, LI, book


def save(file, fill, name="户籍"):
    made = Workbook()
    work = made.active
    work.title = name
    fill(work)
    made.save(file)
    return file


def faults(file):
    return [str(one) for one in reading.read(file).faults]


NO_BOOKS = {
    "empty": b"",
    "words": b"no workbook",
    "old": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "cut": b"PK\x03\x04" + bytes(90),
}


@pytest.mark.parametrize("kind", NO_BOOKS)
def test_what_is_no_workbook_says_how_to_save_one(tmp_path, kind):
    """An old .xls and one with a password begin with D0CF."""
    file = tmp_path / "b.xlsx"
    file.write_bytes(NO_BOOKS[kind])
    with pytest.raises(BadFile, match="另存为"):
        reading.read(file)


def test_an_archive_that_is_no_workbook_is_refused(tmp_path):
    file = tmp_path / "b.xlsx"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(BadFile):
        reading.read(file)


def test_a_bomb_is_refused_before_it_is_opened(tmp_path):
    """As they are made: the same 64 MB stand under eighteen names in the list of what is inside."""
    file = tmp_path / "b.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(64 << 20))
        packed.filelist += packed.filelist * 17
    assert file.stat().st_size < 300_000
    with pytest.raises(BadFile, match="展开后太大"):
        reading.read(file)


def test_a_book_without_our_sheets_says_their_names(tmp_path):
    with pytest.raises(BadFile, match="网格、户籍、人员、结对、隔离"):
        reading.read(save(tmp_path / "b.xlsx", lambda work: work.append(["姓名"]), "Sheet1"))


@pytest.mark.parametrize("formula", ["=1+1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "＝1+1"])
def test_a_formula_is_neither_calculated_nor_kept(tmp_path, formula):
    file = save(
        tmp_path / "b.xlsx",
        lambda work: [
            work.append(["村（社区）", "门牌号", "姓名", "地址"]),
            work.append(["南坡村", 31, "李桂兰", formula]),
        ],
    )
    assert faults(file) == ["「户籍」第 2 行「地址」：这一格是公式。请复制后用「选择性粘贴 → 数值」贴成数值。"]


@pytest.mark.parametrize("words", ["+86 南坡", "-1 号院", "@南坡", "<script>alert(1)</script>"])
def test_words_that_only_look_like_a_formula_are_words(words):
    assert cells.words(words) == words


def test_an_id_number_that_became_a_figure_lost_its_end(tmp_path):
    file = save(
        tmp_path / "b.xlsx",
        lambda work: [
            work.append(["村（社区）", "门牌号", "姓名", "身份证号"]),
            work.append(["南坡村", 31, "李桂兰", 410798195403080021]),
        ],
    )
    (fault,) = faults(file)
    assert "后面几位已经丢了" in fault


def test_a_missing_column_is_named(tmp_path):
    file = save(
        tmp_path / "b.xlsx", lambda work: [work.append(["姓名", "村（社区）"]), work.append(["李桂兰", "南坡村"])]
    )
    assert faults(file) == ["「户籍」第 1 行「门牌号」：缺这一列，请照模板加上。"]


def test_a_sheet_without_a_header_is_told(tmp_path):
    file = save(tmp_path / "b.xlsx", lambda work: [work.append(["李桂兰", "南坡村", 31])])
    assert faults(file) == ["「户籍」：没找到表头。第一行要写列名，请照模板来。"]


def test_a_title_above_the_header_and_stars_do_no_harm(tmp_path):
    file = save(
        tmp_path / "b.xlsx",
        lambda work: [
            work.append(["南坡村户籍登记表"]),
            work.append([" 村（社区）* ", "门牌号*", "姓名＊", "备注"]),
            work.append(["南坡村", "31号", " 李 桂 兰 ", "x"]),
        ],
    )
    found = reading.read(file)
    (row,) = found.rows["户籍"]
    assert (row.number, row.values) == (3, {"village": "南坡村", "door": 31, "name": "李桂兰"})
    assert found.notes == ("「户籍」多出的列「备注」没有读。",)


def test_empty_rows_between_are_nothing(tmp_path):
    file = book(tmp_path / "b.xlsx", 网格=[GRID, [], GRID], 户籍=[LI])
    assert [row.number for row in reading.read(file).rows["网格"]] == [2, 4]


def test_what_stood_in_a_cell_is_not_repeated(tmp_path):
    """A list of faults goes by mail."""
    file = book(tmp_path / "b.xlsx", 户籍=[LI | {"电话": "139123", "身份证号": "410798195403080020"}])
    assert not any(secret in fault for fault in faults(file) for secret in ("139123", "4107981954"))


@pytest.mark.parametrize(
    ("read", "raw", "value"),
    [
        (cells.phone, 13912345678.0, "13912345678"), (cells.phone, "139-1234-5678", "13912345678"),
        (cells.phone, "0379-1234567", "03791234567"),
        (cells.name, "阿依古丽·买买提", "阿依古丽·买买提"), (cells.name, "王\u200b秀英", "王秀英"),
        (cells.name, "John O'Neil", "John O'Neil"),
        (cells.yes, "√", True), (cells.yes, "否", False), (cells.sex, "女性", "女"), (cells.village_code, 410798103005, 410798103005),
        (cells.village_code, "410798103005", 410798103005), (cells.relation, "本人", "户主"),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_it_is_meant(read, raw, value):
    assert read(raw) == value


@pytest.mark.parametrize("raw", ["2026-02-30", "去年", "02/03/2026", "1800-01-01", "20261301"])
def test_a_day_that_is_none_is_refused(raw):
    with pytest.raises(Wrong):
        cells.day(raw)


@pytest.mark.parametrize("raw", ["1954-03-08", "1954年3月8日", "1954.3.8", "1954/03/08", "19540308"])
def test_a_day_is_read_in_any_form(raw):
    assert cells.day(raw).isoformat() == "1954-03-08"


@pytest.mark.parametrize("raw", ["李", "李桂兰（大）", "李桂兰2", "=李", "x" * 50])
def test_what_is_no_name_is_refused(raw):
    with pytest.raises(Wrong):
        cells.name(raw)


def test_a_sign_that_turns_letters_around_is_taken_out():
    assert cells.name("\u202e兰桂李") == "兰桂李"
