"""Files of the same form, however they were saved; and clear words about bad ones."""

import openpyxl
import pytest

from bench import events, questions, tables
from bench.questions import Pair

HEAD = ("category", "query1", "query2", "label")
ROWS = (("口罩", "口罩怎么戴", "口罩咋戴", 1), ("口罩", "口罩怎么戴", "口罩多少钱", 0))


def table(path, head, rows):
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in (head, *rows):
            book.active.append(row)
        book.save(path)
        return path
    encoding = "gb18030" if "gb" in path.name else "utf-8-sig"
    path.write_text("\r\n".join(",".join(map(str, row)) for row in (head, *rows)), encoding=encoding)
    return path


@pytest.mark.parametrize("name", ["pairs.csv", "pairs_gb.csv", "pairs.xlsx"])
def test_pairs_are_read_however_they_were_saved(tmp_path, name):
    pairs = questions.load(table(tmp_path / name, HEAD, ROWS))
    assert pairs == [Pair("口罩怎么戴", "口罩咋戴", True), Pair("口罩怎么戴", "口罩多少钱", False)]


@pytest.mark.parametrize("name", ["messages.csv", "messages.xlsx"])
@pytest.mark.parametrize("at", ["2020/1/5 10:20:30", "2020-01-05 10:20:30"])
def test_messages_are_read_however_they_were_saved(tmp_path, name, at):
    head = ("留言编号", "留言用户", "留言主题", "留言时间", "留言详情")
    (message,) = events.load(table(tmp_path / name, head, ((7, "A", "路灯", at, "不亮"),)))
    assert (message.id, message.text, message.at.isoformat()) == (7, "路灯\n不亮", "2020-01-05T10:20:30")


@pytest.mark.parametrize(
    ("head", "rows", "words"),
    [
        (("query1", "label"), ROWS, "lacks query2"),
        (HEAD, (), "no rows"),
        (HEAD, (("口罩", "口罩怎么戴"),), "row 2: has 2 columns"),
        (HEAD, ROWS[1:], "no row has the label 1"),
    ],
)
def test_a_bad_table_is_named_with_what_is_wrong(tmp_path, head, rows, words):
    with pytest.raises(SystemExit, match=words):
        questions.load(table(tmp_path / "pairs.csv", head, rows))


def test_a_file_that_is_not_there_and_one_that_is_no_workbook_are_named(tmp_path):
    with pytest.raises(SystemExit, match="cannot be read"):
        tables.rows(tmp_path / "none.csv", ("a",))
    (tmp_path / "bad.xlsx").write_bytes(b"no workbook")
    with pytest.raises(SystemExit, match="no Excel workbook"):
        tables.rows(tmp_path / "bad.xlsx", ("a",))


def test_a_broken_line_of_json_is_named(tmp_path):
    file = tmp_path / "reports.jsonl"
    file.write_text('{"id": 1}\n{"id": \n', encoding="utf-8")
    with pytest.raises(SystemExit, match="line 2: is no JSON"):
        tables.objects(file, ("id",))
    file.write_text('{"id": 1}\n{"text": ""}\n', encoding="utf-8")
    with pytest.raises(SystemExit, match="object 2: lacks id"):
        tables.objects(file, ("id",))
