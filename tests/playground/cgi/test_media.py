import io

from tests.playground.stage import Stage


def upload(stage: Stage, kind: str = "image", name: str = "a.png", body: bytes = b"\x89PNG") -> dict:
    data = {"media": (io.BytesIO(body), name)}
    return dict(stage.client.post(f"/cgi-bin/media/upload?type={kind}&access_token={stage.token()}", data=data).json)


def test_what_goes_up_comes_down(stage: Stage):
    media_id = upload(stage)["media_id"]
    answer = stage.client.get(f"/cgi-bin/media/get?access_token={stage.token()}&media_id={media_id}")
    assert (answer.data, answer.mimetype) == (b"\x89PNG", "image/png")


def test_after_three_days_it_is_an_error_in_a_200(stage: Stage):
    media_id = upload(stage)["media_id"]
    stage.later(days=3, seconds=1)
    answer = stage.client.get(f"/cgi-bin/media/get?access_token={stage.token()}&media_id={media_id}")
    assert (answer.status_code, answer.json["errcode"]) == (200, 40007)


def test_a_video_comes_as_an_address(stage: Stage):
    media_id = upload(stage, "video", "a.mp4", b"film")["media_id"]
    assert stage.call("media/get", media_id=media_id)["video_url"].endswith(media_id)


def test_what_the_platform_does_not_take(stage: Stage):
    codes = [
        upload(stage, "scroll")["errcode"],
        upload(stage, body=b"")["errcode"],
        upload(stage, name="照片.png")["errcode"],
        upload(stage, "thumb", body=b"x" * (64 * 1024 + 1))["errcode"],
    ]
    assert codes == [40004, 41005, 41005, 45001]
