from datetime import datetime

import pytest
from sqlalchemy.exc import IntegrityError

from records import database as databases
from records import notices, outbox, reminders, schema, writing
from records.notices import Notice, Urgency
from tests.conftest import records_settings


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def empty(request, tmp_path):
    """A database without a table."""
    server = request.getfixturevalue("postgres_server") if request.param == "postgres" else None
    url = server.database() if server else f"sqlite:///{tmp_path}/old.db"
    db = databases.connect(records_settings(url))
    yield db
    db.close()
    if server:
        server.drop(url)


def planned(now: datetime, text: str) -> Notice:
    return Notice(1, 11, 5, "alarm", Urgency.ALARM, text, now, now, about=11, origin=77)


def put(db, keyring, notice):
    with db.write() as conn:
        writing.run(conn, [notices.put(keyring, notice)])


def test_a_notice_of_the_release_before_leaves_with_its_words(empty, keyring, now):
    schema.upgrade(empty, "0002")
    put(empty, keyring, planned(now, "李福田 37.8"))
    schema.upgrade(empty)
    with empty.read() as conn:
        assert outbox.due(conn, Urgency, now) == (1,)
        assert notices.find(conn, keyring, 1).text == "李福田 37.8"


def test_a_notice_may_be_without_words_since_0003(empty, keyring, now):
    schema.upgrade(empty, "0002")
    with pytest.raises(IntegrityError), empty.write() as conn:
        conn.execute(notices.NOTICE.insert().values(notices.put(keyring, planned(now, "")).values))
    schema.upgrade(empty, "0003")
    put(empty, keyring, planned(now, ""))
    with empty.write() as conn:
        assert reminders.plan(conn, 420, -1, 0, now) == ()
