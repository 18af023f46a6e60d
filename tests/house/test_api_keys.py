from datetime import timedelta

import click
import pytest

from house import api_keys
from records import areas, writing
from records.areas import Area

COUNTY = 410798000000


@pytest.fixture
def county(database):
    with database.write() as conn:
        writing.run(conn, [areas.put(Area(COUNTY, "安禾县"))])
    return database


def make(county, keyring, now, name="市里", area="410798", **more):
    return api_keys.make(county, keyring, name, area, now, **{"days": 90, "whole": False, **more})


def test_a_list_says_area_end_and_last_use_and_never_the_key(county, keyring, now):
    secret = make(county, keyring, now, whole=True)
    (line,) = api_keys.listed(county, now)
    assert line == f"市里: 安禾县 {COUNTY}, small counts too, until 2027-02-20 12:00, never used"
    assert secret not in line


def test_an_ended_key_is_listed_as_ended_and_can_be_made_anew(county, keyring, now):
    make(county, keyring, now)
    api_keys.end(county, keyring, "市里", now)
    assert "ended 2026-11-22 12:00" in next(api_keys.listed(county, now))
    assert make(county, keyring, now + timedelta(minutes=1))


def test_making_and_ending_stand_in_the_access_log(county, keyring, now):
    make(county, keyring, now)
    api_keys.end(county, keyring, "市里", now)
    with county.read() as conn:
        reasons = conn.exec_driver_sql("SELECT reason FROM access ORDER BY position").scalars().all()
    assert reasons == [f"发钥匙 市里 {COUNTY}", "停钥匙 市里"]


@pytest.mark.parametrize(
    ("name", "area", "why"),
    [
        ("市里", "41", "has 6, 9 or 12 digits"), ("市里", "410799", "no area of this county"),
        ("", "410798", "a name has"), ("a\nb", "410798", "a name has"), ("a" * 41, "410798", "a name has"),
    ],
)  # fmt: skip
def test_what_makes_no_key_is_said(county, keyring, now, name, area, why):
    with pytest.raises(click.ClickException, match=why):
        make(county, keyring, now, name, area)
    assert list(api_keys.listed(county, now)) == []


def test_a_name_has_one_key_at_a_time(county, keyring, now):
    make(county, keyring, now)
    with pytest.raises(click.ClickException, match="has a key already"):
        make(county, keyring, now)


def test_nobody_ends_what_is_not_there(county, keyring, now):
    with pytest.raises(click.ClickException, match="no key is called"):
        api_keys.end(county, keyring, "市里", now)
