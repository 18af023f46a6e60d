import pytest
from pydantic import ValidationError

from workers.settings import TemplateSettings, WorkerSettings


def test_a_mark_that_stands_for_nothing_stops_the_start():
    with pytest.raises(ValidationError, match=r"nobody.* is not known; there are headline"):
        TemplateSettings(id="T", data={"thing1": "{nobody}"})


def test_a_template_is_found_by_the_kind_of_notice():
    template = TemplateSettings(id="T", data={"thing1": "{about}"})
    settings = WorkerSettings(templates={"alarm": template})
    assert settings.template("alarm") is template and settings.template("talk") is None
