import pytest
from wechatpy.crypto import WeChatCrypto

from playground.codec import Seal, sign
from playground.errors import BadSeal

# The known answer of the platform's own sample code.
APP_ID, TOKEN, KEY = "wxb11529c136998cb6", "pamtest", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
WORDS, SALT = "我是中文abcd123".encode(), b"aaaabbbbccccdddd"
SEALED = "jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg=="


def test_signature_is_sha1_of_the_sorted_parts():
    assert sign("c", "a", "b") == "a9993e364706816aba3e25717850c26c9cd0d89d"  # "abc" in FIPS 180


def test_known_answer_is_met_both_ways():
    assert Seal(KEY, APP_ID).seal(WORDS, SALT) == SEALED
    assert Seal(KEY, APP_ID).open(SEALED) == WORDS


def test_wechatpy_opens_what_is_sealed_here():
    sealed = Seal(KEY, APP_ID).seal("奶奶 37.8".encode(), SALT)
    envelope = f"<xml><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
    assert (
        WeChatCrypto(TOKEN, KEY, APP_ID).decrypt_message(envelope, sign(TOKEN, "1", "2", sealed), "1", "2")
        == "奶奶 37.8"
    )


@pytest.mark.parametrize("size", range(0, 70, 3))
def test_every_length_comes_back(size: int):
    assert Seal(KEY, APP_ID).open(Seal(KEY, APP_ID).seal(b"x" * size, SALT)) == b"x" * size


@pytest.mark.parametrize("sealed", ["", "not base64!", "AAAA", "A" * 64])
def test_rubbish_is_a_bad_seal(sealed: str):
    with pytest.raises(BadSeal):
        Seal(KEY, APP_ID).open(sealed)


def test_seal_of_another_account_is_a_bad_seal():
    with pytest.raises(BadSeal, match="app id"):
        Seal(KEY, APP_ID).open(Seal(KEY, "wxother").seal(b"x", SALT))
