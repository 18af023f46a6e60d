from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import insert, update

from chat import expiry
from chat.desk import Desk
from chat.flow import A_DAY_S, HALF_AN_HOUR_S, flow
from chat.flows import Flows
from chat.kinds import FreeText
from chat.steps import Ask, Keep, Say
from chat.talk import Memory
from chat.turn import Said
from county.carry import Carrier
from county.settings import CountySettings, HealthRule
from records import number, talks
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.notices import NOTICE, from_row
from records.talks import Talk
from tests.workers.post import VILLAGE, Post
from workers.lapse import Lapse

SECOND = timedelta(seconds=1)


@flow("住址", opens=("住址",))
def address(visit):
    """Two questions; what is known after the first is kept."""
    yield Ask("村", "您住哪个村？", FreeText())
    at = visit
    yield Keep(HealthReport(person=1, area=VILLAGE, day=at.date(), at=at, account=1, unfinished=True))
    yield Ask("门牌", "几号？", FreeText())
    yield Say("好的。")


@flow("坏的", opens=("坏的",))
def broken(visit):
    yield Ask("一", "一？", FreeText())


@flow("出错", opens=("出错",))
def refused(visit):
    yield Ask("一", "一？", FreeText())


FLOWS = Flows((address, broken, refused))
COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 1)),))


@pytest.fixture
def post(database, keyring, now):
    post = Post(database, keyring, now).settle()
    post.woken = []

    def desk(conn, standing, at):
        memory = Memory.loads(standing.talk.state.decode())
        if memory.current.flow == "坏的":
            raise KeyError("a bug")
        if memory.current.flow == "出错":
            conn.execute(insert(talks.TALK).values(account=standing.account.id, version=1, heard_at=0))
        return Desk(FLOWS, memory=memory, visit=now, look=lambda look: None, new_id=number.fresh, now=seconds(at))

    carrier = Carrier(keyring, COUNTY)
    post.lapse = lambda: Lapse(database, keyring, FLOWS, carrier, desk, post.woken.extend).run(post.clock())
    return post


def seconds(at):
    return int(at.timestamp())


def talking(post, *said, account=1):
    """As the web leaves a person who has just said this."""
    memory, now = Memory(), post.clock()
    for text in said:
        desk = Desk(FLOWS, memory=memory, visit=now, look=lambda look: None, new_id=number.fresh, now=seconds(now))
        memory = desk.take(Said(text)).memory
    due_at = datetime.fromtimestamp(expiry.due(memory, FLOWS), now.tzinfo)
    talk = Talk(memory.dumps().encode(), heard_at=now, due_at=due_at, window_left=3)
    post.write(talks.put(post.keyring, account, talk))


def talk(post, account=1):
    with post.database.read() as conn:
        return talks.find(conn, post.keyring, account)


def texts(post):
    with post.database.read() as conn:
        return [from_row(post.keyring, r).text for r in conn.execute(NOTICE.select().order_by(NOTICE.c.made_at))]


def test_the_open_question_is_repeated_once(post):
    talking(post, "住址")
    assert post.lapse() == 0
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    assert post.lapse() == 1 and post.lapse() == 0
    assert texts(post) == ["「住址」还没填完，方便时回我一下就好：\n您住哪个村？"] and len(post.woken) == 1


def test_later_it_is_let_go_with_a_word(post):
    talking(post, "住址")
    post.clock.pass_(seconds=A_DAY_S)
    post.lapse()
    assert len(texts(post)) == 1 and "先收起来了" in texts(post)[0]
    assert talk(post).state == b"" and talk(post).due_at is None


def test_nobody_was_heard_so_the_window_stays_as_it_was(post):
    talking(post, "住址")
    heard_at = talk(post).heard_at
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    post.lapse()
    assert (talk(post).heard_at, talk(post).window_left) == (heard_at, 3)


def test_what_the_flow_keeps_meanwhile_is_kept(post, now):
    """A release that added a Keep is replayed by the clock as by a message."""
    talking(post, "住址", "南坡村")
    memory = Memory.loads(talk(post).state.decode())
    bare = replace(memory, talks=(replace(memory.current, done=()),))
    post.write(talks.put(post.keyring, 1, replace(talk(post), state=bare.dumps().encode())))
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    post.lapse()
    with post.database.read() as conn:
        assert conn.execute(HEALTH_REPORTS.table.select()).first().person == 1


def test_a_flow_that_fails_holds_up_nobody_else(post):
    talking(post, "坏的", account=1)
    talking(post, "住址", account=2)
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    assert post.lapse() == 2 and post.lapse() == 0
    assert len(texts(post)) == 1 and talk(post).state != b""


def test_a_talk_that_cannot_be_read_holds_up_nobody_else(post):
    talking(post, "住址", account=1)
    talking(post, "住址", account=2)
    with post.database.write() as conn:
        conn.execute(update(talks.TALK).where(talks.TALK.c.account == 1).values(state=b"?"))
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    assert post.lapse() == 2 and post.lapse() == 0
    assert len(texts(post)) == 1


def test_a_statement_that_the_database_refuses_holds_up_nobody_else(post):
    talking(post, "出错", account=1)
    talking(post, "住址", account=2)
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    assert post.lapse() == 2 and post.lapse() == 0
    assert len(texts(post)) == 1


def test_more_than_a_batch_is_done_in_one_go(post, monkeypatch):
    monkeypatch.setattr("workers.lapse.AT_ONCE", 1)
    talking(post, "住址", account=1)
    talking(post, "住址", account=2)
    post.clock.pass_(seconds=HALF_AN_HOUR_S)
    assert post.lapse() == 2
