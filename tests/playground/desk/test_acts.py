import io

from tests.playground.stage import MUM, Stage

HEADERS = {"X-Playground": "1"}


def upload(stage: Stage, body: bytes, mimetype: str):
    data = {"media": (io.BytesIO(body), "a", mimetype)}
    return stage.client.post(f"/api/phones/{MUM}/media", data=data, headers=HEADERS)


def test_a_photo_is_uploaded_then_sent(stage: Stage):
    media_id = upload(stage, b"\x89PNG", "image/png").json["media_id"]
    stage.act(MUM, "image", media_id=media_id)
    assert stage.bot.messages[0]["MediaId"] == media_id
    assert stage.client.get(f"/api/media/{media_id}").data == b"\x89PNG"


def test_only_pictures_sound_and_film_are_taken(stage: Stage):
    assert [upload(stage, *given).status_code for given in ((b"<script>", "text/html"), (b"", "image/png"))] == [
        409,
        409,
    ]


def test_a_picture_that_could_run_is_not_shown(stage: Stage):
    media_id = upload(stage, b"<svg onload='x()'/>", "image/svg+xml").json["media_id"]
    assert stage.client.get(f"/api/media/{media_id}").status_code == 404


def test_without_wait_the_answer_comes_on_the_phone(stage: Stage):
    answer = stage.client.post(f"/api/phones/{MUM}/acts", json={"kind": "text", "text": "在"})
    assert answer.json == {"accepted": True}
    stage.errands()
    assert stage.last(MUM)["side"] == "received"
