import pytest

from tests.scenarios.county import SETTINGS, County
from workers.reports import Reports

OWED = "日报"


@pytest.fixture
def county(database, keyring):
    one = County(database, keyring)
    one.now = one.now.replace(hour=16, minute=30)
    Reports(one.database, one.keyring, SETTINGS, one.planned.extend).draft(one.now)
    return one


def mine(county, name):
    return [line for line in county.phone(name).says("今天").splitlines() if OWED in line]


def test_whoever_signs_reads_it_among_what_is_owed(county):
    assert any("南坡村" in line and "17:00" in line for line in mine(county, "刘长河"))
    assert any("柳荫乡" in line and "17:30" in line for line in mine(county, "孙为民"))
    assert any("安禾县" in line and "18:00" in line for line in mine(county, "吴敏"))
    assert not mine(county, "陈建国")


def test_once_signed_it_is_owed_no_more(county):
    for word in ("日报", "签发"):
        county.phone("刘长河").says(word)
    assert not mine(county, "刘长河") and mine(county, "孙为民")
