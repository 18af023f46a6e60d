from datetime import timedelta

from county.duties.duty import Duty
from county.today import late
from county.today.board import board, curves
from records import ladder, number, writing
from records.browse.cases import Counts, Reach
from records.ladder import Climb
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day
from records.tips import case
from records.tips.case import Case

COUNTY, TOWNSHIP, VILLAGE, OTHER = 410798000000, 410798103000, 410798103005, 410798100000


def climbs(stage, minutes=10):
    """An alarm about 王秀英 that nobody has taken."""
    about = stage.person("王秀英")
    began = stage.now - timedelta(minutes=minutes)
    climb = Climb(number.fresh(), about.id, about.cell, 0, ("village_doctor",), 0, "发烧", began, stage.now)
    with stage.database.write() as conn:
        writing.run(conn, [ladder.put(stage.keyring, climb)])


def test_an_alarm_is_counted_where_it_is_and_above(stage):
    climbs(stage)
    cell = stage.person("王秀英").cell
    with stage.database.read() as conn:
        found = [board(conn, place, (), stage.now).alarms for place in (COUNTY, TOWNSHIP, VILLAGE, cell, OTHER)]
    assert found == [1, 1, 1, 1, 0]


def test_only_cases_within_reach_are_counted(stage):
    with stage.database.write() as conn:
        writing.run(conn, [case.put(Case(1, "哄抬物价", VILLAGE, "市场监管", 0, stage.now))])
        assert board(conn, COUNTY, (), stage.now).cases == Counts()
        assert board(conn, COUNTY, [Reach("市场监管", COUNTY)], stage.now).cases == Counts(open=1, late=1)


def test_a_county_without_a_case_says_that_there_never_was_one(stage):
    with stage.database.read() as conn:
        found = board(conn, COUNTY, (), stage.now)
    assert found.apart.days_without is None
    assert [one.cleared for one in found.apart.clearings] == [True, True, True]


def test_the_curve_of_the_unwell_has_every_day(stage):
    person, ago = stage.person("王秀英"), stage.now - timedelta(days=3)
    said = HealthReport(person=person.id, area=person.area, day=local_day(ago), at=ago, worrying=True)
    with stage.database.write() as conn:
        writing.run(conn, [HEALTH_REPORTS.put(stage.keyring, 1, said)])
        found = curves(conn, COUNTY, stage.now).unwell
    assert len(found) == 14
    assert {day: n for day, n in found.items() if n} == {local_day(ago): 1}


def test_what_is_late_stands_first(stage):
    climbs(stage)
    with stage.database.read() as conn:
        duties = late.owed(conn, stage.keyring, stage.county, VILLAGE, stage.now)
    kinds = late.by_kind(duties, stage.now)
    assert (kinds[0].kind, kinds[0].all, kinds[0].late) == ("接警", 1, 1)
    assert {one.kind for one in kinds} >= {"查户"}


def test_of_a_county_nobody_lists_every_door(stage):
    climbs(stage)
    with stage.database.read() as conn:
        duties = late.owed(conn, stage.keyring, stage.county, COUNTY, stage.now)
    assert [one.kind for one in duties] == ["接警"]


def test_what_one_person_owes_about_another_is_one_line(stage):
    """Seven evenings of signatures, by two signers."""
    due = [stage.now + timedelta(days=n - 5) for n in range(7)]
    evenings = [Duty("签字", side, 7, VILLAGE, None, f"{at}", at) for at in due for side in (1, 2)]
    visit = Duty("查户", 1, 8, VILLAGE, None, "今天", stage.now + timedelta(hours=1))
    found = late.gathered([visit, *evenings], stage.now)
    assert [(one.first.kind, one.first.person, one.count) for one in found] == [
        ("签字", 1, 7),
        ("签字", 2, 7),
        ("查户", 1, 1),
    ]
    assert {one.first.due for one in found[:2]} == {due[0]}
