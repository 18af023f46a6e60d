"""Half-finished talks as each release left them: every later one must resume them. Add files, never change one."""

import json
from pathlib import Path

import pytest

from tests.chat.toys import player, reply

KEPT = sorted((Path(__file__).parent / "kept").glob("*.json"))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_talk_of_an_older_release_is_resumed(path):
    kept = json.loads(path.read_text(encoding="utf-8"))
    one = player()
    one.kept, one.last_id = json.dumps(kept["memory"]), 9
    assert reply(*kept["then"], of=one) == kept["ends_with"]
    assert [done.name for done in one.effects] == kept["effects"]
