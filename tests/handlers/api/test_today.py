from county.today import parts
from county.today.parts import Counted, Part
from handlers.api import today
from records.areas import Area
from tests.console.stage import OTHER_VILLAGE, TOWN, VILLAGE

FIGURES = {"people", "reported", "covered", "missing", "silent", "unwell"}


def counted(api, area):
    with api.console.database.read() as conn:
        return parts.counted(conn, api.console.parts.county, area, api.console.clock())


def test_it_says_the_same_as_the_officials_page(api):
    api.make(whole=True)
    for area in (TOWN, VILLAGE):
        got, own = api.get(area, "/today").json, counted(api, area)
        assert got["counted_at"] and {one["area"]: one["people"] for one in got["below"]} == {
            part.place: part.people for part in own.parts
        }
        assert got["total"]["people"] == sum(part.people for part in own.parts) > 0


def test_every_part_has_every_figure(api):
    api.make()
    for part in api.get(TOWN, "/today").json["below"]:
        assert part.keys() == {"area", "name"} | FIGURES
        assert part["missing"] == part["people"] - part["covered"]


def test_before_the_first_count_there_are_no_figures(api, monkeypatch):
    monkeypatch.setattr(parts, "SMALL", 0)
    api.make()
    got = api.get(TOWN, "/today").json
    assert (got["counted_at"], got["total"], got["below"]) == (None, None, [])


def test_of_a_village_few_who_are_unwell_are_hidden_and_not_of_a_township(now):
    each = Counted((Part(VILLAGE, "南坡村", 9, 8, 8, 0, 3, 0), Part(OTHER_VILLAGE, "甲村", 9, 8, 8, 0, 6, 0)), now)
    for below, first in ((5, None), (0, 3)):
        got = today.shown(Area(TOWN, "柳荫镇"), each, below)
        assert [part["unwell"] for part in (*got["below"], got["total"])] == [first, 6, 9]


def test_a_cell_is_no_place_for_it(api):
    api.make()
    assert api.get(VILLAGE * 1000 + 1, "/today").status_code == 404
