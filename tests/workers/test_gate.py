from tests.workers.post import AGAIN, OVER, STOP, UNKNOWN
from workers.gate import PATIENCE, Gate


class Seconds:
    now = 0.0

    def __call__(self):
        return self.now


def gate():
    seconds = Seconds()
    return Gate(seconds), seconds


def test_it_is_open_at_first():
    assert gate()[0].admits(50) == 50


def test_a_fault_of_the_account_closes_it_but_for_one_in_five_seconds():
    it, seconds = gate()
    it.failed(STOP)
    assert it.admits(50) == 0
    seconds.now = 5
    assert [it.admits(50), it.admits(50)] == [1, 0]


def test_a_platform_that_is_down_closes_it_after_some_patience():
    it, _ = gate()
    for n in range(PATIENCE):
        assert it.admits(50) == 50, n
        it.failed(UNKNOWN if n % 2 else AGAIN)
    assert it.admits(50) == 0


def test_one_answer_opens_it_even_an_error_about_one_person():
    it, _ = gate()
    it.failed(STOP)
    it.failed(OVER)
    assert it.admits(50) == 50


def test_a_probe_is_not_spent_on_nothing():
    it, seconds = gate()
    it.failed(STOP)
    seconds.now = 5
    assert [it.admits(0), it.admits(1)] == [0, 1]
