import random

import pytest

from tests.fuzz import bodies
from tests.fuzz.mutations import mutated
from tests.fuzz.target import of
from tests.wechat.helpers import Platform, settings


@pytest.mark.parametrize("mode", ["plain", "safe"])
def test_a_mutated_body_gets_an_answer(mode):
    """S1; the long version, with dice of its own, is `python -m tests.fuzz.bodies`."""
    platform = Platform(settings(mode))
    report = bodies.run(platform, of(platform), 3_000, seed=11)
    assert set(report.statuses) <= bodies.ALLOWED
    assert report.statuses[400] > 500
    assert report.spent_ms < 200


def test_some_mutants_are_still_messages():
    """A fuzzer whose every body is refused at the first byte tries nothing."""
    platform = Platform(settings())
    assert bodies.run(platform, of(platform), 1_000, 1).statuses[200] > 100


def test_a_seed_gives_the_same_bodies():
    one, two = random.Random(7), random.Random(7)
    assert [mutated(one) for _ in range(50)] == [mutated(two) for _ in range(50)]


def test_a_traceback_would_be_seen(monkeypatch, capsys):
    platform = Platform(settings())
    monkeypatch.setattr(platform.door, "open", lambda *_: 1 / 0)
    assert set(bodies.run(platform, of(platform), 3, 1).statuses) == {500}
    assert "ZeroDivisionError" in capsys.readouterr().err
