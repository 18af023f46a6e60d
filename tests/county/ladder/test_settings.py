import pytest
from pydantic import ValidationError

from county.ladder.settings import LINE, LadderSettings
from records import roles


def test_a_role_of_the_line_climbs_from_where_it_stands():
    assert LadderSettings().from_role(roles.DEPUTY_DOCTOR) == LINE[1:]


def test_a_cadre_climbs_to_the_offices_above_the_village():
    assert LadderSettings().from_role(roles.VILLAGE_CADRE) == (
        roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND,
    )  # fmt: skip


def test_the_clocks_are_those_of_the_issue():
    minutes = LadderSettings().patience_minutes
    assert [minutes(role) for role in (*LINE, "helper")] == [10, 10, 15, 15, 10]


@pytest.mark.parametrize("wrong", [{"line": ("mayor",)}, {"minutes": {"village_doctor": 0}}, {"line": ()}])
def test_what_cannot_climb_is_refused(wrong):
    with pytest.raises(ValidationError):
        LadderSettings(**wrong)
