from dataclasses import replace
from threading import Barrier

from records.broadcasts.edition import Stage
from tests.workers.broadcasts.desk import SETTINGS, Desk
from tests.workers.post import AGAIN, OVER, UNKNOWN, error
from wechat.errors import Decision
from workers.broadcasts import posting, stopped
from workers.broadcasts.call import _short
from workers.settings import WorkerSettings

NEVER, GONE = error(Decision.NEVER, 40003), error(Decision.NO_FOLLOWER, 43004)
TOMORROW = error(Decision.WAIT_UNTIL_TOMORROW, 45009)


def test_who_wrote_lately_gets_the_words_the_others_a_card(desk):
    desk.talks(1).has().conduct()
    ways = {call[1]: call[0] for call in desk.platform.sent}
    assert ways == {"openid-1": "customer", **{f"openid-{n}": "template" for n in range(2, 8)}}
    said = next(call for call in desk.platform.sent if call[0] == "customer")
    assert said[2] == "【给乡亲的信】\n戴口罩。"


def test_one_who_cannot_be_addressed_keeps_nobody_else_from_it(desk):
    with desk.database.write() as conn:
        conn.exec_driver_sql("UPDATE account SET openid = '?' WHERE id = 3")
    desk.has().conduct()
    assert desk.states_of_rows == {"accepted": 6, "skipped": 1}


def test_each_in_their_own_language(desk):
    with desk.database.write() as conn:
        conn.exec_driver_sql("UPDATE account SET language = 'bo' WHERE id = 1")
    desk.talks(1).has(words={"zh": "戴口罩。", "bo": "ཁ་རས།"}).conduct()
    assert ("customer", "openid-1", "ཁ་རས།") in desk.platform.sent


def test_every_card_has_a_key_of_its_own(desk):
    desk.has().conduct()
    keys = {call[2] for call in desk.platform.sent}
    assert len(keys) == 7
    assert all(key.startswith("b") and len(key) <= 32 for key in keys)
    assert len(f"b{_short(2**63 - 1)}-{_short(2**63 - 1)}") <= 32


def test_a_message_refused_goes_as_a_card(desk):
    desk.posting = one_at_a_time(desk)
    desk.platform.errors = [OVER]
    desk.talks(1).has(audience='{"days": []}').conduct().goes_on(seconds=10)
    assert desk.states_of_rows == {"accepted": 7}


def test_a_card_that_nobody_knows_of_goes_again_under_the_same_key(desk):
    desk.platform.errors = [UNKNOWN]
    desk.has().conduct()
    assert desk.states_of_rows == {"accepted": 6, "planned": 1}
    assert desk.goes_on(seconds=10).states_of_rows == {"accepted": 7}


def test_a_message_that_nobody_knows_of_stays_unknown(desk):
    for account in range(1, 8):
        desk.talks(account)
    desk.platform.errors = [UNKNOWN]
    desk.has().conduct().goes_on(seconds=10).goes_on(seconds=10)
    assert desk.states_of_rows == {"accepted": 6, "unknown_final": 1}
    assert desk.stage is Stage.DONE


def test_who_cannot_be_reached_is_skipped_with_the_reason(desk):
    desk.platform.errors = [NEVER, GONE]
    desk.has().conduct()
    assert desk.states_of_rows == {"accepted": 5, "skipped": 2}
    with desk.database.read() as conn:
        gone = conn.exec_driver_sql("SELECT count(*) FROM account WHERE NOT followed").scalar()
    assert gone == 1


def test_a_quota_that_is_gone_waits_for_the_morning(desk):
    desk.platform.errors = [TOMORROW] * 7
    desk.has().conduct()
    assert desk.states_of_rows == {"planned": 7}
    assert desk.goes_on(hours=5).states_of_rows == {"planned": 7}
    assert desk.goes_on(hours=16).states_of_rows == {"accepted": 7}


def test_what_would_be_too_late_is_skipped(desk):
    desk.platform.errors = [TOMORROW] * 7
    desk.has(good_until=desk.clock()).conduct()
    assert desk.states_of_rows == {"skipped": 7}


def test_stop_stops_and_resuming_sends_the_rest_once(desk):
    """Somebody presses while the whole first batch is at the platform: after it nothing more is claimed."""
    desk.has()
    batch = Barrier(3, lambda: desk.moves([Stage.RUNNING], Stage.STOPPED), timeout=60)
    desk.platform.then = lambda: len(desk.platform.sent) <= 3 and batch.wait()
    desk.conduct()
    assert len(desk.platform.sent) == 3
    assert desk.states_of_rows == {"accepted": 3, "planned": 4}
    desk.goes_on(hours=1)
    assert len(desk.platform.sent) == 3
    desk.moves([Stage.STOPPED], Stage.RUNNING).goes_on(seconds=10)
    assert sorted(call[1] for call in desk.platform.sent) == [f"openid-{n}" for n in range(1, 8)]


def test_without_a_card_only_who_wrote_lately_is_told(database, keyring, now):
    desk = Desk(database, keyring, now, settings=WorkerSettings())
    desk.talks(1).has().conduct()
    assert desk.states_of_rows == {"accepted": 1, "skipped": 6}
    desk.posting.close()


def test_a_platform_that_is_down_is_not_stormed(desk):
    desk.platform.errors = [AGAIN] * 100
    desk.has()
    for _ in range(10):
        desk.goes_on(seconds=1)
    assert 100 - len(desk.platform.errors) <= 20


def test_what_was_claimed_when_it_was_stopped_is_put_back(desk, monkeypatch):
    """Nobody called for it, so that it need not count as unknown; not even a message without a key."""
    monkeypatch.setattr(stopped, "STOP_SEEN_S", 0.0)
    for account in range(1, 8):
        desk.talks(account)
    desk.has()
    desk.posting = one_at_a_time(desk)
    desk.platform.then = lambda: len(desk.platform.sent) == 2 and desk.moves([Stage.RUNNING], Stage.STOPPED)
    desk.conduct()
    assert len(desk.platform.sent) == 2
    assert desk.states_of_rows == {"accepted": 2, "planned": 5}
    desk.moves([Stage.STOPPED], Stage.RUNNING).goes_on(seconds=10)
    assert sorted(call[1] for call in desk.platform.sent) == [f"openid-{n}" for n in range(1, 8)]


def test_a_drill_never_reaches_the_real_platform(desk):
    desk.posting = posting.Posting(replace(desk.office, rehearses=False))
    desk.has(drill=True).conduct()
    assert (desk.platform.sent, desk.states_of_rows) == ([], {"skipped": 7})


def one_at_a_time(desk):
    settings = SETTINGS.model_copy(update={"broadcast_calls": 1, "broadcast_batch": 7})
    return posting.Posting(replace(desk.office, settings=settings))
