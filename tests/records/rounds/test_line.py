from datetime import timedelta

from records import moments, writing
from records.rounds import line
from records.rounds.line import Line

ME = 7


def say(db, number, at):
    with db.write() as conn:
        writing.run(conn, line.put(Line(number, ME, 100 + number, moments.local_day(at), at), ("报·1",)))


def test_the_latest_line_is_the_one_to_take_back(database, now):
    say(database, 1, now)
    say(database, 2, now + timedelta(minutes=1))
    with database.read() as conn:
        assert line.last(conn, ME, now).id == 2
        assert line.last(conn, ME + 1, now) is None
        assert line.last(conn, ME, now + timedelta(minutes=2)) is None


def test_it_is_taken_back_once(database, now):
    say(database, 1, now)
    say(database, 2, now + timedelta(minutes=1))
    with database.write() as conn:
        assert line.take_back(conn, 2, now)
        assert not line.take_back(conn, 2, now)
        assert line.last(conn, ME, now).id == 1


def test_said_again_it_is_the_same_line(database, now):
    say(database, 1, now)
    say(database, 1, now + timedelta(minutes=5))
    with database.read() as conn:
        assert line.last(conn, ME, now).at == now
        assert line.traces(conn, 1) == ("报·1",)


def test_what_is_old_goes_with_its_traces(database, now):
    say(database, 1, now)
    assert line.forget(database, now + timedelta(days=1)) == 2
