from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from records import households, notices, number, persons, turns
from records.deliveries import DELIVERY
from records.errors import Conflict
from records.households import Household
from records.ledgers import HEALTH_REPORTS
from records.notices import NOTICE, Notice, Urgency
from records.talks import TAP
from records.turns import Kept, Outcome, Talk
from tests.records.helpers import GRANDPA, HOME, OTHER, SON, arrival, follow, keep, report, settle, standing


def count(db, table):
    with db.read() as conn:
        return conn.execute(select(func.count()).select_from(table)).scalar()


def test_a_repeated_delivery_finds_its_reply(database, keyring, now):
    first = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(first, "已上报,谢谢。", now))
    again = standing(database, keyring, "o-wang", now, first.arrival.key)
    assert again.reply == "已上报,谢谢。"


def test_a_delivery_without_reply_is_known_too(database, keyring, now):
    first = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(first, "", now))
    assert first.reply is None
    assert standing(database, keyring, "o-wang", now, first.arrival.key).reply == ""


def test_a_stranger_becomes_an_account_once(database, keyring, now):
    first = standing(database, keyring, "o-new", now)
    keep(database, keyring, Outcome(first, "您好", now))
    then = standing(database, keyring, "o-new", now)
    assert (first.known, then.known) == (False, True)
    assert then.account == first.account


def test_a_talk_comes_back_as_it_was_left(database, keyring, now):
    talk = Talk(b'{"a":1}', due_at=now + timedelta(hours=2))
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "多少度?", now, talk))
    found = standing(database, keyring, "o-wang", now).talk
    assert (found.state, found.due_at, found.version) == (b'{"a":1}', talk.due_at, 1)


def test_a_turn_hears_the_person_so_the_window_opens(database, keyring, now):
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now))
    talk = standing(database, keyring, "o-wang", now).talk
    assert talk.may_answer(now + timedelta(hours=47))
    assert not talk.may_answer(now + timedelta(hours=48))


def test_a_tap_opens_a_minute_and_never_shortens_what_is_open(database, keyring, now):
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, opens=TAP))
    tapped = standing(database, keyring, "o-wang", now).talk
    assert (tapped.window_left, tapped.may_answer(now + timedelta(seconds=59))) == (3, True)
    assert not tapped.may_answer(now + timedelta(seconds=60))
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now))
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, opens=TAP))
    assert standing(database, keyring, "o-wang", now).talk.may_answer(now + timedelta(hours=47))


def test_what_the_platform_reports_opens_nothing_and_leaves_the_talk_alone(database, keyring, now):
    later = now + timedelta(hours=1)
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, Talk(b"1")))
    before = standing(database, keyring, "o-wang", now).talk
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", later), "", later, opens=None))
    assert standing(database, keyring, "o-wang", later).talk == before


def test_of_a_tap_and_words_in_one_batch_the_words_count(database, keyring, now):
    first, second = (standing(database, keyring, "o-new", now) for _ in range(2))
    keep(database, keyring, Outcome(first, "甲", now, Talk(b"1")), Outcome(second, "乙", now, Talk(b"2"), opens=TAP))
    assert standing(database, keyring, "o-new", now).talk.may_answer(now + timedelta(hours=47))


def test_of_two_processes_that_answer_one_delivery_the_second_is_undone(database, keyring, now):
    first = standing(database, keyring, "o-wang", now)
    keep(database, keyring, Outcome(first, "甲", now))
    with pytest.raises(Conflict):
        keep(database, keyring, Outcome(first, "乙", now))
    assert standing(database, keyring, "o-wang", now, first.arrival.key).reply == "甲"


def test_of_two_turns_on_one_version_the_second_is_undone_whole(database, keyring, now):
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "", now))
    one, two = (standing(database, keyring, "o-wang", now) for _ in range(2))
    keep(database, keyring, Outcome(one, "甲", now, Talk(b"1", version=1)))
    with pytest.raises(Conflict):
        keep(database, keyring, Outcome(two, "乙", now, Talk(b"2", version=1)))
    assert count(database, DELIVERY) == 2
    assert standing(database, keyring, "o-wang", now).talk.state == b"1"


def test_turns_of_one_account_in_a_batch_follow_one_another(database, keyring, now):
    one, two = (standing(database, keyring, "o-new", now) for _ in range(2))
    keep(database, keyring, Outcome(one, "甲", now, Talk(b"1")), Outcome(two, "乙", now, Talk(b"2")))
    found = standing(database, keyring, "o-new", now)
    assert (found.talk.state, found.talk.version) == (b"2", 1)


def test_a_batch_loads_everybody_in_order(database, keyring, now):
    settle(database, keyring, GRANDPA, SON)
    follow(database, keyring, "o-a", now, GRANDPA, SON)
    follow(database, keyring, "o-b", now, SON)
    with database.write() as conn:
        found = turns.load(conn, keyring, [arrival("o-b"), arrival("o-?"), arrival("o-a")], now)
    assert [[member.name for member in one.members] for one in found] == [["李浩然"], [], ["李福田", "李浩然"]]
    assert found[2].members[0].called == "父亲"


def test_what_a_talk_keeps_is_kept_once(database, keyring, now):
    settle(database, keyring, GRANDPA)
    follow(database, keyring, "o-wang", now, GRANDPA)
    kept = Kept(7, "上报", report(GRANDPA, now, temperature_tenths=378))
    for _ in range(2):
        keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, kept=(kept,)))
    assert count(database, HEALTH_REPORTS.table) == 1


@pytest.mark.parametrize("person", [GRANDPA, SON])
def test_kept_again_is_a_correction_with_history(database, keyring, now, person):
    """Also when the edit changed whom the report is about: it moves, and the first version is not lost."""
    settle(database, keyring, GRANDPA, SON)
    follow(database, keyring, "o-wang", now, GRANDPA, SON)
    first = Kept(7, "上报", report(GRANDPA, now, temperature_tenths=378, contact="侄子"))
    later = now + timedelta(hours=1)
    second = Kept(7, "上报", report(person, later, temperature_tenths=368, account=5), again=True)
    for kept in (first, second):
        keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, kept=(kept,)))
    with database.read() as conn:
        rows = [HEALTH_REPORTS.read(keyring, row) for row in conn.execute(select(HEALTH_REPORTS.table))]
        was = conn.execute(select(HEALTH_REPORTS.was)).one()
    assert rows == [second.record]
    assert (was.temperature_tenths, was.corrected_by, was.person) == (378, 5, GRANDPA.id)
    assert HEALTH_REPORTS.read(keyring, was).contact == "侄子"


def test_a_notice_of_a_turn_is_planned_once(database, keyring, now):
    identity = number.of("notice", 7, "报村医", 11)
    notice = Notice(identity, 11, None, "alert", Urgency.ALARM, "李福田 37.8", made_at=now, due_at=now)
    for _ in range(2):
        keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "好", now, notices=(notice,)))
    with database.read() as conn:
        found = notices.from_row(keyring, conn.execute(select(NOTICE)).one())
    assert found == replace(notice, client_msg_id=f"n{identity}")


def test_a_family_joins_in_one_turn_in_any_order(database, keyring, now):
    settle(database, keyring)
    loaded = standing(database, keyring, "o-new", now)
    person = persons.put(keyring, replace(SON, household=99))
    home = households.put(keyring, Household(99, OTHER, None, 1))
    account = replace(loaded.account, person=SON.id, notice_version="3")
    keep(database, keyring, Outcome(loaded, "好", now, account=account, also=(person, home)))
    assert standing(database, keyring, "o-new", now).account == account


def test_everything_of_a_failed_turn_is_undone(database, keyring, now):
    settle(database, keyring)
    loaded = standing(database, keyring, "o-new", now)
    orphan = persons.put(keyring, replace(SON, household=HOME + 1))
    with pytest.raises(Exception, match=r"(?i)foreign key"):
        keep(database, keyring, Outcome(loaded, "好", now, also=(orphan,)))
    assert count(database, DELIVERY) == 0


def test_a_half_finished_report_takes_at_most_300_bytes(database, keyring, now):
    """30 bytes of sealing on top of what `chat` made of the answers."""
    state = "健康上报1|谁=11|体温=37.8|复测=37.9|症状=咳嗽 乏力|起始=昨天|接触=侄子从外地回来".encode()
    keep(database, keyring, Outcome(standing(database, keyring, "o-wang", now), "?", now, Talk(state)))
    with database.read() as conn:
        stored = conn.exec_driver_sql("SELECT length(state) FROM talk").scalar()
    assert stored == len(state) + 30


def test_a_correction_in_the_same_batch_finds_what_it_corrects(database, keyring, now):
    """「37.8」 and at once 「改 体温 36.8」: two messages of one account that arrived together."""
    settle(database, keyring, GRANDPA)
    follow(database, keyring, "o-wang", now, GRANDPA)
    one, two = (standing(database, keyring, "o-wang", now) for _ in range(2))
    first = Kept(7, "上报", report(GRANDPA, now, temperature_tenths=378))
    second = Kept(7, "上报", report(GRANDPA, now + timedelta(seconds=1), temperature_tenths=368), again=True)
    keep(database, keyring, Outcome(one, "甲", now, kept=(first,)), Outcome(two, "乙", now, kept=(second,)))
    with database.read() as conn:
        assert conn.execute(select(HEALTH_REPORTS.table.c.temperature_tenths)).scalars().all() == [368]
        assert conn.execute(select(HEALTH_REPORTS.was.c.temperature_tenths)).scalars().all() == [378]
