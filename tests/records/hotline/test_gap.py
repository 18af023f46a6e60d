from datetime import timedelta

from records.hotline import gap
from records.hotline.gap import Gap
from records.writing import run
from tests.records.helpers import TOWNSHIP


def put(database, keyring, *gaps):
    with database.write() as conn:
        run(conn, [gap.put(keyring, one) for one in gaps])


def test_what_is_missing_is_listed_oldest_first(database, keyring, now):
    today = now.date()
    old = Gap(2, today - timedelta(days=1), TOWNSHIP, gap.USELESS, "口罩几天一换", "mask-reuse")
    put(database, keyring, Gap(1, today, 0, gap.MISSING, "水表谁来抄"), old)
    with database.read() as conn:
        assert [one.id for one in gap.every(conn, keyring)] == [2, 1]
        assert gap.every(conn, keyring)[0] == old


def test_nothing_in_a_row_says_who_asked():
    assert set(gap.GAP.c.keys()) == {"id", "day", "township", "why", "answer", "asked"}


def test_words_are_sealed(database, keyring, now):
    put(database, keyring, Gap(1, now.date(), 0, gap.MISSING, "我叫王秀英"))
    with database.read() as conn:
        assert "王秀英".encode() not in bytes(conn.execute(gap.GAP.select()).one().asked)


def test_what_has_its_answer_or_is_old_goes(database, keyring, now):
    put(database, keyring, *(Gap(n, now.date() - timedelta(days=n), 0, gap.MISSING, "问") for n in (1, 2, 9)))
    with database.write() as conn:
        gap.drop(conn, [1])
    assert gap.forget(database, now.date() - timedelta(days=5)) == 1
    with database.read() as conn:
        assert [one.id for one in gap.every(conn, keyring)] == [2]
