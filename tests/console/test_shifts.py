import pytest

from records import moments, roles, roster
from tests.console.stage import CADRE, COMMAND, DEPUTY, DOCTOR, GRID, OFFICER, RESIDENT, TOWN, VILLAGE, Browser, Console

SHIFTS = f"/console/areas/{VILLAGE}/shifts"


@pytest.fixture
def cadre(console: Console) -> Browser:
    return console.official(CADRE).strengthen()


def plan(console: Console, browser: Browser, who: str = DEPUTY, place: int = VILLAGE, **form: str):
    page = f"/console/areas/{place}/shifts"
    browser.get(page)
    day = moments.local_day(console.clock()).isoformat()
    sent = {
        "day": day,
        "first": "18:00",
        "last": "08:00",
        "role": roles.VILLAGE_CADRE,
        "person": str(console.person(who)),
    }
    return browser.post(f"{page}/put", sent | form)


def on_watch(console: Console) -> list[int]:
    with console.database.read() as conn:
        return [one.person for one in roster.of_place(conn, roles.VILLAGE_CADRE, VILLAGE, console.clock())]


def test_who_has_the_watch_has_it_through_the_night(console: Console, cadre: Browser):
    assert plan(console, cadre).status_code == 303
    assert on_watch(console) == []
    console.later(hours=7)
    assert on_watch(console) == [console.person(DEPUTY)]
    console.later(hours=12, minutes=59)
    assert on_watch(console) == [console.person(DEPUTY)]
    console.later(minutes=2)
    assert on_watch(console) == []


def test_the_plan_shows_name_and_hours(console: Console, cadre: Browser):
    plan(console, cadre)
    said = cadre.get(SHIFTS).text
    assert "18:00 到 次日 08:00" in said and "何春梅" in said


def test_a_watch_is_taken_back(console: Console, cadre: Browser):
    plan(console, cadre)
    day = moments.local_day(console.clock()).isoformat()
    cadre.get(SHIFTS)
    form = {"day": day, "role": roles.VILLAGE_CADRE, "first": "18:00"}
    assert cadre.post(f"{SHIFTS}/drop", form).status_code == 303
    assert console.count("roster") == 0


def test_whose_office_ended_stands_no_watch_any_more(console: Console, cadre: Browser):
    """A turn of duty gives the rights of an office."""
    assert plan(console, cadre, GRID).status_code == 303
    person = console.person(GRID)
    with console.database.read() as conn:
        held = roles.of_person(conn, person, console.clock())
    for one in held:
        cadre.get(f"/console/staff/{person}")
        assert cadre.post(f"/console/staff/offices/{one.id}/end").status_code == 303
    console.later(hours=7)
    assert on_watch(console) == []


def test_only_who_serves_there_stands_watch(console: Console, cadre: Browser):
    assert "先在这个片区有岗位" in plan(console, cadre, RESIDENT).text


def test_the_watch_of_a_township_is_not_stood_from_one_of_its_villages(console: Console):
    command, role = console.official(COMMAND).strengthen(), roles.TOWNSHIP_OFFICER
    assert "先在这个片区有岗位" in plan(console, command, CADRE, place=TOWN, role=role).text
    assert plan(console, command, OFFICER, place=TOWN, role=role).status_code == 303


def test_the_doctors_watch_is_not_the_cadres_to_plan(console: Console, cadre: Browser):
    assert "不归您排" in plan(console, cadre, DOCTOR, role=roles.VILLAGE_DOCTOR).text


def test_a_day_that_is_over_stays_as_it_was(console: Console, cadre: Browser):
    assert "已经过去" in plan(console, cadre, day="2026-11-01").text


def test_hours_that_are_none_are_answered_in_words(console: Console, cadre: Browser):
    assert "几点几分" in plan(console, cadre, first="晚上").text
