import threading

import pytest
from redis.exceptions import ConnectionError as RedisDown

from wechat.errors import ApiError, Decision
from wechat.tokens import Tokens


class Source:
    """A platform that gives T1, T2 …, or fails."""

    def __init__(self, good_for_s=7200):
        self.now = 1_000.0
        self.fetched = 0
        self.good_for_s = good_for_s
        self.failing = False
        self.same = False

    def fetch(self):
        self.fetched += 1
        if self.failing:
            raise ApiError("stable_token", 40164, Decision.STOP, alarm=True)
        return ("T" if self.same else f"T{self.fetched}"), self.good_for_s

    def tokens(self, shared=None):
        return Tokens(self.fetch, shared, monotonic=lambda: self.now)


class Cache:
    """A redis with get and set, whose entries end."""

    def __init__(self, source):
        self.source = source
        self.entry, self.until = None, 0

    def get(self, name):
        return self.entry if self.source.now < self.until else None

    def set(self, name, value, *, ex):
        self.entry, self.until = value.encode(), self.source.now + ex


class Broken:
    def get(self, name):
        raise RedisDown

    def set(self, name, value, *, ex):
        raise RedisDown


@pytest.fixture
def source():
    return Source()


def together(call, times=20):
    found, barrier = [], threading.Barrier(times)

    def run():
        barrier.wait()
        found.append(call())

    threads = [threading.Thread(target=run) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_a_cold_cache_and_twenty_threads_make_one_fetch(source):
    assert set(together(source.tokens().current)) == {"T1"}
    assert source.fetched == 1


def test_a_token_is_used_until_shortly_before_its_end(source):
    tokens = source.tokens()
    assert tokens.current() == "T1"
    source.now += 6_900
    assert tokens.current() == "T1"
    source.now += 150
    assert tokens.current() == "T2"


def test_a_short_lived_token_is_used_for_half_its_life():
    source = Source(good_for_s=100)
    tokens = source.tokens()
    tokens.current()
    source.now += 49
    assert tokens.current() == "T1"


def test_a_refused_token_is_fetched_anew_once_for_all(source):
    tokens = source.tokens()
    assert set(together(lambda: tokens.renew(tokens.current()), 1)) == {"T2"}
    assert set(together(lambda: tokens.renew("T2"))) == {"T3"}
    assert source.fetched == 3


def test_a_token_that_somebody_has_renewed_is_not_fetched_again(source):
    tokens = source.tokens()
    old = tokens.current()
    assert tokens.renew(old) == tokens.renew(old) == "T2"


def test_processes_share_a_token(source):
    cache = Cache(source)
    assert [source.tokens(cache).current() for _ in range(8)] == ["T1"] * 8


def test_a_process_learns_what_another_renewed(source):
    cache = Cache(source)
    one, two = source.tokens(cache), source.tokens(cache)
    assert one.current() == two.current() == "T1"
    assert one.renew("T1") == two.renew("T1") == "T2"
    assert source.fetched == 2


def test_a_token_that_is_over_is_not_found_in_the_cache(source):
    cache = Cache(source)
    source.tokens(cache).current()
    source.now += 7_001
    assert source.tokens(cache).current() == "T2"


def test_a_process_looks_again_before_the_end_of_what_it_found(source):
    cache = Cache(source)
    source.tokens(cache).current()
    source.now += 6_999
    tokens = source.tokens(cache)
    assert tokens.current() == "T1"
    source.now += 61
    assert tokens.current() == "T2"


def test_without_its_cache_a_process_goes_on_alone(source):
    tokens = source.tokens(Broken())
    assert (tokens.current(), tokens.current(), source.fetched) == ("T1", "T1", 1)


def test_a_fetch_in_vain_is_followed_by_a_growing_rest(source):
    """Ten minutes without the platform: at most twenty fetches."""
    source.failing = True
    tokens = source.tokens()
    for _ in range(6_000):
        source.now += 0.1
        with pytest.raises(ApiError):
            tokens.current()
    assert 5 <= source.fetched <= 20


def test_after_the_rest_all_is_well_again(source):
    source.failing = True
    tokens = source.tokens()
    with pytest.raises(ApiError):
        tokens.current()
    source.failing = False
    source.now += 1
    assert tokens.current() == "T2"


def test_a_token_that_the_platform_stands_by_is_not_fetched_in_a_loop(source):
    source.same = True
    tokens = source.tokens()
    assert [tokens.renew(tokens.current()) for _ in range(100)] == ["T"] * 100
    assert source.fetched <= 3
