import subprocess
from pathlib import Path

import pytest

from tests.architecture import rules, table

ROOT = Path(__file__).resolve().parent.parent
LAWFUL = (rules.arrows, rules.hidden, rules.holes, rules.early, rules.cycles, rules.without_opening)
OWN = ("tests/architecture/table.py", "tests/test_architecture.py")  # these must name what they look for


def tree(folder: Path, **files: str) -> Path:
    """A small tree under `folder`: tree(tmp_path, chat__steps="import flask")."""
    for name, text in files.items():
        file = folder / (name.replace("__", "/") + ".py")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'"""Test."""\n{text}\n')
    return folder


@pytest.mark.parametrize("rule", LAWFUL, ids=lambda rule: rule.__name__)
def test_the_tree_keeps_the_law(rule):
    assert rule(ROOT) == []


def test_every_package_of_the_tree_is_in_the_table():
    """A folder with Python at the top is in the table, or it is known to be beside the product."""
    beside = {"tests", "scripts", "bench"}
    assert {file.parent.name for file in ROOT.glob("[a-z]*/*.py")} - beside - {"node_modules"} <= table.PACKAGES


def test_the_table_has_no_cycle():
    done: set[str] = set()
    while ready := {package for package, below in table.MAY_IMPORT.items() if below <= done} - done:
        done |= ready
    assert done == table.PACKAGES


def test_nothing_committed_names_the_workplace():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True)
    files = [name for name in listed.stdout.split("\0") if name and name not in OWN]
    assert rules.named_workplaces(ROOT / name for name in files) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("chat__steps", "import records"),
        ("flows__joining", "from wechat.client import Client"),
        ("playground__app", "import county.duties"),
        ("handlers__text", "from console import pages"),
        ("county__fever", "import bot"),
        ("records__turns", "def load():\n    from county import duties"),
        ("language__days", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from records import people"),
        ("playground__app", "from wechat.client import Client"),
        ("playground__app", "from wechat import client"),
    ],
)
def test_a_forbidden_arrow_is_seen(tmp_path, module, text):
    assert len(rules.arrows(tree(tmp_path, **{module: text}))) == 1


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("county__fever", "import sqlalchemy as sa"),
        ("county__fever", "from sqlalchemy.exc import IntegrityError"),
        ("handlers__text", "from wechatpy import parse_message"),
        ("handlers__text", "def send():\n    import dramatiq"),
        ("county__fever", "from flask import request"),
        ("chat__engine", "import attrs"),
        ("chat__engine", "import random"),
    ],
)
def test_a_hole_in_a_wall_is_seen(tmp_path, module, text):
    assert len(rules.holes(tree(tmp_path, **{module: text}))) == 1


def test_the_far_side_of_a_wall_is_free(tmp_path):
    assert (
        rules.holes(tree(tmp_path, records__turns="import sqlalchemy", bot="import flask", chat__steps="import enum"))
        == []
    )


@pytest.mark.parametrize(
    "text", ["now = datetime.now(tz)", "key = os.environ['KEY']", "def f():\n    return date.today()"]
)
def test_a_look_at_the_clock_or_the_environment_is_seen(tmp_path, text):
    assert len(rules.early(tree(tmp_path, county__a=text, bot=text))) == 1


def test_a_cycle_is_seen_however_far_around(tmp_path):
    here = tree(
        tmp_path, county__a="from county import b", county__b="import county.c", county__c="from county.a import x"
    )
    assert rules.cycles(here) == ["county.a > county.b > county.c > county.a"]


def test_two_roads_to_one_module_are_no_cycle(tmp_path):
    assert (
        rules.cycles(
            tree(tmp_path, county__a="from county import b, c", county__b="from county import c", county__c="")
        )
        == []
    )


def test_an_own_import_inside_a_function_is_seen(tmp_path):
    assert len(rules.hidden(tree(tmp_path, county__a="def f():\n    from county import b"))) == 1


def test_a_module_without_its_opening_line_is_seen(tmp_path):
    here = tree(tmp_path, chat__steps="x = 1")
    (here / "chat" / "steps.py").write_text("x = 1\n")
    assert rules.without_opening(here) == ["chat.steps"]


def test_an_empty_file_needs_no_opening_line(tmp_path):
    here = tree(tmp_path, chat__steps="x = 1")
    (here / "chat" / "__init__.py").write_text("")
    assert rules.without_opening(here) == []


@pytest.mark.parametrize("line", ["see /work/shared", "index = https://pypi.org/simple", "the .library folder"])
def test_a_named_workplace_is_seen(tmp_path, line):
    (tmp_path / "README.md").write_text(f"fine\n{line}\n")
    assert rules.named_workplaces(iter([tmp_path / "README.md"])) == [f"{tmp_path / 'README.md'}:2"]
