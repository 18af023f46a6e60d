import base64

import pytest
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import to_text

from tests.wechat.helpers import KEY, OLD_KEY, settings
from wechat.errors import Refused
from wechat.fields import read
from wechat.seal import Seal
from wechat.settings import key_bytes
from wechat.signature import sign

APP_ID, TOKEN = "wxb11529c136998cb6", "pamtest"
SEAL = Seal(APP_ID, TOKEN, key_bytes(settings(mode="safe").aes_key))
THEIRS = WeChatCrypto(TOKEN, KEY, APP_ID)
TEXTS = ["", "a", "体温36.5,👍", "x" * 31, "x" * 32, "长" * 5000]

# Published known answers: the tests of WxJava and EasyWeChat hold them under the same key.
ANSWER = (
    "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==",
    "我是中文abcd123",
)


def refusal(encrypted, seal=SEAL):
    with pytest.raises(Refused) as refused:
        seal.decrypt(encrypted)
    return refused.value.status, refused.value.reason


def raw(plain):
    """An `Encrypt` of exactly these bytes."""
    encryptor = SEAL._cipher.encryptor()
    return base64.b64encode(encryptor.update(plain) + encryptor.finalize()).decode()


def test_the_published_answer_is_read():
    assert SEAL.decrypt(ANSWER[0]).decode() == ANSWER[1]


@pytest.mark.parametrize("text", TEXTS)
def test_what_was_sealed_can_be_opened(text):
    assert SEAL.decrypt(SEAL.encrypt(text)).decode() == text


@pytest.mark.parametrize("text", TEXTS[1:])
def test_wechatpy_opens_our_envelope(text):
    envelope = SEAL.envelope(text, "1409735669", "n0")
    fields = dict(read(envelope.encode()))
    assert fields["MsgSignature"] == sign(TOKEN, fields["TimeStamp"], fields["Nonce"], fields["Encrypt"])
    assert THEIRS.decrypt_message(envelope, fields["MsgSignature"], "1409735669", "n0") == text


@pytest.mark.parametrize("text", TEXTS[1:])
def test_we_open_wechatpys_envelope(text):
    fields = dict(read(to_text(THEIRS.encrypt_message(text, "n0", "1409735669")).encode()))
    assert SEAL.decrypt(fields["Encrypt"]).decode() == text


def test_equal_messages_do_not_look_equal():
    assert SEAL.encrypt("体温36.5") != SEAL.encrypt("体温36.5")


def test_another_app_id_is_refused():
    other = Seal("wx-other", TOKEN, SEAL.key)
    assert refusal(other.encrypt("x")) == (403, "app_id")


def test_another_key_is_refused():
    other = Seal(APP_ID, TOKEN, key_bytes(settings(mode="safe", aes_key=OLD_KEY).aes_key))
    for _ in range(50):
        assert refusal(other.encrypt("x"))[0] == 403


@pytest.mark.parametrize(
    "encrypted",
    [
        "",
        "体温",
        "not base64!",
        "AAAA",
        "=" * 8,
        base64.b64encode(b"x" * 33).decode(),
        raw(b"\x00" * 32),
        raw(b"x" * 31 + b"\x21"),
        raw(b"x" * 30 + b"\x01\x02"),
        raw(b"\x20" * 32),
        raw(b"r" * 16 + b"\x00\x00\x00\x01" + b"x" + APP_ID.encode() + b"\x00" * 8 + b"\x09"),
        raw(b"x" * 16 + b"\xff\xff\xff\xff" + b"\x0c" * 12),
    ],
    ids=range(12),
)
def test_what_is_not_a_sealed_message_is_refused(encrypted):
    assert refusal(encrypted) == (403, "seal")


def test_secrets_are_not_printed():
    assert TOKEN not in repr(SEAL)
    assert "key" not in repr(SEAL)
