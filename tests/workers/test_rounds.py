import io
from datetime import timedelta

import pytest
from PIL import Image
from sqlalchemy import select

from county.rounds.settings import RoundSettings
from records import accounts, roles, writing
from records.accounts import Account
from records.moments import LOCAL
from records.notices import NOTICE
from records.roles import GRID_WORKER, Holding
from records.rounds import photo
from records.rounds.photo import KEPT, LOST, PAPER_PHOTO
from tests.records.helpers import GRANDPA, SON, VILLAGE, settle
from wechat.errors import ApiError, Decision
from workers.rounds import Rounds

ME = 5


def jpeg():
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def seven(database, keyring, now):
    """Seven in the morning; SON is a grid worker with a phone, GRANDPA has a phone and no office."""
    settle(database, keyring, GRANDPA, SON)
    morning = now.astimezone(LOCAL).replace(hour=7, minute=0)
    before = morning - timedelta(days=1)
    with database.write() as conn:
        mine, his = Account(ME, "o-5", before, SON.id), Account(6, "o-6", before, GRANDPA.id)
        writing.run(conn, [accounts.put(keyring, one) for one in (mine, his)])
        writing.run(conn, [roles.put(Holding(1, GRID_WORKER, VILLAGE, SON.id, before))])
    return morning


@pytest.fixture
def rounds(database, keyring):
    woken = []
    made = Rounds(database, keyring, RoundSettings(), woken.extend, lambda media: (jpeg(), "image/jpeg"))
    return made, woken


def planned(database):
    with database.read() as conn:
        return [(row.account, row.kind, row.text) for row in conn.execute(select(NOTICE))]


def test_every_worker_gets_a_list_at_seven_and_nobody_else(rounds, seven, database):
    job, woken = rounds
    assert job.lists(seven) == 1
    assert planned(database) == [(ME, "round", None)]
    assert len(woken) == 1


def test_three_schedulers_and_a_restart_make_one_list(rounds, seven, database):
    job, _ = rounds
    assert [job.lists(seven + timedelta(minutes=n)) for n in range(3)] == [1, 0, 0]
    assert job.lists(seven + timedelta(days=1)) == 1
    assert len(planned(database)) == 2


def test_a_scheduler_that_was_down_at_seven_catches_up(rounds, seven):
    job, _ = rounds
    assert job.lists(seven - timedelta(minutes=1)) == 0
    assert job.lists(seven + timedelta(hours=3)) == 1


def test_in_the_afternoon_no_list_is_sent_any_more(rounds, seven):
    job, _ = rounds
    assert job.lists(seven + timedelta(hours=8)) == 0


def test_a_photo_is_fetched_and_bared(rounds, database, keyring, now):
    job, _ = rounds
    with database.write() as conn:
        writing.run(conn, [photo.expect(keyring, 1, ME, VILLAGE, now, "media-1")])
    assert job.photos(now) == 1
    with database.read() as conn:
        assert conn.execute(select(PAPER_PHOTO.c.state)).scalar() == KEPT


def test_what_the_platform_no_longer_has_is_given_up(rounds, database, keyring, now):
    def gone(media):
        raise ApiError("media/get", 40007, Decision.NEVER)

    job = Rounds(database, keyring, RoundSettings(), print, gone)
    with database.write() as conn:
        writing.run(conn, [photo.expect(keyring, 1, ME, VILLAGE, now, "media-1")])
    assert job.photos(now) == 0
    with database.read() as conn:
        assert conn.execute(select(PAPER_PHOTO.c.state)).scalar() == LOST
