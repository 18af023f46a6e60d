from xml.etree.ElementTree import ParseError

import pytest

from playground.hook import markup


def test_the_end_of_cdata_cannot_break_out():
    text = "a]]><MsgType>event</MsgType>"
    assert markup.read(markup.write({"Content": text})) == {"Content": text}


def test_nested_and_repeated_fields_come_back():
    fields = {"List": {"item": ["a", "b"]}, "One": {"item": "c"}}
    assert markup.read(markup.write(fields)) == fields


def test_numbers_stand_bare():
    assert markup.write({"MsgId": 17}) == "<xml><MsgId>17</MsgId></xml>"


def test_a_document_type_is_refused():
    with pytest.raises(ParseError, match="document type"):
        markup.read("<!DOCTYPE xml><xml/>")
