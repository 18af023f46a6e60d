"""The county's bench at a size that a test can afford: every list is there, every worker has one, and it is right."""

import json
import sys

import pytest

from bench.county import __main__ as bench
from bench.county import grown
from bench.county.mornings import lists


@pytest.fixture(scope="module")
def figures():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grown, "DAYS", 4)
        yield bench.measure("sqlite", 600, 1)


def test_every_figure_of_the_issue_is_there(figures):
    assert figures.keys() >= {"rounds_s", "list_ms_p95", "village_missing_ms", "county_missing_ms", "close_50_s"}


def test_fifty_doors_were_closed_by_one_line(figures):
    assert figures["closed"].startswith("齐，") and int(figures["closed"][2:].partition(" ")[0]) >= 50


def test_every_list_was_opened(figures):
    assert len(figures["lists"]) == 18 and figures["worst"].keys() <= figures["lists"].keys()


def test_in_the_morning_every_door_stands_on_one_list():
    with grown.county("sqlite", 600) as (db, keys):
        found = lists(db, keys, grown.MORNING)
        assert sum(map(len, found.values())) == len(cells(db))


def cells(db):
    with db.read() as conn:
        return {row[0] for row in conn.exec_driver_sql("SELECT DISTINCT cell FROM household")}


def test_growth_is_the_worst_of_them():
    small = dict.fromkeys(bench.GROWS, 1.0)
    assert bench.growth(small, small | {"rounds_s": 24.0, "count_s": 8.0}) == 1.5


def test_the_last_line_is_the_figures(capsys, monkeypatch, figures):
    monkeypatch.setattr(bench, "measure", lambda kind, scale, times: figures)
    monkeypatch.setattr(sys, "argv", ["bench", "--scales", "16", "1"])
    bench.main()
    said = json.loads(capsys.readouterr().out.splitlines()[-1])
    names = {"rounds_s", "list_ms_p95", "village_missing_ms", "county_missing_ms", "close_50_s", "growth"}
    assert {kind: set(one) for kind, one in said.items()} == {"sqlite": names, "postgres": names}
