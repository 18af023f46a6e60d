"""The short versions of `python -m tests.privacy`."""

import pytest

from tests.privacy import audit, erasure, exports


def holds(run, count):
    for name, report, held in run(count, 7):
        assert held, (name, report.figures())


def test_what_goes_into_an_export_comes_out():
    holds(exports.long, 300)


def test_every_change_of_the_log_is_found():
    holds(audit.long, 60)


def test_after_their_time_canaries_are_nowhere():
    told = erasure.on_sqlite(12)
    assert (told["before"] > 0, told["after"]) == (True, 0)


@pytest.mark.postgres
def test_after_their_time_canaries_are_nowhere_on_postgres():
    told = erasure.on_postgres(12) or pytest.skip("a server that others run")
    assert (told["before"] > 0, told["after"]) == (True, 0)
