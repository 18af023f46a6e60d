"""S8 for every route, each of them."""

from tests.console import forging
from tests.console.forging import Victims, forgeries, looks, snapshot
from tests.console.matrix import ACTS, SHOWS, staff
from tests.console.stage import CADRE, Console


def test_what_did_not_come_from_our_page_is_refused(console: Console):
    victims = Victims(staff(console))
    sent = [(row.route, *answer) for row in ACTS for answer in forgeries(victims, row)]
    assert len(sent) > 12 * len(ACTS) and [one for one in sent if one[-1] != 403] == []


def test_a_page_changes_nothing(console: Console):
    seen = list(looks(Victims(staff(console))))
    assert len(seen) == len(SHOWS)
    assert [look for look in seen if look[1] not in (200, 302, 303, 404) or look[2]] == []


def test_a_forged_request_is_seen_when_it_changes_something(console: Console):
    """The test of the test: an honest one ends the session, and the snapshot differs."""
    browser = console.official(CADRE)
    before = snapshot(console)
    assert browser.post("/console/sign-out").status_code == 303
    assert [name for name, digest in snapshot(console).items() if before[name] != digest] == ["console_session"]


def test_a_sign_in_by_somebody_elses_page_is_refused(console: Console):
    """Nobody is signed in as another to fill their ledgers."""
    link = console.link(console.account(CADRE))
    victim = console.stranger()
    victim.get(link)
    assert (
        victim.client.post(link, headers={"Sec-Fetch-Site": "cross-site"}, data={"csrf": victim.token}).status_code
        == 403
    )
    assert victim.client.post(link, headers=forging.HERE).status_code == 403
    assert console.count("console_session") == 0


def test_what_htmx_sends_is_taken(console: Console):
    browser = console.official(CADRE)
    headers = forging.HERE | {"X-CSRF-Token": browser.token, "HX-Request": "true"}
    sent = {"headers": headers, "content_type": "application/x-www-form-urlencoded"}
    answer = browser.client.post("/console/sessions/end-others", **sent)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (200, "/console/sessions")


def test_an_old_browser_that_says_nothing_of_its_origin_has_its_token(console: Console):
    browser = console.official(CADRE)
    assert browser.client.post("/console/sign-out", data={"csrf": browser.token}).status_code == 303
