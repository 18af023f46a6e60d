from datetime import timedelta

import pytest

from county.duties import elder, owing
from records import moments, writing
from records.elders import pairing
from records.elders.pairing import Pairing
from records.ledgers import life_sign

VILLAGE, OTHER, COUNTY = 410798103005, 410798103001, 410798000000


@pytest.fixture
def care(stage):
    """李桂兰 with 赵磊; later also with 周婷, who is the last."""
    stage.now = stage.now.astimezone(moments.LOCAL).replace(hour=8)
    first, last = stage.person("赵磊").id, stage.person("周婷").id
    her = stage.person("李桂兰")
    with stage.database.write() as conn:
        pairs = [Pairing(n + 1, one, her.id, stage.now - timedelta(days=9 - n)) for n, one in enumerate((first, last))]
        writing.run(conn, [pairing.put(stage.keyring, pair) for pair in pairs])
    return stage


def owed(stage, place=VILLAGE):
    with stage.database.read() as conn:
        scope = owing.scope(conn, stage.keyring, stage.county, place, stage.now)
        return list(elder.owed(conn, scope, stage.now))


def test_who_took_over_last_owes_the_visit_and_nobody_else(care):
    (duty,) = owed(care)
    assert (duty.person, duty.about, duty.due.hour) == (care.person("周婷").id, care.person("李桂兰").id, 16)


@pytest.mark.parametrize(
    ("place", "count"), [(COUNTY, 1), (OTHER, 0), (VILLAGE * 1000 + 2, 1), (VILLAGE * 1000 + 1, 0)]
)
def test_it_is_owed_where_she_lives(care, place, count):
    assert len(owed(care, place)) == count


def test_a_sign_of_life_settles_it_for_the_day(care):
    her = care.person("李桂兰")
    with care.database.write() as conn:
        writing.run(conn, [life_sign.first(her.id, her.area, 1, care.now)])
    assert owed(care) == []
    care.now += timedelta(days=1)
    assert len(owed(care)) == 1


def test_nothing_is_owed_by_who_gave_the_care_away(care):
    with care.database.write() as conn:
        writing.run(conn, [pairing.end(2, care.now - timedelta(hours=1))])
    assert owed(care)[0].person == care.person("赵磊").id
