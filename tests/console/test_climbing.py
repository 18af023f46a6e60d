from itertools import islice

from records import roles
from tests.console.climbing import ACCOMPLICE, PHONE, Attempt, accomplice, attempts, climbed, tried
from tests.console.stage import CADRE, VILLAGE, Console


def test_there_are_two_hundred_ways_to_climb():
    assert sum(1 for _ in attempts()) >= 200


def test_none_of_every_seventh_leads_up(console: Console):
    count, won = tried(console, islice(attempts(), 0, None, 7))
    assert count > 30 and won == []


def test_none_of_the_ways_by_invitation_leads_up(console: Console):
    ways = (
        one for one in attempts() if "invitation" in one.name or "account" in one.name or "in one person" in one.name
    )
    assert tried(console, ways)[1] == []


def test_a_climb_would_be_seen(console: Console):
    """The test of the test: what a cadre may give is counted as won."""
    accomplice(console)

    def run(console: Console) -> None:
        form = {"role": roles.GRID_WORKER, "name": ACCOMPLICE, "phone": PHONE}
        console.official(CADRE).strengthen().post(f"/console/areas/{VILLAGE}/staff/give", form)

    assert climbed(console, Attempt("lawful", run))
