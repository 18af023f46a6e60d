"""Acts and who carries them: mypy sees how an act is made, these see that somebody takes what is made."""

from __future__ import annotations

import inspect
from pkgutil import walk_packages
from typing import Any, get_type_hints

import pytest

import county
from county.carry import ACTS

PARTS = {"Met", "Signed"}
"""Values inside of acts."""


def acts() -> list[type]:
    """Every class of a module of acts."""
    names = [one.name for one in walk_packages(county.__path__, "county.") if one.name.endswith(".acts")]
    modules = [__import__(name, fromlist=["acts"]) for name in ["county.acts", *names]]
    return [one for module in modules for one in vars(module).values() if isinstance(one, type)]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.__name__)
def test_who_carries_an_act_takes_this_act(act: type) -> None:
    carrier: Any = ACTS[act]
    given = list(inspect.signature(carrier).parameters)
    assert len(given) == 3 and get_type_hints(carrier)[given[2]] is act


def test_every_act_has_somebody_who_carries_it() -> None:
    own = {one for one in acts() if one.__module__.startswith("county.")}
    assert {one.__name__ for one in own - set(ACTS)} == PARTS
