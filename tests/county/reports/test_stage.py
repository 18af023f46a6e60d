"""The stage report is read back from the Word file, and every figure in it asked of the ledgers anew."""

import io
import re
from datetime import date, timedelta
from random import Random

import pytest
from docx import Document

from county.reports import problems, report, stage_paper, works
from county.reports.kinds import KINDS
from county.reports.stage import stage
from papers.docx import render
from records.reports import daily, span
from records.reports.figures import FIGURES
from records.screening import contact, task
from records.screening.contact import Contact
from records.screening.task import Task
from tests.county.reports.test_drafting import DAYS, drawn, happen, sign
from tests.county.reports.world import AREA, COUNTY, VILLAGES, put, settled
from tests.records.reports import alone
from tests.records.reports.lived import lived

FIRST, LAST = DAYS[0], DAYS[-1]
WITHIN = span.between(FIRST, LAST, 990)
TOLD = {}


@pytest.fixture
def days(database, keyring):
    """Four days of two villages, of which one signs every day and the other never."""
    settled(database)
    random = Random(7)
    for day in DAYS:
        happen(database, keyring, random, day)
        for one in drawn(database, keyring, day):
            if one.area == VILLAGES[0]:
                sign(database, keyring, one, day)
            else:
                put(database, daily.draft(keyring, report.row(one, WITHIN.since)))
    return database


def made(database, area=AREA):
    with database.read() as conn:
        found = stage(conn, COUNTY, area, FIRST, LAST)
        assert found
        return found, Document(io.BytesIO(render(stage_paper.paper(found, "16:30", LAST))))


@pytest.fixture
def told(request, database):
    """The township's report on them, made once on each database for all who only read it."""
    if database.is_postgres not in TOLD:
        TOLD[database.is_postgres] = made(request.getfixturevalue("days"))
    return TOLD[database.is_postgres]


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_every_figure_of_the_file_is_a_query(days):
    _, file = made(days)
    told = {row[0]: row[1:] for row in cells(file.tables[0])[1:]}
    with days.read() as conn:
        for figure in FIGURES:
            when = span.of(LAST, 990) if figure.daily else WITHIN
            counted = alone.counts(conn, figure, AREA, when)
            count = sum(sum(each.values()) for each in counted.values())
            total = sum(alone.ever(conn, figure, AREA, WITHIN.until).values())
            said = f"{total}{figure.unit}" if figure.adds_up else "—"
            assert told[stage_paper.label(figure)] == [f"{count}{figure.unit}", said]


def test_the_parts_are_the_whole(told):
    found, file = told
    head, *rows = cells(file.tables[1])
    assert [row[0] for row in rows] == ["前柳荫村", "南坡村"]
    labels = {stage_paper.label(figure): figure.name for figure in FIGURES}
    for column, label in enumerate(head[1:], 1):
        assert sum(int(row[column]) for row in rows) == found.number(labels[label]).count


def test_it_has_the_three_parts_that_offices_know(told):
    _, file = told
    texts = [one.text for one in file.paragraphs]
    heads = [text for text in texts if re.match(r"[一二三]、", text)]
    assert heads == ["一、基本情况", "二、存在的问题", "三、工作建议"]
    assert texts[0] == "柳荫乡疫情防控工作阶段性报告" and texts[1] == "2026年11月20日—2026年11月23日"


def test_unsigned_reports_are_a_problem_with_a_proposal(told):
    found, file = told
    text = "\n".join(one.text for one in file.paragraphs)
    assert (found.owed, found.signed) == (8, 4)
    assert "有2个村，期内应报日报8份，签发4份（按时4份），未报4份。" in text
    assert "日报有漏签。期内有4份村级日报没有签发" in text and "乡镇到点打电话催" in text


def test_every_sentence_of_what_else_was_done_holds_its_queries(database, keyring):
    lived(database, keyring, WITHIN.until - timedelta(hours=4))
    found, file = made(database, 410798000000)
    text = "\n".join(one.text for one in file.paragraphs)
    with database.read() as conn:
        assert found.works == works.works(conn, 410798000000, WITHIN)
    assert "（一）人手。期末在岗：村干部1人，网格员1人。" in text
    assert "最后一天2人走访4户（没人1，有事1）；" in text and "找出接触者2人，联系上1人。" in text
    assert "集中隔离点1处，床位4张，起草时住1人。" in text
    assert "发热等警报2起，有人接手1起；群众买药、买菜等求助3件（买药2，修理1），办好1件；" in text
    assert "有人结对照看的老人1人，看望、问候2次。" in text
    assert "发出广播2期，按批准时的人数共送4人次（其中撤回1期）；转给值班人员的提问2条，答复1条；" in text
    assert "群众来问的传言2条，核实1条。" in text and "收到举报3条，立案2件，办结1件。" in text
    assert "（九）主要数字。" in text


def test_below_the_county_nothing_says_that_somebody_has_tipped(database, keyring):
    lived(database, keyring, WITHIN.until - timedelta(hours=4))
    for area in (AREA, VILLAGES[1]):
        found, file = made(database, area)
        text = "\n".join(one.text for one in file.paragraphs)
        assert found.works.tips is None and found.works.rumours is None
        assert "举报" not in text and "传言" not in text and "转给值班人员的提问2条" in text


def test_zero_is_said_where_nothing_was_done(database):
    settled(database)
    _, file = made(database)
    text = "\n".join(one.text for one in file.paragraphs)
    for none in (
        "期末没有登记在岗的人",
        "没有新找出的接触者",
        "没有发热等警报",
        "没有群众求助",
        "没有发过广播",
        "没有转给",
    ):
        assert none in text


@pytest.mark.parametrize(
    ("by", "told", "first"),
    [
        ({VILLAGES[0]: 4}, "都在前柳荫村。", ""),
        ({VILLAGES[0]: 1, VILLAGES[1]: 1}, "在前柳荫村、南坡村。", ""),
        ({VILLAGES[0]: 1, VILLAGES[1]: 4}, "分别是南坡村 4 份、前柳荫村 1 份。", "先抓南坡村。"),
    ],
)
def test_a_problem_says_where_it_is_and_its_proposal_where_to_begin(by, told, first):
    names = dict(zip(VILLAGES, ("前柳荫村", "南坡村"), strict=True))
    kind = next(one for one in KINDS if one.name == "unsigned")
    problem = problems.problem(kind, by, names)
    assert problem.told.endswith(told) and problem.advice == kind.advice + first


def test_in_a_county_a_village_is_called_with_its_township(days):
    found, _ = made(days, 410798000000)
    assert "都在柳荫乡南坡村。" in next(one.told for one in found.problems if one.name == "unsigned")


def test_late_tasks_and_lost_contacts_are_counted(days, keyring):
    due = WITHIN.since + timedelta(hours=20)
    before = {"name": "周婷", "pushed_at": WITHIN.since}
    tasks = [
        Task(n, n, VILLAGES[1], FIRST, due_at=due, found="在家", control="居家", fed_back_at=at, **before)
        for n, at in enumerate((None, due + timedelta(hours=1), due - timedelta(hours=1)), 1)
    ]
    lost = Contact(1, 1, VILLAGES[0], "周强", 9, 1, WITHIN.since, generation=1)
    put(days, *(task.ROWS.put(keyring, one) for one in tasks), contact.ROWS.put(keyring, lost))
    found, _ = made(days)
    counted = {one.name: (one.count, one.worst) for one in found.problems}
    assert counted["late_tasks"] == (2, (("南坡村", 2),))
    assert counted["unreached"] == (1, (("前柳荫村", 1),))


def test_what_was_looked_for_and_not_found_is_said(database):
    settled(database)
    _, file = made(database)
    text = "\n".join(one.text for one in file.paragraphs)
    assert "其余几方面也查过，期内没有发现：每天报健康的人还不全、日报有漏签" in text
    assert "没有登记过确诊、疑似、密接" in text


def test_of_no_area_there_is_no_report(database):
    with database.read() as conn:
        assert stage(conn, COUNTY, 410798999000, date(2026, 11, 1), LAST) is None
