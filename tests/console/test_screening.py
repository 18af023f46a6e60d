from datetime import timedelta

import pytest

from records import writing
from records.access import ACCESS
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.moments import local_day
from records.screening import contact, returnee
from records.screening.contact import Contact
from records.screening.returnee import Returnee
from tests.console.browsing import resident
from tests.console.stage import CADRE, COMMAND, COUNTY, GRID, OFFICER, OTHER_TOWN, TOWN, VILLAGE, Console


@pytest.fixture
def looked_for(console: Console) -> Console:
    """One on the way, one overdue, one at home; a contact, and a contact of theirs whom nobody has reached."""
    now, key, who = console.clock(), console.parts.keyring, resident(console, VILLAGE)
    rows = []
    for n, (days, arrived) in enumerate(((1, None), (-2, None), (-1, now)), 1):
        told = Returnee(
            n, n, VILLAGE, f"返乡{n}", 0, "武汉市", "外省", local_day(now) + timedelta(days=days), "family", 0, now,
            person=who.id if n == 1 else None, cell=who.cell, phone="10012345678", arrived_at=arrived,
        )  # fmt: skip
        rows.append(returnee.ROWS.put(key, told))
    for n, reached in ((1, None), (2, now), (3, None)):
        rows.append(contact.ROWS.put(key, Contact(n, n, VILLAGE, f"接触{n}", 1, 0, now, n - 1, reached_at=reached)))
    knock = DoorKnock(person=who.id, area=VILLAGE, day=local_day(now), at=now, seen=True)
    rows.append(DOOR_KNOCKS.put(key, 1, knock))
    with console.database.write() as conn:
        writing.run(conn, rows)
    return console


def test_a_village_sees_by_name_who_comes_and_whom_nobody_has_reached(looked_for: Console):
    page = looked_for.official(CADRE).get(f"/console/areas/{VILLAGE}/screening").text
    assert all(f"返乡{n}" in page and f"接触{n}" in page for n in (1, 2, 3))
    assert page.count(">过了日子没到<") == page.count(">在路上<") == 1 and "到家" in page
    assert "还没联系上" in page and "10012345678" not in page
    assert page.index("接触1") < page.index("　接触2") < page.index("　　接触3")


def test_which_doors_are_left_stands_beside_each_cell(looked_for: Console):
    page = looked_for.official(CADRE).get(f"/console/areas/{VILLAGE}/screening").text
    assert "1 / " in page and "没敲的门" in page and " 号" in page
    with looked_for.database.read() as conn:
        assert (resident(looked_for, VILLAGE).id, "排查") in {
            (row.person, row.reason) for row in conn.execute(ACCESS.select())
        }


@pytest.mark.parametrize(("name", "area", "place"), [(OFFICER, TOWN, "南坡村"), (COMMAND, COUNTY, "柳荫乡")])
def test_above_the_village_there_are_counts_and_no_names(looked_for: Console, name, area, place):
    page = looked_for.official(name).get(f"/console/areas/{area}/screening").text
    row = page[page.index(f">{place}<") :]
    cells = [part.split("<")[0] for part in row[: row.index("</tr>")].split('">')[1:]]
    assert cells == ["2", "1", "1"] and "返乡1" not in page


def test_today_counts_what_the_page_lists(looked_for: Console):
    said = "返乡在路上 2，接触者没联系上 1"
    assert said in looked_for.official(COMMAND).get("/console/today").text
    assert said in looked_for.official(CADRE).get("/console/today").text
    assert "返乡在路上 0" in looked_for.official(COMMAND).get(f"/console/areas/{OTHER_TOWN}").text


def test_a_grid_worker_sees_their_own_cell(looked_for: Console):
    browser = looked_for.official(GRID)
    who = resident(looked_for, VILLAGE)
    page = browser.get(f"/console/areas/{who.cell}/screening").text
    assert "返乡1" in page and "接触1" not in page, "a contact that is looked for in no cell"
