"""docs/operators.md says what the program does: no setting, command, metric or ledger is missing there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from prometheus_client.metrics import MetricWrapperBase
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from bot import bot
from handlers import metrics
from house.settings import Settings
from records.ledgers import SHELVES

PAGE = (Path(__file__).parents[2] / "docs" / "operators.md").read_text(encoding="utf-8")
SETTINGS = PAGE.partition("\n## Settings\n")[2].partition("\n## ")[0]
ROWS = dict(re.findall(r"^\| `([a-z_.]+)`(?: 🔑)? \| (.+?) \|", SETTINGS, re.MULTILINE))
OWN = {"var": "`var`"}  # the default is a place on this machine
COMMANDS = PAGE.partition("\n## Install\n")[2].partition("\n## ")[0]


def settings(model: type[BaseModel] = Settings, prefix: str = "") -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from settings(field.annotation, f"{prefix}{name}.")
        else:
            yield prefix + name, field


def default(field: FieldInfo) -> str:
    if field.is_required():
        return "required"
    value = field.get_default(call_default_factory=True)
    if isinstance(value, dict) and value:
        return "built in"
    shown = str(value)
    return f"`{shown}`" if shown else '`""`'


@pytest.mark.parametrize("name", [name for name, _ in settings()])
def test_a_setting_stands_there_with_its_default(name):
    assert ROWS.get(name) == OWN.get(name, default(dict(settings())[name]))


def test_no_setting_stands_there_that_does_not_exist():
    assert {name for name in ROWS if "." in name} <= {name for name, _ in settings()}


def test_a_secret_is_marked():
    marked = set(re.findall(r"^\| `([a-z_.]+)` 🔑", SETTINGS, re.MULTILINE))
    assert marked == {name for name, field in settings() if "SecretStr" in str(field.annotation)}


@pytest.mark.parametrize("name", sorted(bot.commands))
def test_a_command_stands_there(name):
    assert re.search(rf"`(bot\.py )?{name}[ `]", COMMANDS)


def test_every_counter_of_the_web_stands_there():
    ours = [one for one in vars(metrics).values() if isinstance(one, MetricWrapperBase)]
    missing = [one._name for one in ours if f"`{one._name}" not in PAGE]
    assert (len(ours) > 5, missing) == (True, [])


@pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.label)
def test_a_ledger_stands_there_with_its_days(shelf):
    days = max(fact.keep_days for fact in shelf.facts.values())
    assert re.search(rf"^\| {shelf.label} .*\| {days} days \|", PAGE, re.MULTILINE)
