from datetime import timedelta

from records import writing
from records.browse import screening
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.moments import local_day
from tests.records.helpers import GRANDPA, OTHER, SON, VILLAGE, settle


def test_a_door_is_left_until_somebody_behind_it_was_asked(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    today = local_day(now)
    knock = DoorKnock(person=SON.id, area=VILLAGE, day=today, at=now, seen=True)
    with database.write() as conn:
        assert screening.doors_left(conn, VILLAGE, today) == {0: (12,)}
        writing.run(conn, [DOOR_KNOCKS.put(keyring, 1, knock)])
        assert screening.doors_left(conn, VILLAGE, today) == {}
        assert screening.doors_left(conn, VILLAGE, today + timedelta(days=1)) == {0: (12,)}


def test_where_there_is_nobody_nothing_is_counted(database, keyring, now):
    settle(database, keyring)
    with database.read() as conn:
        assert screening.coming(conn, OTHER, local_day(now)) == {} == screening.unreached(conn, OTHER)
        assert screening.doors_left(conn, OTHER, local_day(now)) == {}
