"""Every kind of message and event means something, and what is not known is counted."""

from __future__ import annotations

import pytest

from chat.turn import How, Said
from handlers import meanings
from handlers.meaning import Meaning
from records.talks import TAP
from wechat.messages import Message


def message(kind: str, event: str = "", **more: object) -> Message:
    return Message(kind, "o1", "gh", 1, event=event, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arrived", "meant"),
    [
        (message("text", text="36.5"), Meaning(Said("36.5"))),
        (
            message("text", text="照旧", fields=(("bizmsgmenuid", "1:谁:2"),)),
            Meaning(Said("1:谁:2", How.TAPPED), opens=TAP),
        ),
        (message("voice", recognition="三十六度五"), Meaning(Said("三十六度五", How.SPOKEN))),
        (message("voice"), Meaning(Said("", How.SPOKEN))),
        (message("image", media_id="m1"), Meaning(Said("〔图片 m1〕", How.SENT))),
        (
            message("location", latitude=34.1, longitude=113.2, label="村口"),
            Meaning(Said("〔位置 34.1,113.2 村口〕", How.SENT)),
        ),
        (message("event", "click", key="帮助"), Meaning(Said("帮助", How.TAPPED), opens=TAP)),
        (message("event", "scan", key="ABCD2345"), Meaning(Said("扫码 ABCD2345"), opens=TAP)),
        (message("event", "subscribe"), Meaning(Said("加入", How.TAPPED), followed=True, opens=TAP)),
        (message("event", "subscribe", key="ABCD2345"), Meaning(Said("扫码 ABCD2345"), followed=True, opens=TAP)),
        (message("event", "unsubscribe"), Meaning(followed=False, opens=None)),
        (message("event", "view", key="http://x"), Meaning(counted="view", opens=None)),
        (message("event", "never_seen"), Meaning(counted="never_seen", opens=None)),
        (message("unknown", fields=(("MsgType", "hologram"),)), Meaning(counted="hologram")),
    ],
    ids=lambda value: f"{value.kind} {value.event}".strip() if isinstance(value, Message) else "",
)
def test_what_arrives_means(arrived: Message, meant: Meaning) -> None:
    assert meanings.of(arrived) == meant


def test_a_code_from_the_menus_scanner_is_read_out_of_an_address() -> None:
    scanned = message("event", "scancode_waitmsg", fields=(("ScanCodeInfo.ScanResult", "http://x/?code=ABCD2345"),))
    assert meanings.of(scanned).said == Said("扫码 ABCD2345")


def test_somebody_elses_code_is_only_counted() -> None:
    scanned = message("event", "scancode_push", fields=(("ScanCodeInfo.ScanResult", "http://x"),))
    assert meanings.of(scanned) == Meaning(counted="scancode_push", opens=TAP)


def test_a_finished_template_carries_its_number_and_state() -> None:
    done = message("event", "templatesendjobfinish", fields=(("MsgID", "77"), ("Status", "failed:user block")))
    assert meanings.of(done) == Meaning(finished=("77", "failed:userblock"), opens=None)


@pytest.mark.parametrize(
    ("event", "path"),
    [
        ("subscribe_msg_popup_event", "SubscribeMsgPopupEvent.List"),
        ("subscribe_msg_change_event", "SubscribeMsgChangeEvent.List"),
    ],
)
def test_each_yes_and_no_to_a_notice_is_kept(event: str, path: str) -> None:
    said = [(path, ""), (f"{path}.TemplateId", "T1"), (f"{path}.SubscribeStatusString", "accept")]
    said += [(path, ""), (f"{path}.TemplateId", "T2"), (f"{path}.SubscribeStatusString", "reject")]
    assert meanings.of(message("event", event, fields=tuple(said))).consents == (("T1", True), ("T2", False))
