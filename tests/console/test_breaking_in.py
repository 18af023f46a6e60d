"""A cadre of one village reads, guesses and acts on another by every parameter that is no part of the address."""

import pytest

from console.pages.sign_in import local
from records import areas, persons, roles, writing
from records.access import ACCESS
from records.tips import case
from tests.console import browsing, private
from tests.console.stage import CADRE, OFFICER, OTHER_TOWN, OTHER_VILLAGE, TOKEN, TOWN, VILLAGE, Console

PHONE = "13987654321"
ELSEWHERE = (
    "https://evil.example/console/", "//evil.example/console/", "/console/\\evil", "\\\\evil.example/console/",
    "/elsewhere", "javascript:1", "/console/\r\nSet-Cookie: a=b", "/console/\n", "/console/\x00", " //evil.example/console/",
    "/\t/evil.example/console/", "/console/../wechat", "/console/%2e%2e/wechat", "/console/．．/wechat",
)  # fmt: skip


def told(console: Console) -> set[int]:
    """Whom the log says that somebody read."""
    with console.database.read() as conn:
        return {row.person for row in conn.execute(ACCESS.select())}


def neighbour(console: Console) -> persons.Person:
    """Of the other village, with a telephone."""
    who = browsing.resident(console, OTHER_VILLAGE)
    known = persons.Person(who.id, who.area, who.household, who.name, cell=who.cell, phone=PHONE)
    with console.database.write() as conn:
        writing.run(conn, [persons.put(console.parts.keyring, known)])
    return known


@pytest.mark.parametrize("said", [PHONE, "四个字的名字"])
def test_nobody_elsewhere_is_found_by_number_or_name(console: Console, said: str):
    who, browser = neighbour(console), console.official(CADRE)
    browser.get("/console/people")
    page = browser.post(f"/console/areas/{VILLAGE}/people/find", {"said": said if said == PHONE else who.name})
    assert page.status_code == 200 and f"/people/{who.id}" not in page.text and who.id not in told(console)


def test_a_neighbour_is_not_read_under_ones_own_village(console: Console):
    who, browser = neighbour(console), console.official(CADRE)
    assert browser.get(f"/console/areas/{VILLAGE}/people/{who.id}").status_code == 404
    assert who.id not in told(console)


@pytest.mark.parametrize("area", [OTHER_VILLAGE, TOWN, OTHER_TOWN])
def test_no_list_of_another_place_is_opened_by_its_parameter(console: Console, area: int):
    browser = console.official(CADRE).strengthen()
    assert browser.get(f"/console/ledgers/health_report?area={area}").status_code == 404
    asked = browser.post("/console/exports/ask", {**private.wish(console), "area": area})
    assert asked.status_code == 404 and console.count("export") == 0
    assert f'value="{area}"' not in browser.get(f"/console/exports/new?area={area}").text


def test_a_row_is_not_read_under_another_area(console: Console):
    """The key of a neighbour's report, with one's own village in it."""
    who, browser = neighbour(console), console.official(CADRE)
    key = str(browsing.says(console, who))
    for said in (key, key.replace(str(OTHER_VILLAGE), str(VILLAGE))):
        assert browser.get(f"/console/ledgers/health_report/rows/{said}").status_code == 404
    assert who.id not in told(console)


def test_no_office_is_given_in_a_cell_of_another_village(console: Console):
    with console.database.read() as conn:
        cell = next(iter(areas.cells_inside(conn, OTHER_VILLAGE)))
    browser = console.official(CADRE).strengthen()
    form = {"role": roles.GRID_WORKER, "place": cell, "name": "王秀英", "phone": PHONE}
    before = console.count("holding")
    for act in ("give", "invite"):
        assert browser.post(f"/console/areas/{VILLAGE}/staff/{act}", form).status_code == 404
    assert (console.count("holding"), console.count("console_invite")) == (before, 0)


def test_nobody_of_another_village_is_put_on_a_watch(console: Console):
    other = console.hire("外村干部", roles.VILLAGE_CADRE, OTHER_VILLAGE)
    form = {"day": "2026-11-23", "first": "18:00", "last": "08:00", "role": roles.GRID_WORKER, "person": str(other)}
    answer = console.official(OFFICER).strengthen().post(f"/console/areas/{VILLAGE}/shifts/put", form)
    assert answer.status_code == 422 and console.count("roster") == 0


def test_a_case_of_another_township_is_neither_merged_nor_merged_into(console: Console):
    own, other = browsing.files(console, VILLAGE), browsing.files(console, OTHER_VILLAGE)
    browser = console.official(OFFICER)
    browser.get(f"/console/cases/{own}")
    browser.post(f"/console/cases/{own}/merge", {"into": str(other)})
    assert browser.post(f"/console/cases/{other}/merge", {"into": str(own)}).status_code == 404
    with console.database.read() as conn:
        assert {case.find(conn, one).merged_into for one in (own, other)} == {None}


def test_a_form_of_before_is_refused_when_another_signed_in_on_this_browser(console: Console):
    """Two tabs, one browser: what the first shows does nothing in the name of the second."""
    browser = console.official(CADRE)
    first = TOKEN.search(browser.get("/console/sessions").text)
    link = console.link(console.account(OFFICER))
    browser.get(link)
    browser.post(link)
    assert first and browser.client.post("/console/sign-out", data={"csrf": first[1]}).status_code == 403
    assert "孙为民" in browser.get("/console/").text


@pytest.mark.parametrize("back", ELSEWHERE)
def test_no_way_back_leads_out_of_the_console(console: Console, back: str):
    with console.app.test_request_context("/console/"):
        assert local(back) == "/console/"


@pytest.mark.parametrize("back", ["/console/exports/5?a=1&b=2", "/console/areas/410798103005/staff#here"])
def test_a_page_of_the_console_is_a_way_back(console: Console, back: str):
    with console.app.test_request_context("/console/"):
        assert local(back) == back


def test_a_purpose_writes_no_header(console: Console):
    one = private.export(
        console, VILLAGE, CADRE, purpose='a\r\nSet-Cookie: x=y"; filename="b.exe', state=private.State.READY, rows=0,
        expires_at=console.clock().replace(hour=23),
    )  # fmt: skip
    answer = console.official(CADRE).strengthen().post(f"/console/exports/{one.id}/file")
    assert "x" not in {set_.split("=")[0] for set_ in answer.headers.getlist("Set-Cookie")}
    named = answer.headers.get("Content-Disposition", "")
    assert named.isascii() and "\n" not in named and "b.exe" not in named.split("filename*=")[0]
