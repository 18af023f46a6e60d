import pytest

from wechat import fields
from wechat.errors import Refused


def refusal(body):
    with pytest.raises(Refused) as refused:
        fields.read(body)
    assert refused.value.status == 400
    return refused.value.reason


def test_values_come_trimmed_and_in_order():
    assert fields.read(b"<xml><B> 2 </B><A><![CDATA[1]]></A></xml>") == [("B", "2"), ("A", "1")]


def test_nested_names_are_joined_and_the_outer_one_comes_first():
    body = b"<xml><E><List><A>1</A></List><List><A>2</A></List></E></xml>"
    assert fields.read(body) == [("E", ""), ("E.List", ""), ("E.List.A", "1"), ("E.List", ""), ("E.List.A", "2")]


def test_sections_of_one_text_are_joined():
    assert fields.read(b"<xml><C><![CDATA[a]]]]><![CDATA[>b]]></C></xml>") == [("C", "a]]>b")]


def test_control_characters_are_dropped():
    assert fields.read(b"<xml><C><![CDATA[36\x08.5\x1f]]></C></xml>") == [("C", "36.5")]


def test_an_emoji_is_a_character():
    assert fields.read("<xml><C>👍🏻</C></xml>".encode()) == [("C", "👍🏻")]


@pytest.mark.parametrize(
    "body",
    [b"", b" ", b"{}", b"hello", b"<xml>", b"<xml><A></xml>", b"<xml/><xml/>", b"<xml>\x00</xml>", b"<xml>&#8;</xml>"],
    ids=repr,
)
def test_what_is_not_xml_is_refused(body):
    assert refusal(body) == "xml"


@pytest.mark.parametrize(
    "body", ["<xml/>".encode("utf-16"), "<xml>体温</xml>".encode("gbk"), b"<xml>\xed\xa0\x80</xml>", b"\xff"], ids=repr
)
def test_what_is_not_utf_8_is_refused(body):
    assert refusal(body) == "encoding"


def test_a_declaration_cannot_choose_another_encoding():
    body = '<?xml version="1.0" encoding="iso-8859-1"?><xml><C>体</C></xml>'.encode()
    assert fields.read(body) == [("C", "体")]


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><xml/>',
        b'<!DOCTYPE x PUBLIC "x" "http://example.org/x.dtd"><xml/>',
    ],
    ids=repr,
)
def test_a_doctype_is_refused(body):
    assert refusal(body) == "doctype"


def test_an_undeclared_entity_is_refused():
    assert refusal(b"<xml><C>&boom;</C></xml>") == "xml"


def test_depth_and_number_have_a_limit():
    deep, many = fields.MAX_DEPTH, fields.MAX_ELEMENTS
    assert refusal(b"<xml>" + b"<a>" * deep + b"</a>" * deep + b"</xml>") == "shape"
    assert refusal(b"<xml>" + b"<a/>" * many + b"</xml>") == "shape"


def test_another_root_is_refused():
    assert refusal(b"<html><body/></html>") == "root"
