from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from county.privacy import glass
from workers import anchors
from workers.settings import TemplateSettings, WorkerSettings


def test_a_mark_that_stands_for_nothing_stops_the_start():
    with pytest.raises(ValidationError, match=r"nobody.* is not known; there are headline"):
        TemplateSettings(id="T", data={"thing1": "{nobody}"})


def test_a_template_is_found_by_the_kind_of_notice():
    template = TemplateSettings(id="T", data={"thing1": "{about}"})
    settings = WorkerSettings(templates={"alarm": template})
    assert settings.template("alarm") is template and settings.template("talk") is None


def test_the_shipped_settings_have_a_template_for_what_must_not_wait():
    """Whoever has used up their messages would hear of it only by telephone."""
    shipped = yaml.safe_load((Path(__file__).parents[2] / "config.yaml").read_text(encoding="utf-8"))
    settings = WorkerSettings(**shipped["workers"])
    assert [kind for kind in ("alarm", glass.KIND, anchors.KIND) if settings.template(kind) is None] == []
