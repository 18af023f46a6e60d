import re

from sqlalchemy import select

from records import roles
from records.access import ACCESS
from tests.console import browsing
from tests.console.stage import CADRE, COMMAND, COUNTY, DOCTOR, OTHER_VILLAGE, TOWN, VILLAGE, Console


def find(browser, area, said):
    browser.get(f"/console/areas/{area}/people")
    return browser.post(f"/console/areas/{area}/people/find", {"said": said}).text


def test_people_stand_door_by_door_page_by_page(console: Console):
    browser, seen, path = console.official(CADRE), [], f"/console/areas/{VILLAGE}/people"
    while path:
        page = browser.get(path).text
        seen += re.findall(r"/people/(\d+)\"", page)
        found = re.search(r'href="([^"]*after=[^"]*)"', page)
        path = found[1].replace("&amp;", "&") if found else ""
    assert len(seen) == len(set(seen)) == 149


def test_a_name_is_found_in_the_village(console: Console):
    person = browsing.resident(console, VILLAGE)
    page = find(console.official(CADRE), VILLAGE, person.name)
    assert f"/people/{person.id}" in page


def test_a_whole_number_is_found_in_the_own_area_alone(console: Console):
    here = next(p for p in (browsing.resident(console, VILLAGE, n) for n in range(20)) if p.phone)
    there = next(p for p in (browsing.resident(console, OTHER_VILLAGE, n) for n in range(9)) if p.phone)
    browser = console.official(CADRE)
    assert here.name in find(browser, VILLAGE, here.phone)
    assert "没有找到" in find(browser, VILLAGE, there.phone)
    typed = f" {there.phone[:3]}-{there.phone[3:7]} {there.phone[7:]}".replace("1", "１")
    assert there.name in find(console.official(COMMAND), COUNTY, typed)


def test_in_a_large_place_a_name_is_sought_by_village(console: Console, monkeypatch):
    monkeypatch.setattr("console.pages.people.SMALL", 10)
    page = find(console.official(COMMAND), TOWN, "王")
    assert "先点到村" in page


def test_a_file_shows_what_the_role_may_read(console: Console):
    person = browsing.resident(console, VILLAGE)
    browsing.says(console, person, temperature_tenths=385, contact="见过从外省回来的表哥", remark="头疼")
    path = f"/console/areas/{VILLAGE}/people/{person.id}"
    doctor, cadre = console.official(DOCTOR).get(path).text, console.official(CADRE).get(path).text
    assert "38.5" in doctor and "表哥" in doctor
    assert "38.5" in cadre and "表哥" not in cadre
    assert person.id_number not in doctor and person.id_number[-4:] in doctor


def test_a_file_is_read_with_a_line_in_the_log_for_each_of_the_household(console: Console):
    person, browser = browsing.resident(console, VILLAGE), console.official(CADRE)
    before = console.count("access")
    page = browser.get(f"/console/areas/{VILLAGE}/people/{person.id}").text
    family = len(re.findall(r"/people/\d+\"", page))
    assert console.count("access") == before + 1 + family
    with console.database.read() as conn:
        assert person.id in conn.execute(select(ACCESS.c.person)).scalars().all()


def test_nobody_is_found_under_another_village(console: Console):
    person = browsing.resident(console, OTHER_VILLAGE)
    browser = console.official(COMMAND)
    assert browser.get(f"/console/areas/{VILLAGE}/people/{person.id}").status_code == 404
    assert browser.get(f"/console/areas/{COUNTY}/people/{person.id}").status_code == 200


def test_a_volunteer_has_no_list_of_people(console: Console):
    console.hire("志愿者乙", roles.VOLUNTEER, VILLAGE)
    assert console.official("志愿者乙").get("/console/people").status_code == 404
