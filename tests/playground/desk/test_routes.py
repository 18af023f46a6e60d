import io

import pytest

from tests.playground.stage import MUM, Stage


def test_a_form_of_another_page_is_refused(stage: Stage):
    assert stage.client.post("/api/time", data={"seconds": "60"}).status_code == 415
    assert stage.client.post(f"/api/phones/{MUM}/media", data={"media": (io.BytesIO(b"x"), "a.png")}).status_code == 415


@pytest.mark.parametrize("body", [{}, {"seconds": "soon"}])
def test_nonsense_is_a_400_in_json(stage: Stage, body: dict):
    answer = stage.client.post("/api/time", json=body)
    assert answer.status_code == 400 and answer.json["error"]


def test_a_refusal_has_its_words(stage: Stage):
    answer = stage.client.post(f"/api/phones/{MUM}/acts", json={"kind": "fly"})
    assert (answer.status_code, "fly" in answer.json["error"]) == (409, True)


def test_a_full_postman_is_a_503_and_shows_nothing(stage: Stage):
    stage.platform.postman._room = 0
    assert stage.client.post(f"/api/phones/{MUM}/acts", json={"kind": "text", "text": "在"}).status_code == 503
    assert stage.phone(MUM) == []
