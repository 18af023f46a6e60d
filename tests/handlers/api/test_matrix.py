"""Every route × every key: what must come back. A route that is missing here fails."""

import pytest
from prometheus_client import REGISTRY

from house import api_keys as house_keys
from tests.console.stage import CADRE, OTHER_VILLAGE, TOWN, VILLAGE

ROUTES = {
    "/api/areas/<code>/reports": "/reports",
    "/api/areas/<code>/reports/<day>": "/reports/{day}",
    "/api/areas/<code>/today": "/today",
}
BAD = ("", "Bearer", "Bearer wrong", "Basic YTpi", "Bearer \u043a", "Bearer a=1, b=2", "Bearer " + "a" * 9999)
KEEPS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Content-Type": "application/json"}


@pytest.fixture
def routes(api):
    """Each with a day that is signed."""
    day = api.sign(VILLAGE, OTHER_VILLAGE)
    return [rest.format(day=day) for rest in ROUTES.values()]


def statuses(api, routes, area=VILLAGE):
    return {api.get(area, rest).status_code for rest in routes}


def test_every_route_has_a_row(api):
    ours = {rule.rule for rule in api.client.application.url_map.iter_rules() if rule.rule.startswith("/api")}
    assert ours == set(ROUTES)


@pytest.mark.parametrize("area", [VILLAGE, TOWN])
def test_the_own_area_is_shown_and_another_is_not_whether_it_is_there_or_not(api, routes, area):
    api.make(area)
    assert statuses(api, routes) == {200}
    for other in (OTHER_VILLAGE, 410798000000, 410798999999, 999999):
        assert statuses(api, routes, other) == {403}


def test_without_a_good_key_nobody_is_told_anything(api, routes):
    for rest in routes:
        for sent in BAD:
            headers = {"Authorization": sent} if sent else {}
            refused = api.client.get(f"/api/areas/{VILLAGE}{rest}", headers=headers)
            assert (refused.status_code, refused.headers["WWW-Authenticate"]) == (401, "Bearer realm=qunfang")
            assert refused.json.keys() == {"error"}


def test_a_key_that_was_ended_opens_nothing(api, routes):
    api.make()
    api.end()
    assert statuses(api, routes) == {401}


def test_a_key_opens_nothing_after_its_last_day(api, routes):
    api.make(days=1)
    assert statuses(api, routes) == {200}
    api.pass_days(1)
    assert statuses(api, routes) == {401}


def test_it_is_only_read(api, routes):
    api.make()
    for rest in routes:
        for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"):
            refused = api.ask(method, f"/api/areas/{VILLAGE}{rest}")
            assert (refused.status_code, set(refused.headers["Allow"].split(", "))) == (405, {"GET", "HEAD"})
            assert "GET" in refused.json["error"]


def test_nobody_on_the_way_keeps_it(api, routes):
    api.make()
    answers = [api.get(area, rest) for rest in routes for area in (VILLAGE, 999999)]
    for answer in (*answers, api.ask("GET", "/api/nothing"), api.ask("POST", "/api/areas/1/today")):
        assert {name: answer.headers[name] for name in KEEPS} == KEEPS


def test_no_key_asks_more_than_sixty_times_a_minute(api, routes):
    def asked(times):
        headers = {"Authorization": f"Bearer {api.key}"}
        return [api.client.get(f"/api/areas/{VILLAGE}{routes[0]}", headers=headers) for _ in range(times)]

    api.make()
    answers = asked(31)
    assert [one.status_code for one in answers] == [200] * 30 + [429]
    assert (answers[-1].headers["Retry-After"], answers[-1].json.keys()) == ("2", {"error"})
    api.console.later(seconds=20)
    assert [one.status_code for one in asked(11)] == [200] * 10 + [429]
    api.make(name="another system")
    assert {one.status_code for one in asked(1)} == {200}


def test_the_console_keeps_its_own_words(api):
    wrong = api.console.official(CADRE).get("/console/areas/999999999999")
    assert (wrong.status_code, wrong.mimetype, "没有这一页" in wrong.text) == (404, "text/html", True)


def test_each_answer_is_counted_by_its_status_alone_and_the_key_says_when_it_was_used(api, routes):
    def counted(status):
        return REGISTRY.get_sample_value("qunfang_api_total", {"status": status}) or 0

    before = counted("200"), counted("403")
    api.make()
    api.get(VILLAGE, routes[0]), api.get(999999, routes[0])
    assert (counted("200"), counted("403")) == (before[0] + 1, before[1] + 1)
    (line,) = house_keys.listed(api.console.database, api.console.clock())
    assert f"last used {api.console.clock():%Y-%m-%d}" in line
