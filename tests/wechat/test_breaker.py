from wechat.breaker import Breaker
from wechat.errors import ApiError, Decision

ERROR = ApiError("user/get", 45009, Decision.WAIT_UNTIL_TOMORROW, alarm=True)


def broken(times=5, patience=5):
    breaker = Breaker(patience)
    for _ in range(times):
        breaker.failed(ERROR, 100)
    return breaker


def test_a_few_failures_are_nothing():
    assert broken(4).refusal(100) is None


def test_it_opens_after_enough_of_them():
    refusal = broken(5).refusal(100)
    assert (refusal.code, refusal.decision, refusal.alarm) == (45009, Decision.WAIT_UNTIL_TOMORROW, False)


def test_a_success_between_starts_the_count_anew():
    breaker = broken(4)
    breaker.passed()
    breaker.failed(ERROR, 100)
    assert breaker.refusal(100) is None


def test_one_probe_every_five_seconds():
    """Ten minutes of calls, ten a second: no more than one in five seconds goes out."""
    breaker, out = broken(), 0
    for tenth in range(6_000):
        if breaker.refusal(100 + tenth / 10) is None:
            out += 1
            breaker.failed(ERROR, 100 + tenth / 10)
    assert 100 <= out <= 120


def test_while_a_probe_is_under_way_nobody_else_goes():
    breaker = broken()
    assert [breaker.refusal(105) is None for _ in range(10)] == [True] + [False] * 9


def test_a_probe_that_passes_closes_it():
    breaker = broken()
    assert breaker.refusal(105) is None
    breaker.passed()
    assert breaker.refusal(105) is None
    assert breaker.refusal(105.1) is None


def test_each_refusal_is_its_own():
    """One exception raised in many threads would gather all their tracebacks."""
    breaker = broken()
    assert breaker.refusal(100) is not breaker.refusal(100)
