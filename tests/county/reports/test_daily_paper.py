import io
from dataclasses import replace
from datetime import date, datetime, timedelta

from docx import Document

from county.reports.content import Correction, Line, Part, Report
from county.reports.daily_paper import paper
from papers.docx import render
from records.access import Head
from records.moments import LOCAL
from records.reports.daily import Signature
from records.reports.figures import FIGURES

DAY = date(2026, 11, 22)
LINES = tuple(Line(one.name, 0, 0, 0 if one.adds_up else None) for one in FIGURES)
REPORT = Report(410798103000, "柳荫乡", DAY, LINES, (), (Part(1, "南坡村", "ab", 1, 1), Part(2, "前柳荫村")))
SIGNED = Signature(1, 1, datetime(2026, 11, 22, 16, 52, tzinfo=LOCAL), Head(7, bytes(range(16))))


def told(report, signature=SIGNED):
    file = Document(io.BytesIO(render(paper(report, "16:30", signature, "刘长河"))))
    cells = [" ".join(cell.text for cell in row.cells) for table in file.tables for row in table.rows]
    return "\n".join([*(one.text for one in file.paragraphs), *cells, file.sections[0].footer.paragraphs[0].text])


def test_every_line_stands_in_it():
    line = replace(LINES[1], today=5, yesterday=7, reasons=(("本人报", -3), ("家人报", 1)))
    text = told(replace(REPORT, lines=(LINES[0], line, *LINES[2:])))
    assert "2 报了健康 5 人 7 −2 — 本人报\u00a0−3，家人报\u00a0+1" in text
    assert all(one.label in text for one in FIGURES)


def test_who_is_missing_is_named_and_nothing_is_called_cleared():
    text = told(REPORT)
    assert "应报 2 个村，算进来 1 个，缺 1 个。报了的村没有新情况。" in text
    township = Part(3, "清禾镇", villages=2, reported=1)
    assert "没有算在里面：清禾镇（2 个村签了 1 个）。" in told(replace(REPORT, parts=(REPORT.parts[0], township)))
    assert "还没签发、没有算在里面：前柳荫村。" in text and "已清零" not in text
    assert "报了的地方确诊 0 人（累计 0 人），" in text and "还有地方没报，不能说清零。" in text
    whole = told(replace(REPORT, parts=REPORT.parts[:1]))
    assert "都算进来了。没有新情况（零报告）" in whole and "三个清零：没有登记过确诊、疑似、密接。" in whole


def test_nothing_new_is_a_zero_report_only_under_a_signature():
    village = replace(REPORT, parts=())
    assert "没有新情况（零报告）。" in told(village)
    assert "没有新情况，签发了才是零报告。" in told(village, None)


def test_how_many_said_nothing_stands_beside_what_is_new():
    lines = (replace(LINES[0], today=15), replace(LINES[1], today=6), *LINES[2:])
    assert "（零报告）。在册 15 人里，9 人没报健康。" in told(replace(REPORT, parts=(), lines=lines))


def test_what_is_new_stands_first():
    ill = tuple(replace(one, today=2) if one.figure in ("worrying", "placed") else one for one in LINES)
    text = told(replace(REPORT, lines=ill))
    assert "缺 1 个。新情况：发热或有症状 2 人，新增隔离 2 人。" in text and "没有新情况" not in text
    assert "\n新情况：发热或有症状 2 人，新增隔离 2 人。\n" in told(replace(REPORT, lines=ill, parts=()))


def test_corrections_and_what_is_supplied_stand_in_it():
    before = DAY - timedelta(days=1)
    changed = (
        Correction(before, "returned", 1, 2),
        Correction(before, "placed", None, 3),
        Correction(before, "freed", None, 0),
    )
    text = told(replace(REPORT, corrections=changed))
    assert "更正 11月21日 返乡到达：原报 1，应为 2。" in text
    assert "补报 11月21日：新增隔离 3，其余 1 项都是 0。" in text


def test_a_signed_one_says_what_it_can_be_held_against():
    text = told(REPORT)
    assert f"指纹 {REPORT.digest.hex()[:16]}　查阅记录 7 条，指纹 0001020304050607" in text
    assert "签发：刘长河 时间：2026年11月22日 16:52" in text
    assert "草稿，未签发" in told(REPORT, None)


def test_where_nobody_has_reported_there_is_no_zero():
    text = told(replace(REPORT, parts=(Part(2, "前柳荫村"),)))
    assert "1 在册 未报 0 — —" in text and "0 人" not in text
    assert "下面都还没有签发，今天没有数。" in text and "三个清零" not in text


def test_cleared_is_said_of_what_there_was():
    lines = tuple(replace(one, total=3) if one.figure == "suspected" else one for one in LINES)
    assert "疑似已清零（累计 3 人）" in told(replace(REPORT, lines=lines, parts=REPORT.parts[:1]))
