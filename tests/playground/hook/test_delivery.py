import threading

from tests.playground.bot import text
from tests.playground.stage import KEY, MUM, Stage, standing
from tests.whole.running import until

FAULT_WORDS = "该公众号提供的服务出现故障，请稍后再试"


def test_a_slow_bot_is_asked_three_times_with_one_message_id():
    woken = threading.Event()
    with standing(cut_s=0.05) as stage:
        stage.bot.answer = lambda message: b"success" if woken.wait(60) else 500
        outcome = stage.act(MUM, "text", text="36.5")
        until(lambda: len(stage.bot.seen) == 3, 60)
        woken.set()
        assert (outcome["kind"], outcome["deliveries"]) == ("fault", 3)
        assert len({message["MsgId"] for message in stage.bot.messages}) == 1
        assert stage.last(MUM)["content"]["text"] == FAULT_WORDS


def test_a_second_delivery_can_still_be_answered():
    with standing() as stage:
        stage.bot.answer = lambda message: 500 if len(stage.bot.seen) == 1 else text(message, "收到")
        outcome = stage.act(MUM, "text", text="36.5")
        assert (outcome["deliveries"], outcome["reply"]["text"]) == (2, "收到")


def test_a_late_answer_is_thrown_away():
    woken = threading.Event()
    with standing(deliveries=1, cut_s=0.05) as stage:
        stage.bot.answer = lambda message: text(message, "迟到") if woken.wait(60) else b""
        stage.act(MUM, "text", text="36.5")
        woken.set()
        assert stage.act(MUM, "text", text="37", cut_s=60)["reply"]["text"] == "迟到"
        assert [bubble["content"]["text"] for bubble in stage.phone(MUM)].count("迟到") == 1


def test_nobody_there_is_a_fault(stage: Stage):
    stage.bot.close()
    outcome = stage.act(MUM, "text", text="36.5")
    assert outcome["kind"] == "fault" and "连不上" in outcome["reason"]


def test_silence_shows_nothing(stage: Stage):
    stage.bot.answer = lambda message: b"success"
    assert stage.act(MUM, "text", text="嗯")["kind"] == "nothing"
    assert len(stage.phone(MUM)) == 1


def test_an_answer_that_is_no_answer_is_a_fault_at_once(stage: Stage):
    stage.bot.answer = lambda message: b'{"ok": true}'
    outcome = stage.act(MUM, "text", text="嗯")
    assert (outcome["kind"], outcome["deliveries"]) == ("fault", 1)


def test_nobody_sees_a_fault_after_leaving(stage: Stage):
    stage.bot.answer = lambda message: 500
    stage.act(MUM, "unfollow")
    assert [bubble["kind"] for bubble in stage.phone(MUM)] == ["note"]


def test_signature_can_stay_the_same_or_be_fresh():
    for choice, different in (("fresh", 3), ("same", 1)):
        with standing(retry_signature=choice) as stage:
            stage.bot.answer = lambda message: 500
            stage.act(MUM, "text", text="嗯")
            assert len({query["nonce"] for query, _ in stage.bot.seen}) == different


def test_the_drawer_keeps_each_delivery_with_its_reason(stage: Stage):
    stage.bot.answer = lambda message: 500
    stage.act(MUM, "text", text="嗯")
    kept = stage.client.get("/api/exchanges").json["exchanges"]
    assert [(exchange["attempt"], "500" in exchange["status"]) for exchange in kept] == [
        (1, True),
        (2, True),
        (3, True),
    ]


def test_safe_mode_seals_and_keeps_the_plain_text_for_the_drawer():
    with standing(mode="safe", aes_key=KEY) as stage:
        stage.bot.answer = lambda message: b"success"
        stage.act(MUM, "text", text="36.5")
        query, body = stage.bot.seen[0]
        assert query["encrypt_type"] == "aes" and b"36.5" not in body
        assert "36.5" in stage.client.get("/api/exchanges").json["exchanges"][0]["plain"]
