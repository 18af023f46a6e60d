"""Read when it is due and the version is another, and at no other time."""

import threading

import pytest

from broadcasts.lately import EVERY_S, Lately


class Watched:
    """Something with a version; what was read and taken."""

    def __init__(self, database):
        self.version, self.seconds, self.asked, self.taken = (0, 0), 0.0, 0, []
        self.lately = Lately(database, self._version, lambda _, version: version, self.take, lambda: self.seconds)

    def _version(self, conn):
        self.asked += 1
        return self.version

    def take(self, read):
        self.taken.append(read)

    def looks(self, version=None, after=EVERY_S):
        self.version, self.seconds = version or self.version, self.seconds + after
        self.lately.look()
        return self.taken


@pytest.fixture
def watched(database):
    return Watched(database)


def test_the_first_look_reads_what_is_there(watched):
    assert watched.looks((1, 0)) == [(1, 0)]


def test_where_there_is_nothing_yet_nothing_is_read(watched):
    assert watched.looks() == []


def test_the_same_version_is_not_read_again(watched):
    watched.looks((1, 0))
    assert watched.looks() == [(1, 0)]


def test_that_everything_was_taken_away_is_read(watched):
    watched.looks((1, 0))
    assert watched.looks((0, 0)) == [(1, 0), (0, 0)]


def test_before_it_is_due_not_even_the_version_is_asked(watched):
    watched.looks((1, 0))
    watched.looks((2, 0), after=EVERY_S - 0.1)
    assert (watched.taken, watched.asked) == ([(1, 0)], 1)


def test_what_could_not_be_taken_is_no_matter_of_who_looked_and_read_again(watched):
    watched.lately._take = lambda _: [].pop()
    watched.looks((1, 0))
    watched.lately._take = watched.take
    assert watched.looks() == [(1, 0)]


def test_while_one_reads_the_others_go_on(watched):
    def meanwhile(read):
        watched.seconds += EVERY_S
        other = threading.Thread(target=watched.lately.look)
        other.start()
        other.join(60)
        watched.take(read)

    watched.lately._take = meanwhile
    assert (watched.looks((1, 0)), watched.asked) == ([(1, 0)], 1)
