from tests.wechat.helpers import settings
from wechat.client import connect


class Cache(dict):
    def set(self, name, value, *, ex):
        self[name] = value


def test_clients_of_one_account_share_a_token(api):
    cache = Cache()
    for _ in range(3):
        connect(settings(api_base=api.base), cache).send_text("o1", "您好")
    assert len(api.made("stable_token")) == 1
    assert list(cache) == ["wechat:token:wxb11529c136998cb6"]


def test_the_secret_goes_in_the_body_and_not_in_the_address(api):
    connect(settings(api_base=api.base)).send_text("o1", "您好")
    asked = api.made("stable_token")[0]
    assert asked.query == {}
    assert asked.json == {
        "grant_type": "client_credential", "appid": "wxb11529c136998cb6", "secret": "s3cr3t-of-the-app",
        "force_refresh": False,
    }  # fmt: skip
