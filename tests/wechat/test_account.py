import pytest

from tests.wechat.api import client_of
from wechat.account import Page
from wechat.errors import ApiError, Decision

BUTTON = {"type": "click", "name": "上报体温", "key": "report"}


@pytest.fixture
def client(api):
    return client_of(api)


def test_a_menu(api, client):
    client.create_menu([BUTTON])
    assert api.made("menu/create")[0].json == {"button": [BUTTON]}


def test_a_menu_for_those_with_a_tag(api, client):
    api.answers["menu/addconditional"] = {"menuid": "208379533"}
    assert client.add_conditional_menu([BUTTON], 101) == "208379533"
    assert api.made("menu/addconditional")[0].json["matchrule"] == {"tag_id": "101"}


def test_a_menu_is_taken_away(api, client):
    client.delete_menu()
    assert api.made("menu/delete")


def test_tags(api, client):
    api.answers["tags/create"] = {"tag": {"id": 134, "name": "村医"}}
    api.answers["tags/get"] = {"tags": [{"id": 134, "name": "村医", "count": 3}]}
    assert client.tag_create("村医") == 134
    assert client.tag_names() == {134: "村医"}


def test_a_tag_goes_on_fifty_at_a_time(api, client):
    openids = [f"o{number}" for number in range(120)]
    client.tag_put(134, openids)
    client.tag_take(134, openids)
    for name in ("tags/members/batchtagging", "tags/members/batchuntagging"):
        calls = [call.json["openid_list"] for call in api.made(name)]
        assert [len(some) for some in calls] == [50, 50, 20]
        assert [openid for some in calls for openid in some] == openids


def test_followers_come_page_by_page(api, client):
    api.answers["user/get"] = {"total": 3, "count": 2, "data": {"openid": ["o1", "o2"]}, "next_openid": "o2"}
    assert client.followers() == Page(("o1", "o2"), "o2", 3)
    assert "next_openid" not in api.calls[-1].query
    client.followers("o2")
    assert api.calls[-1].query["next_openid"] == "o2"


def test_the_last_page_ends_it(api, client):
    """The platform names a next openid even when there is none."""
    api.answers["user/get"] = {"total": 3, "count": 0, "next_openid": "o3"}
    assert client.followers("o3") == Page((), "", 3)


def test_those_with_a_tag(api, client):
    api.answers["user/tag/get"] = {"count": 1, "data": {"openid": ["o1"]}, "next_openid": "o1"}
    assert client.tag_members(134).openids == ("o1",)


def test_one_follower(api, client):
    api.answers["user/info"] = {"subscribe": 1, "openid": "o1"}
    assert client.follower("o1")["subscribe"] == 1


@pytest.mark.parametrize(
    ("seconds", "name", "expires"),
    [(600, "QR_STR_SCENE", 600), (9_999_999, "QR_STR_SCENE", 2_592_000), ("permanent", "QR_LIMIT_STR_SCENE", None)],
)
def test_a_code_to_scan(api, client, seconds, name, expires):
    api.answers["qrcode/create"] = {"ticket": "a/b+c==", "url": "http://weixin.qq.com/q/k"}
    made = client.create_qr("h7Kq2", seconds)
    assert made.picture.endswith("?ticket=a%2Fb%2Bc%3D%3D")
    asked = api.made("qrcode/create")[0].json
    assert (asked["action_name"], asked.get("expire_seconds")) == (name, expires)
    assert asked["action_info"] == {"scene": {"scene_str": "h7Kq2"}}


def test_a_file_comes_with_its_type(api, client):
    api.answers["media/get"] = b"\xff\xd8\xff"
    assert client.download_media("m-1") == (b"\xff\xd8\xff", "image/jpeg")


def test_an_error_in_place_of_a_file_is_an_error(api, client):
    api.answers["media/get"] = {"errcode": 40007, "errmsg": "invalid media_id"}
    with pytest.raises(ApiError) as failed:
        client.download_media("m-1")
    assert failed.value.decision is Decision.NEVER


def test_of_a_video_the_address_comes(api, client):
    api.answers["media/get"] = {"video_url": "http://example.org/v"}
    assert b"video_url" in client.download_media("m-1")[0]


def test_an_upload_without_an_id_may_be_made_again(api, client):
    with pytest.raises(ApiError) as failed:
        client.upload_media("voice", b"x", "audio/amr")
    assert failed.value.decision is Decision.AGAIN


def test_from_where_the_platform_calls(api, client):
    api.answers["getcallbackip"] = {"ip_list": ["101.226.62.77"]}
    assert client.addresses() == ("101.226.62.77",)
