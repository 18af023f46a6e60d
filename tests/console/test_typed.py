"""A paste out of Word, or a malicious form: it costs nobody a page or a file."""

from __future__ import annotations

import io

import docx
from werkzeug.datastructures import FileStorage

from console.typed import Typed, clean
from records.reports.figures import BY_NAME
from tests.console import reporting
from tests.console.speaking import FORM
from tests.console.stage import CADRE, OFFICER, VILLAGE, Console

PASTED = "大雪封路\x00，\x0b电话\x1f也不通\ufffe。"


def test_a_line_that_word_broke_stays_broken_and_the_rest_goes() -> None:
    assert clean(PASTED) == "大雪封路，\n电话也不通。"
    assert clean("一\t二\r\n三　🙂") == "一\t二\r\n三　🙂"


def test_every_value_of_a_field_is_cleaned_and_a_file_is_left_alone() -> None:
    file = FileStorage(io.BytesIO(b"\x00"), "a")
    typed = Typed([("a", "1\x00"), ("a", "2\x00"), ("f", file)])
    assert typed.getlist("a") == ["1", "2"] and typed["f"] is file


def test_what_goes_out_to_phones_goes_without(console: Console) -> None:
    browser = console.official(OFFICER)
    browser.get("/console/broadcasts/new")
    answer = browser.post("/console/broadcasts/propose", FORM | {"area": str(VILLAGE), "text": f"今晚有雪，{PASTED}"})
    assert "⟦" not in browser.get(answer.location).text


def test_a_word_file_holds_the_reason_that_was_pasted(console: Console) -> None:
    browser = console.official(CADRE)
    address = f"/console/areas/{VILLAGE}/reports/{reporting.day(console)}"
    browser.get(address)
    assert browser.post(f"{address}/explain", {"figure": next(iter(BY_NAME)), "words": PASTED}).status_code == 303
    file = docx.Document(io.BytesIO(browser.get(f"{address}/report.docx").data))
    told = "".join(cell.text for table in file.tables for row in table.rows for cell in row.cells)
    assert "大雪封路， 电话也不通。" in told + "".join(one.text for one in file.paragraphs)
