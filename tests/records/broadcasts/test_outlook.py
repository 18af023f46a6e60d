from records.broadcasts import consent
from records.broadcasts.outlook import Outlook, outlook
from records.broadcasts.who import Who
from tests.workers.post import VILLAGE, Post


def test_each_phone_is_counted_by_its_way(database, keyring, now):
    post = Post(database, keyring, now).settle(4)
    post.talks(1).talks(2, hours_ago=50).talks(3, window_left=0)
    with database.read() as conn:
        assert outlook(conn, Who(), now, mass=False) == Outlook(message=1, card=3)
        assert outlook(conn, Who(areas=(VILLAGE,)), now, mass=False) == Outlook(message=1, card=3)
        assert outlook(conn, Who(), now, mass=True) == Outlook(mass=4)


def test_who_agreed_to_notices_is_counted_apart(database, keyring, now):
    post = Post(database, keyring, now).settle(3)
    post.talks(1)
    post.write(consent.given(1, "N", now), consent.given(2, "N", now), consent.given(3, "other", now))
    with database.read() as conn:
        assert outlook(conn, Who(), now, mass=False, notice="N") == Outlook(message=1, notice=1, card=1)
