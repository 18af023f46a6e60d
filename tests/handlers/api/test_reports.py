from unittest.mock import Mock

from records import writing
from records.errors import Unavailable
from records.reports.figures import FIGURES
from tests.console.stage import CADRE, COUNTY, OTHER_VILLAGE, TOWN, VILLAGE


def test_a_signed_report_says_every_figure(api):
    day = api.sign(VILLAGE)
    api.make(whole=True)
    got = api.get(VILLAGE, f"/reports/{day}").json
    assert (got["area"], got["name"], got["day"], got["intact"]) == (VILLAGE, "南坡村", day, True)
    assert [line["figure"] for line in got["lines"]] == [figure.name for figure in FIGURES]
    assert got["lines"][0].keys() == {"figure", "label", "unit", "today", "yesterday", "total", "reasons"}


def test_its_digest_is_the_one_that_was_signed(api):
    day = api.sign(VILLAGE)
    api.make()
    with api.console.database.read() as conn:
        kept = conn.exec_driver_sql("SELECT digest FROM daily_report WHERE signed_at IS NOT NULL").scalar_one()
    got = api.get(VILLAGE, f"/reports/{day}").json
    assert got["digest"] == bytes(kept).hex() == api.get(VILLAGE, "/reports").json["days"][0]["digest"]


def test_a_report_that_was_changed_in_its_row_is_not_intact(api):
    day = api.sign(VILLAGE)
    with api.console.database.write() as conn:
        writing.run(conn, [writing.Write("UPDATE daily_report SET digest = :no", {"no": bytes(32)})])
    api.make()
    assert api.get(VILLAGE, f"/reports/{day}").json["intact"] is False


def test_a_report_that_nobody_signed_is_not_there_yet(api):
    day = api.sign(VILLAGE)
    api.make()
    refused = api.get(TOWN, f"/reports/{day}")
    assert (refused.status_code, refused.json) == (404, {"error": f"柳荫乡 {day} 的日报还没有签发。"})


def test_who_is_missing_in_a_sum_is_named(api):
    day = api.sign(VILLAGE, TOWN)
    api.make()
    got = api.get(TOWN, f"/reports/{day}").json
    assert got["villages_reported"] == 1 < got["villages"] == 1 + len(got["missing"])
    assert VILLAGE not in [part["area"] for part in got["missing"]]


def test_a_sum_of_nobody_has_no_figures(api):
    """They would be zeros that nobody has said."""
    day = api.sign(TOWN)
    api.make()
    got = api.get(TOWN, f"/reports/{day}").json
    assert (got["villages_reported"], got["lines"]) == (0, [])


def test_an_officials_words_and_name_stay_at_home(api):
    day = api.sign(VILLAGE)
    api.make(whole=True)
    words = api.get(VILLAGE, f"/reports/{day}").text
    assert CADRE not in words and "said" not in words


def test_a_day_that_is_none_is_answered_in_words(api):
    api.make()
    for wrong in ("/reports/2026-02-30", "/reports/soon", "/reports?since=soon"):
        refused = api.get(VILLAGE, wrong)
        assert (refused.status_code, refused.json["error"]) == (400, "日期请写成 2026-02-01 这样。")


def test_an_area_that_is_none_is_answered_in_words(api):
    api.make()
    for area, status in (("4107981", 400), ("abc", 400), ("410798103999", 404), ("410798", 200)):
        got = api.get(area, "/reports")
        assert (got.status_code, "error" in got.json) == (status, status != 200)


def test_the_signed_days_since_one_are_listed(api):
    api.make()
    first = api.sign(VILLAGE)
    api.pass_days(1)
    second = api.sign(VILLAGE, OTHER_VILLAGE)
    listed = lambda rest: [one["day"] for one in api.get(VILLAGE, rest).json["days"]]  # noqa: E731
    assert listed("/reports") == [first, second]
    assert listed(f"/reports?since={second}") == [second]
    assert api.get(COUNTY, "/reports").json["days"] == []


def test_no_list_is_longer_than_sixty_days(api, monkeypatch):
    monkeypatch.setattr("handlers.api.pages.MOST", 1)
    first = api.sign(VILLAGE)
    api.pass_days(1)
    api.sign(VILLAGE)
    api.make()
    assert [one["day"] for one in api.get(VILLAGE, f"/reports?since={first}").json["days"]] == [first]


def test_while_the_database_is_gone_it_says_so(api, monkeypatch):
    api.make()
    monkeypatch.setattr(api.console.database, "read", Mock(side_effect=Unavailable("gone")))
    refused = api.get(VILLAGE, "/reports")
    assert (refused.status_code, refused.headers["Retry-After"], refused.json.keys()) == (503, "60", {"error"})


def test_odd_queries_get_an_answer(api):
    api.make()
    for odd in (
        "since=%ff",
        "since=%00",
        "since=\xff",
        "since=0001-01-01",
        "since=9999-12-31",
        "since",
        "since=２０２６-02-01",
    ):
        assert api.get(VILLAGE, f"/reports?{odd}").status_code in (200, 400)
