"""Whenever the scheduler wakes, and whoever takes it: each is asked once, in order, and one of them has it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from records.secrecy import Keyring
from tests import sqlite
from tests.conftest import records_settings
from tests.scenarios.county import MORNING
from tests.scenarios.ladder_county import LadderCounty

ASKED = ["陈建国", "周树林", "孙为民", "沈翠萍"]
WAKES = st.lists(st.integers(1, 60), min_size=1, max_size=6)
"""Minutes from one wake of the scheduler to the next."""
few = settings(
    max_examples=int(os.environ.get("HISTORIES", "8")), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip


@contextmanager
def alarmed(template: Path, keyring: Keyring, gaps: list[int]) -> Iterator[LadderCounty]:
    """A county of its own, an alarm in it, and a scheduler that woke so often, each time twice."""
    with tempfile.TemporaryDirectory(prefix="qunfang-ladder-") as folder:
        shutil.copy(template, Path(folder) / "records.db")
        db = sqlite.connect(records_settings(f"sqlite:///{folder}/records.db"))
        county = LadderCounty(db, keyring)
        county.phone("王秀英").says("爷爷喘不上气 38.9")
        for gap in gaps:
            county.now += timedelta(minutes=gap)
            county.climb()
            county.climb()
        try:
            yield county
        finally:
            db.close()


def asked(county: LadderCounty) -> list[str]:
    return [name for name, notice in county.told() if notice.kind == "alarm"]


@few
@given(gaps=WAKES)
def test_the_same_are_asked_in_the_same_order(sqlite_template: Path, keyring: Keyring, gaps: list[int]) -> None:
    """As many as the minutes allow, the first at once."""
    with alarmed(sqlite_template, keyring, gaps) as county:
        minutes = (county.now - MORNING) / timedelta(minutes=1)
        assert asked(county) == ASKED[: 1 + sum(minutes >= due for due in (10, 20, 35))]


@few
@given(gaps=WAKES, first=st.sampled_from(ASKED), second=st.sampled_from(ASKED))
def test_whoever_takes_it_first_has_it_alone(
    sqlite_template: Path, keyring: Keyring, gaps: list[int], first: str, second: str
) -> None:
    """Only who was asked can; the others are relieved; nobody is asked after that."""
    with alarmed(sqlite_template, keyring, gaps) as county:
        told = asked(county)
        assert ("已接手：" in county.phone(first).says("收")) == (first in told)
        relieved = {name for name, notice in county.told() if "您不用再处理" in notice.text}
        assert relieved == (set(told) - {first} if first in told else set())
        if first in told:
            assert "已接手：" not in county.phone(second).says("收")
            county.now += timedelta(hours=3)
            assert county.climb() == 0 and asked(county) == []
