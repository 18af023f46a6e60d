import pytest

from records import roles, writing
from tests.console.leaving import NAME, WAYS, leaves
from tests.console.stage import OTHER_VILLAGE, VILLAGE, Console


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_who_has_left_is_out_at_the_next_request(console: Console, way):
    assert leaves(console, way) == {"open": 0, "parts": 0, "acts": 0, "links": 0, "rows": 0}


def test_who_loses_one_office_of_two_sees_by_the_other(console: Console):
    """At the next request: the session goes on, what it shows is of what is left."""
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    person = console.person(NAME)
    with console.database.write() as conn:
        writing.run(conn, [roles.put(roles.Holding(77, roles.VILLAGE_CADRE, OTHER_VILLAGE, person, console.clock()))])
    browser = console.official(NAME)
    assert browser.get(f"/console/areas/{OTHER_VILLAGE}/staff").status_code == 200
    with console.database.write() as conn:
        writing.run(conn, [roles.end(77, console.clock())])
    assert browser.get(f"/console/areas/{OTHER_VILLAGE}/staff").status_code == 404
    assert browser.get(f"/console/areas/{VILLAGE}/staff").status_code == 200
