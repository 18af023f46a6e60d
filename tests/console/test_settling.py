"""What becomes of an official's act: done, refused in the words of its rule, or somebody else was quicker."""

from console.settling import LATE, settle
from county.errors import Refused
from records.errors import Conflict
from tests.console.stage import Console

BACK, EXPORT = "/console/exports/7", 7


def settled(console: Console, act, onward=""):
    with console.app.test_request_context(BACK, method="POST"):
        return settle(console.parts, act, "export_show", onward, id=EXPORT)


def raises(error):
    def act(conn):
        raise error

    return act


def test_what_is_done_leads_on(console: Console):
    assert settled(console, lambda conn: None).headers["Location"] == BACK
    assert settled(console, lambda conn: (), "home_home").headers["Location"] == "/console/"


def test_what_is_refused_is_refused_in_the_words_of_the_rule(console: Console):
    answer = settled(console, raises(Refused("请写一句为什么。")), "home_home")
    assert answer.status_code == 422
    assert "请写一句为什么。" in answer.get_data(as_text=True) and BACK in answer.get_data(as_text=True)


def test_whoever_is_second_is_told_so_and_not_that_the_system_is_busy(console: Console):
    answer = settled(console, raises(Conflict("export")))
    assert answer.status_code == 422 and LATE in answer.get_data(as_text=True)
