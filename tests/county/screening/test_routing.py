"""The rule table, and who stays under which rule."""

from datetime import date

import pytest
from pydantic import ValidationError

from county.screening import origins
from county.screening.routing import Facts, propose, urgent
from county.screening.settings import KeyArea, RoutingRule, ScreeningSettings
from county.settings import CountySettings, HealthRule

DAY = date(2020, 2, 10)
COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 20)),))
RULE = COUNTY.screening.rule(DAY)


@pytest.mark.parametrize(
    ("facts", "proposed"),
    [
        (Facts(origins.KEY), "集中隔离 14 天"),
        (Facts(origins.PROVINCE), "居家观察 7 天"),
        (Facts(origins.COUNTY), "居家观察 7 天"),
        (Facts(origins.PROVINCE, fever=True), "集中隔离 7 天"),
        (Facts(origins.KEY, contact=True), "疾控流调"),
        (Facts(contact=True), "疾控流调"),
        (Facts(origins.HERE), "不用隔离"),
    ],
)
def test_the_three_kinds_of_people(facts, proposed):
    assert str(propose(facts, RULE)) == proposed


@pytest.mark.parametrize("facts", [Facts(origins.KEY), Facts(origins.COUNTY, fever=True), Facts(contact=True)])
def test_what_cannot_wait(facts):
    assert urgent(facts) and not urgent(Facts(origins.PROVINCE))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("武汉", origins.KEY),
        ("湖北黄冈", origins.KEY),
        ("高风险地区", origins.KEY),
        ("广州", origins.PROVINCE),
        ("郑州", origins.COUNTY),
        ("商水县", origins.COUNTY),
        ("泰国", origins.ABROAD),
        ("外省", origins.PROVINCE),
        ("张庄", origins.UNKNOWN),
    ],
)
def test_where_somebody_comes_from(words, kind):
    assert origins.kind(origins.place(words), DAY, COUNTY) == kind


def test_a_key_area_has_its_days():
    area = KeyArea(place="河南省郑州市", since=date(2021, 7, 30), until=date(2021, 8, 31))
    county = COUNTY.model_copy(update={"screening": ScreeningSettings(key_areas=(area,))})
    kinds = [
        origins.kind(origins.place("郑州二七区"), day, county)
        for day in (date(2021, 7, 29), date(2021, 8, 31), date(2021, 9, 1))
    ]
    assert kinds == [origins.COUNTY, origins.KEY, origins.COUNTY]
    assert origins.kind(origins.place("武汉"), date(2021, 8, 1), county) == origins.PROVINCE


def test_the_rule_of_a_day_is_the_last_before_it():
    rules = (RoutingRule(since=date(2020, 1, 20)), RoutingRule(since=date(2022, 11, 11), key_days=8, elsewhere_days=3))
    table = ScreeningSettings(rules=rules)
    days = [table.rule(day).key_days for day in (date(2019, 1, 1), date(2022, 11, 10), date(2022, 11, 11))]
    assert days == [14, 14, 8]


@pytest.mark.parametrize(
    "wrong",
    [
        {"key_areas": [{"place": "某地", "since": "2020-01-20"}]},
        {"key_areas": [{"place": "湖北省", "since": "2020-01-20", "until": "2019-01-01"}]},
        {"rules": [{"since": "2020-02-01"}, {"since": "2020-01-01"}]},
        {"rules": [{"since": "2020-02-01", "fever": "prison"}]},
    ],
)
def test_a_wrong_table_stops_the_start(wrong):
    with pytest.raises(ValidationError):
        ScreeningSettings.model_validate(wrong)
