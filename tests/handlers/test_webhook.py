"""What the platform posts is answered in kind, once, in time, and never with a traceback."""

from __future__ import annotations

import pytest

from tests.handlers.platform import ELDER, MOTHER, Platform, signed, words, xml


def test_the_greeting_gives_back_the_echo(platform: Platform) -> None:
    answer = platform.client.get("/wechat", query_string=signed(platform.clock, echostr="7788"))
    assert (answer.status_code, answer.text) == (200, "7788")


def test_a_greeting_with_a_wrong_signature_is_turned_away(platform: Platform) -> None:
    query = signed(platform.clock, echostr="7788") | {"signature": "0" * 40}
    assert platform.client.get("/wechat", query_string=query).status_code == 403


def test_three_deliveries_have_one_effect_and_one_reply(platform: Platform) -> None:
    body = platform.text(MOTHER, "36.5 没有不舒服，没外出没接触")
    replies = {words(platform.post(body)) for _ in range(3)}
    assert len(replies) == 1
    assert platform.count("health_report") == 1


def test_the_reply_is_stored_for_a_delivery_after_a_restart(platform: Platform) -> None:
    body = platform.text(MOTHER, "36.5 没有不舒服，没外出没接触")
    first = words(platform.post(body))
    platform.client.application.extensions["line"].forget()
    assert words(platform.post(body)) == first
    assert platform.count("health_report") == 1


def test_an_equal_text_with_another_id_is_another_message(platform: Platform) -> None:
    for _ in range(2):
        platform.say(MOTHER, "36.5 没有不舒服，没外出没接触")
    assert platform.count("health_report") == 2


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{}", 400),
        (b"<xml>", 400),
        (b'<!DOCTYPE x [<!ENTITY a "a">]><xml><A>&a;</A></xml>', 400),
        (b"<xml>" + b"a" * 70_000 + b"</xml>", 413),
        (b"<xml><MsgType>text</MsgType></xml>", 400),
        ("<xml>中</xml>".encode("gbk"), 400),
    ],
    ids=["nothing", "json", "unclosed", "doctype", "too large", "no sender", "gbk"],
)
def test_a_malformed_body_has_an_answer(platform: Platform, body: bytes, status: int) -> None:
    assert platform.post(body).status_code == status


def test_an_old_request_is_stale(platform: Platform) -> None:
    query = signed(lambda: platform.clock().replace(year=2025))
    assert platform.client.post("/wechat", query_string=query, data=platform.text(MOTHER, "36.5")).status_code == 403


def test_a_compressed_body_is_refused(platform: Platform) -> None:
    answer = platform.client.post(
        "/wechat", query_string=signed(platform.clock), data=b"x", headers={"Content-Encoding": "gzip"}
    )
    assert answer.status_code == 415


def test_an_unknown_event_is_acknowledged_and_counted_without_content(platform: Platform) -> None:
    assert platform.event(MOTHER, "brand_new_event", Secret="ID 110101") == ""
    with platform.database.read() as conn:
        row = conn.exec_driver_sql("SELECT name, times FROM unknown_event").one()
    assert tuple(row) == ("brand_new_event", 1)


def test_an_event_about_the_account_makes_no_resident(platform: Platform) -> None:
    before = platform.count("account")
    platform.event("mphelper", "MASSSENDJOBFINISH", MsgID="1", Status="send success")
    assert platform.count("account") == before


def test_a_template_that_arrived_does_not_let_us_write_freely(platform: Platform) -> None:
    """「TEMPLATESENDJOBFINISH」 comes from the platform, in the person's name."""
    platform.event(MOTHER, "TEMPLATESENDJOBFINISH", MsgID="1", Status="success")
    with platform.database.read() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM talk").scalar_one() == 0


def test_words_that_break_cdata_come_back_whole(platform: Platform) -> None:
    body = xml(ELDER, platform.clock, MsgType="voice", MediaId="m", MsgId=9).replace(
        "</xml>", "<Recognition>a]]&gt;b&lt;Fake&gt;</Recognition></xml>"
    )
    answer = platform.post(body)
    assert answer.status_code == 200
    assert "a]]>b<Fake>" in words(answer)


def test_of_whom_a_talk_asks_stands_nowhere_in_clear(platform: Platform) -> None:
    """A question is called by whom it is about: 「症状·爷爷」, or a name."""
    assert "爷爷" in platform.say(MOTHER, "爷爷 36.8")
    with platform.database.read() as conn:
        assert conn.exec_driver_sql("SELECT question FROM talk WHERE state IS NOT NULL").scalars().all() == [""]


def test_leaving_ends_the_talk_and_is_not_answered(platform: Platform) -> None:
    platform.say(MOTHER, "36.5")
    assert platform.event(MOTHER, "unsubscribe") == ""
    with platform.database.read() as conn:
        followed = conn.exec_driver_sql("SELECT count(*) FROM account WHERE NOT followed").scalar_one()
    assert followed == 1
