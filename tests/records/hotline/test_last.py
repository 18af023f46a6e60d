from datetime import timedelta

from records.hotline import last
from records.hotline.last import Last
from records.writing import run


def test_only_the_last_question_of_an_account_is_kept(database, keyring, now):
    with database.write() as conn:
        run(conn, [last.put(keyring, Last(7, now, "几天一换", "mask-reuse"))])
        run(conn, [last.put(keyring, Last(7, now, "在哪做核酸", "test-where"))])
        assert last.find(conn, keyring, 7) == Last(7, now, "在哪做核酸", "test-where")
        assert last.find(conn, keyring, 8) is None


def test_it_goes_after_its_time(database, keyring, now):
    with database.write() as conn:
        run(conn, [last.put(keyring, Last(7, now - timedelta(days=2), "几天一换", "mask-reuse"))])
    assert last.forget(database, now - timedelta(days=1)) == 1
