from datetime import timedelta

import pytest

from records import chain, persons, roles, writing
from tests.console.stage import CADRE, COMMAND, GRID, OFFICER, OTHER_VILLAGE, RESIDENT, TOWN, VILLAGE, Browser, Console

STAFF = f"/console/areas/{VILLAGE}/staff"
PHONE = "13900002222"


@pytest.fixture
def cadre(console: Console) -> Browser:
    return console.official(CADRE).strengthen()


def give(browser: Browser, phone: str = PHONE, **form: str):
    browser.get(STAFF)
    return browser.post(f"{STAFF}/give", {"role": roles.VOLUNTEER, "name": RESIDENT, "phone": phone, **form})


def reachable(console: Console) -> int:
    """王秀英 with a telephone of her own in the register."""
    keyring, person = console.parts.keyring, console.person(RESIDENT)
    with console.database.write() as conn:
        sealed = {"phone": keyring.seal(PHONE, "person.phone", person), "phone_mac": keyring.mac("phone", PHONE)}
        writing.run(conn, [writing.update("person", ("id",), {**sealed, "id": person})])
    return person


def held(console: Console, person: int) -> list[tuple[str, int]]:
    with console.database.read() as conn:
        return [(one.role, one.area) for one in roles.of_person(conn, person, console.clock())]


def test_the_page_lists_who_serves(console: Console, cadre: Browser):
    said = cadre.get(STAFF).text
    assert all(name in said for name in ("陈建国", "何春梅", "刘长河", "赵磊"))


def test_a_township_sees_where_an_office_is_empty(console: Console):
    with console.database.write() as conn:
        (doctor,) = roles.of_person(conn, console.person("陈建国"), console.clock())
        writing.run(conn, [roles.end(doctor.id, console.clock())])
    said = console.official(OFFICER).get(f"/console/areas/{TOWN}/staff").text
    assert "南坡村" in said and '<span class="badge warn">村医</span>' in said


def test_an_office_is_given_from_now_and_its_holder_told(console: Console, cadre: Browser):
    person = reachable(console)
    assert give(cadre).status_code == 303
    assert held(console, person) == [(roles.VOLUNTEER, VILLAGE)]
    assert len(console.woken) == 1


def test_an_office_until_a_day_ends_with_it(console: Console, cadre: Browser):
    person = reachable(console)
    last = (console.clock() + timedelta(days=1)).date()
    give(cadre, until=last.isoformat())
    console.later(hours=36)
    assert held(console, person) == [(roles.VOLUNTEER, VILLAGE)]
    console.later(hours=12)
    assert held(console, person) == []


def test_who_is_not_found_is_said_and_nothing_typed_is_lost(console: Console, cadre: Browser):
    answer = give(cadre, phone="13911110000")
    assert answer.status_code == 422
    assert (
        "没有对上姓名和手机号" in answer.text
        and 'value="王秀英"' in answer.text
        and 'value="13911110000"' in answer.text
    )


def test_a_name_without_its_number_finds_nobody(console: Console, cadre: Browser):
    """The page is no directory: it answers alike for who lives here and who does not."""
    reachable(console)
    wrong, nobody = give(cadre, phone="13900009999").text, give(cadre, name="查无此人").text
    assert "没有对上姓名和手机号" in wrong and "没有对上姓名和手机号" in nobody


def test_who_leaves_out_the_area_is_given_the_areas_own(console: Console, cadre: Browser):
    person = reachable(console)
    give(cadre, place="")
    assert held(console, person) == [(roles.VOLUNTEER, VILLAGE)]


def test_a_cell_of_another_village_is_not_there(console: Console, cadre: Browser):
    reachable(console)
    assert give(cadre, place=str(OTHER_VILLAGE * 1000 + 1)).status_code == 404


def test_an_unreadable_day_is_answered_in_words(console: Console, cadre: Browser):
    reachable(console)
    assert "日期没看懂" in give(cadre, until="明天").text


def test_the_access_log_says_who_did_it(console: Console, cadre: Browser):
    person = reachable(console)
    give(cadre)
    with console.database.read() as conn:
        rows = conn.exec_driver_sql(
            f"SELECT reader, reason FROM access WHERE person = {person} AND what = '岗位'"
        ).fetchall()
        chain.verify(conn, console.parts.keyring)
    assert [tuple(row) for row in rows] == [(console.account(CADRE), "任 南坡村 志愿者")]


def test_an_ended_office_is_out_of_the_list(console: Console, cadre: Browser):
    person = console.person(GRID)
    with console.database.read() as conn:
        first, *_ = roles.of_person(conn, person, console.clock())
    cadre.get(f"/console/staff/{person}")
    assert cadre.post(f"/console/staff/offices/{first.id}/end").status_code == 303
    assert first.id not in [one.id for one in _now(console, person)]


def test_an_invitation_is_shown_once(console: Console, cadre: Browser):
    cadre.get(STAFF)
    said = cadre.post(f"{STAFF}/invite", {"role": roles.GRID_WORKER}).text
    assert "接任" in said and "南坡村" in said
    assert console.count("console_invite") == 1


def test_a_lost_phone_is_helped_by_who_stands_above(console: Console):
    browser = console.official(CADRE)
    browser.post("/console/factor/set-up")
    above, person = console.official(OFFICER).strengthen(), console.person(CADRE)
    above.get(f"/console/staff/{person}")
    assert above.post(f"/console/staff/{person}/factor").status_code == 303
    assert browser.get("/console/").status_code == 303
    assert "现在设置" in console.official(CADRE).get("/console/factor").text


def test_nobody_helps_who_stands_beside_them(console: Console):
    person = console.person("郑立新")
    beside = console.official(COMMAND).strengthen()
    beside.get(f"/console/staff/{person}")
    assert beside.post(f"/console/staff/{person}/unbind").status_code == 422
    assert console.person("郑立新") == person


def test_who_never_held_an_office_is_not_there(console: Console, cadre: Browser):
    with console.database.read() as conn:
        assert persons.find(conn, console.parts.keyring, console.person(RESIDENT))
    assert cadre.get(f"/console/staff/{console.person(RESIDENT)}").status_code == 404


def _now(console: Console, person: int):
    with console.database.read() as conn:
        return roles.of_person(conn, person, console.clock())
