import csv
import io

import openpyxl
import pytest

from county.errors import NotThere, Refused
from county.exports import deciding, fetching
from county.exports.making import Maker
from papers.table import Sum
from records.exports import reading, request
from records.exports.request import Form, State
from tests.county.exports.office import COMMAND, DOCTOR, GRID, SON, TOWN, accesses
from tests.county.exports.test_asking import asks

HEAD_AT = 3
EITHER = pytest.mark.parametrize("form", Form)


@pytest.fixture
def make(office, tmp_path):
    def make(export):
        if export.state is State.ASKED:
            with office.database.write() as conn:
                deciding.agree(conn, office.keyring, office.reads(COMMAND), export.id)
        Maker(office.database, office.keyring, office.county, tmp_path).make(export, office.now)
        with office.database.read() as conn:
            return request.find(conn, office.keyring, export.id)

    return make


def fetched(office, export, person=DOCTOR):
    with office.database.write() as conn:
        return fetching.fetch(conn, office.keyring, office.reads(person), export.id)


def lines(file):
    """Every line of the file, notes and foot with it."""
    if file.form is Form.CSV:
        return list(csv.reader(io.StringIO(file.content.decode("utf-8-sig"), newline="")))
    sheet = openpyxl.load_workbook(io.BytesIO(file.content)).active
    return [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]


def rows(file):
    """Label → cell of every row below the head."""
    head, *below, _ = lines(file)[HEAD_AT:]
    return [dict(zip(head, row, strict=True)) for row in below]


@EITHER
def test_every_row_is_in_it(office, make, form):
    office.crowd(30)
    made = make(asks(office, DOCTOR, form=form))
    names = sorted(row["姓名"] for row in rows(fetched(office, made)))
    assert (made.rows, names) == (30, sorted(f"人{n}" for n in range(30)))


@EITHER
def test_its_sum_in_the_file_in_the_row_and_in_the_log_is_one(office, make, form):
    office.crowd(3)
    made = make(asks(office, DOCTOR, form=form))
    again, whole = Sum(), lines(fetched(office, made))[HEAD_AT:]
    for row in whole[:-1]:
        again.add(row)
    with office.database.read() as conn:
        logged = [line[3] for line in accesses(conn) if line[1:3] == (0, "导出")]
    assert made.digest == again.digest
    assert whole[-1][0] == f"共 3 行 · 校验 SHA-256 {made.digest.hex()}"
    assert f"3行 SHA-256 {made.digest.hex()}" in logged[0]


def test_everybody_in_it_has_a_line_in_the_log(office, make):
    office.crowd(3)
    made = make(asks(office, DOCTOR))
    with office.database.read() as conn:
        lines = {line[1]: line[3] for line in accesses(conn) if line[2] == "导出" and line[1]}
    assert lines == dict.fromkeys((1000, 1001, 1002), f"{made.number} 核对发热名单")


@EITHER
def test_telephones_are_masked_unless_they_were_agreed_to(office, make, form):
    office.report()
    masked = make(asks(office, DOCTOR, form=form))
    opened = make(asks(office, DOCTOR, form=form, opened=("phone",)))
    assert rows(fetched(office, masked))[0]["电话"] == "尾号 5678"
    assert rows(fetched(office, opened))[0]["电话"] == "10012345678"


@EITHER
def test_what_an_office_may_not_read_is_masked(office, make, form):
    office.report(remark="家里有病人")
    doctors, towns = make(asks(office, DOCTOR, form=form)), make(asks(office, TOWN, form=form))
    assert rows(fetched(office, doctors))[0]["补充说明"] == "家里有病人"
    assert rows(fetched(office, towns, TOWN))[0]["补充说明"] == "＊＊＊"


def test_a_temperature_is_in_degrees(office, make):
    office.report(symptoms=("咳嗽", "乏力"))
    row = rows(fetched(office, make(asks(office, DOCTOR))))[0]
    assert (row["体温"], row["症状"], row["村"], row["乡镇"]) == ("36.6", "咳嗽、乏力", "南坡村", "柳荫乡")


@EITHER
def test_it_says_who_when_what_for_and_its_number_inside_and_in_its_name(office, make, form):
    office.report()
    made = make(asks(office, DOCTOR, form=form))
    file = fetched(office, made)
    first = lines(file)[0][0]
    assert all(word in first for word in ("陈建国", "村医", "2026-11-22 12:00", "核对发热名单", made.number))
    assert all(word in file.name for word in ("陈建国", "20261122-1200", "核对发热名单", "健康上报", made.number))
    assert file.name.endswith(f".{form.value}")


@EITHER
def test_it_lies_sealed(office, make, form):
    office.report()
    clear = "核对发热名单".encode() if form is Form.CSV else b"PK\x03\x04"
    made = make(asks(office, DOCTOR, form=form))
    with office.database.read() as conn:
        content = conn.exec_driver_sql("SELECT content FROM export_part").scalar()
    assert clear in fetched(office, made).content and clear not in bytes(content)


@EITHER
def test_a_read_that_was_cut_gives_no_file(office, make, monkeypatch, form):
    office.report(times=3)
    stream = reading.stream
    monkeypatch.setattr(reading, "stream", lambda *args: list(stream(*args))[:2])
    made = make(asks(office, DOCTOR, form=form))
    assert made.state is State.REFUSED and "只读到 2 行" in made.why
    with pytest.raises(Refused):
        fetched(office, made)


def test_who_left_office_meanwhile_gets_nothing(office, make):
    office.report()
    export = asks(office, DOCTOR)
    office.end(DOCTOR)
    assert make(export).state is State.REFUSED


def test_only_who_asked_for_it_can_fetch_it(office, make):
    office.report()
    made = make(asks(office, DOCTOR))
    for other in (TOWN, COMMAND, GRID):
        with pytest.raises(NotThere):
            fetched(office, made, other)


def test_who_has_left_office_can_fetch_nothing_any_more(office, make):
    office.report()
    made = make(asks(office, DOCTOR))
    office.end(DOCTOR)
    with pytest.raises(NotThere):
        fetched(office, made)


def test_each_fetch_is_in_the_log(office, make):
    office.report()
    made = make(asks(office, DOCTOR))
    fetched(office, made)
    with office.database.read() as conn:
        assert accesses(conn)[-1][2] == "下载导出"
        assert request.find(conn, office.keyring, made.id).fetched == 1


def test_somebody_who_is_not_in_the_register_any_more_has_a_row(office, make):
    office.report(SON)
    with office.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE health_report SET person = 999 WHERE person = {SON.id}")
    assert rows(fetched(office, make(asks(office, DOCTOR))))[0]["姓名"] == "（已不在册）"


@EITHER
def test_who_said_it_is_called_as_on_the_pages(office, make, form):
    office.report(via="family")
    assert rows(fetched(office, make(asks(office, DOCTOR, form=form))))[0]["由谁上报"] == "家人"
