import pytest

from records import database as databases
from records import holders, households, roles, seed
from records.seed import neighbours
from tests.conftest import records_settings
from tests.records.helpers import VILLAGE, standing

WANG = {"openid": "o-wang", "name": "王秀英", "role": "resident", "follows": True, "household": "410798103005-012"}
LI = WANG | {"openid": "o-li", "name": "李桂兰", "household": "410798103005-031"}
CHEN = WANG | {"openid": "o-chen", "name": "陈建国", "role": "village_doctor", "household": "410798103005-003"}
ZHAO = WANG | {"openid": "o-zhao", "name": "赵磊", "role": "grid_worker", "household": "410798103005-017"}
ZHOU = WANG | {"openid": "o-zhou", "name": "周婷", "follows": False, "household": "410798103005-044"}


def seeded(database, keyring, now, *cast):
    return seed.demo(database, keyring, cast=cast, now=now, notice_version="1")


def test_a_mother_speaks_for_her_family_in_her_own_words(database, keyring, now):
    seeded(database, keyring, now, WANG)
    found = standing(database, keyring, "o-wang", now)
    assert {one.called: one.how for one in found.members} == {
        "我": "本人",
        "老公": "家人",
        "儿子": "监护人",
        "爷爷": "家人",
        "奶奶": "家人",
    }
    assert found.account.notice_version == "1"


def test_an_old_woman_lives_alone(database, keyring, now):
    seeded(database, keyring, now, LI)
    (member,) = standing(database, keyring, "o-li", now).members
    assert member.lives_alone
    assert member.age(now.date()) == 72


def test_one_of_the_cast_is_the_only_doctor_of_the_village(database, keyring, now):
    seeded(database, keyring, now, CHEN, ZHAO)
    with database.read() as conn:
        doctors = holders.of(conn, roles.VILLAGE_DOCTOR, VILLAGE, now)
        workers = holders.of(conn, roles.GRID_WORKER, VILLAGE * 1000 + 2, now)
    assert [one.person for one in doctors] == [standing(database, keyring, "o-chen", now).account.person]
    assert [one.person for one in workers] == [standing(database, keyring, "o-zhao", now).account.person]


@pytest.mark.parametrize(
    "role", [roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER]
)
def test_no_post_is_empty_anywhere(database, keyring, now, role):
    seeded(database, keyring, now)
    with database.read() as conn:
        assert all(holders.of(conn, role, village.code, now) for village in neighbours.VILLAGES)


def test_who_does_not_follow_yet_joins_by_the_door_card(database, keyring, now):
    code = seeded(database, keyring, now, ZHOU).codes["o-zhou"]
    assert not standing(database, keyring, "o-zhou", now).known
    with database.read() as conn:
        assert households.by_code(conn, keyring, code).door == 44


def test_the_same_seed_makes_the_same_county(sqlite_url, postgres_url, keyring, now):
    made = [seeded(databases.connect(records_settings(url)), keyring, now, WANG) for url in (sqlite_url, postgres_url)]
    assert made[0] == made[1]


def test_one_of_the_cast_who_lives_nowhere_stops_the_seeding(database, keyring, now):
    with pytest.raises(LookupError, match="nobody called 王秀英"):
        seeded(database, keyring, now, WANG | {"household": "410798103005-031"})
