"""Whatever a text of the county tells people to send is understood when they send exactly that."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from broadcasts import collection
from broadcasts.broadcast import Broadcast
from records import roles
from tests.flows.stage import AT_HOME, phone

TOLD = re.compile(r"[发回]「([^」]+)」")
SHIPPED = collection.load().broadcasts


def told() -> list[tuple[str, str]]:
    return [(id_, said) for id_, one in SHIPPED.items() for said in TOLD.findall(f"{one.body}{one.crawl}")]


def reader(one: Broadcast) -> frozenset[str]:
    """The offices it is for; none for everybody."""
    return frozenset(roles.NAMES[role] for role in one.audience.roles)


def test_the_texts_tell_people_what_to_send() -> None:
    assert {said for _, said in told()} >= {"人工", "听说", "报备"}


@pytest.mark.parametrize(("id_", "said"), told())
def test_what_people_are_told_to_send_is_understood(id_: str, said: str) -> None:
    visit = replace(AT_HOME, roles=reader(SHIPPED[id_]))
    assert "没看懂" not in phone(visit).say(said).reply
