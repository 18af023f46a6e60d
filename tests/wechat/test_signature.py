from wechatpy.utils import WeChatSigner

from wechat.signature import sign, signer


def test_parts_are_sorted_and_joined():
    assert sign("b", "a", "c") == sign("abc")


def test_it_agrees_with_wechatpy():
    theirs = WeChatSigner()
    theirs.add_data("pamtest", "1409735669", "xxxxxx")
    assert sign("pamtest", "1409735669", "xxxxxx") == theirs.signature


def test_the_token_that_signed_is_found():
    assert signer(sign("old", "1", "2"), ("new", "old"), "1", "2") == "old"


def test_no_token_signed():
    assert signer(sign("other", "1", "2"), ("new", "old"), "1", "2") is None


def test_a_signature_that_is_not_ascii_is_wrong_and_no_more():
    assert signer("签名\ud800", ("new",), "1", "2") is None
