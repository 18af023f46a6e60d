"""The broadcasts' bench at a size that a test can afford; every one of its runs counts rows and phones itself."""

import json
import sys

import pytest

from bench.broadcast import __main__ as bench


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_last_line_is_the_figures(capsys, monkeypatch):
    small = ["--people", "400", "--small", "200", "--sends", "120", "--only", "sqlite", "--no-celery"]
    monkeypatch.setattr(sys, "argv", ["bench", *small])
    bench.main()
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    names = {"plan_s", "per_s_1", "per_s_2", "celery_per_s", "ledger_us", "peak_mb_10k", "peak_mb_836k"}
    assert set(said) == names | {"sqlite"}
    assert all(said[name] for name in names - {"celery_per_s"})
