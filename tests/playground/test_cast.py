from pathlib import Path

import pytest

from playground import cast
from playground.cgi.template import RULES
from playground.settings import PlaygroundSettings

CAST = cast.read(PlaygroundSettings().cast_file)


def test_everyone_has_an_openid_of_wechats_length():
    assert all(len(person.openid) == 28 and person.openid.startswith("o") for person in CAST.people)
    assert len({person.openid for person in CAST.people}) == len(CAST.people)


def test_every_role_of_the_demo_has_a_phone():
    roles = {person.role for person in CAST.people}
    assert roles == {
        "resident", "village_doctor", "deputy_doctor", "grid_worker", "village_cadre", "township_officer", "county_command",
    }  # fmt: skip


def test_someone_does_not_follow_yet():
    assert [person.name for person in CAST.people if not person.follows] == ["周婷"]


def test_templates_use_known_kinds_of_keys():
    assert all(key.rstrip("0123456789") in RULES for template in CAST.templates for key, _ in template.fields)


def test_a_missing_key_is_named(tmp_path: Path):
    file = tmp_path / "cast.yaml"
    file.write_text("people: [{openid: o1, name: 张三}]\nplaces: []\ntemplates: []\n")
    with pytest.raises(TypeError, match="role"):
        cast.read(file)
