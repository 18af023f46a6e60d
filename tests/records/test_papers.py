from datetime import timedelta

from sqlalchemy import select

from records import papers
from records.papers import PAPER, Kept
from records.writing import run

LETTER = Kept("通知书", 7, 11, b"content")


def put(database, keyring, now):
    token = papers.fresh()
    with database.write() as conn:
        run(conn, [papers.put(keyring, token, LETTER, now)])
    return token


def test_who_holds_the_token_gets_the_paper(database, keyring, now):
    token = put(database, keyring, now)
    with database.read() as conn:
        assert papers.find(conn, keyring, token, now) == LETTER


def test_nobody_else_does(database, keyring, now):
    put(database, keyring, now)
    with database.read() as conn:
        assert papers.find(conn, keyring, papers.fresh(), now) is None


def test_after_a_day_it_is_gone(database, keyring, now):
    token = put(database, keyring, now)
    with database.read() as conn:
        assert papers.find(conn, keyring, token, now + timedelta(hours=24)) is None
    assert (papers.forget(database, now), papers.forget(database, now + timedelta(hours=24))) == (0, 1)


def test_the_table_opens_no_link(database, keyring, now):
    token = put(database, keyring, now)
    with database.read() as conn:
        row = conn.execute(select(PAPER)).one()
    assert token.encode() not in bytes(row.hash)
    assert b"content" not in bytes(row.content)


def test_tokens_have_128_bits():
    assert len({papers.fresh() for _ in range(100)}) == 100
    assert len(papers.fresh()) >= 22
