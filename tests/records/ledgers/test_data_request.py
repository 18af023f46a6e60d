from datetime import timedelta

import pytest

from records import writing
from records.ledgers import DATA_REQUESTS, DataRequest
from records.ledgers.data_request import unanswered
from records.moments import local_day
from records.roles import COUNTY_COMMAND, VILLAGE_DOCTOR
from tests.records.helpers import GRANDPA


@pytest.fixture
def ask(database, keyring, now):
    def put(number, due_in, **facts):
        today = local_day(now)
        due = today + timedelta(days=due_in)
        asked = DataRequest(person=GRANDPA.id, area=GRANDPA.area, day=today, at=now, kind="删除", due=due, **facts)
        with database.write() as conn:
            writing.run(conn, [DATA_REQUESTS.put(keyring, number, asked)])
        return asked

    return put


def test_the_most_urgent_comes_first_and_what_has_time_or_is_done_not_at_all(database, keyring, now, ask):
    first, second = ask(2, -1), ask(1, 3)
    ask(3, 4), ask(4, 0, done=local_day(now), outcome="已删除")
    with database.read() as conn:
        assert unanswered(conn, keyring, local_day(now) + timedelta(days=3)) == ((2, first), (1, second))


def test_why_it_was_asked_is_sealed_and_the_village_does_not_read_it(database, keyring, ask):
    asked = ask(1, 1, words="我搬走了")
    with database.read() as conn:
        sealed = bytes(conn.execute(DATA_REQUESTS.table.select()).one().words)
    assert "搬走".encode() not in sealed
    assert DATA_REQUESTS.view(asked, [COUNTY_COMMAND])["说明"] == "我搬走了"
    assert DATA_REQUESTS.view(asked, [VILLAGE_DOCTOR])["说明"] != "我搬走了"
