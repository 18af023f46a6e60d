from datetime import date

import pytest

from broadcasts import written
from broadcasts.answer import Answers
from broadcasts.hotline import Hotline
from broadcasts.inbox import Inbox
from county.settings import CountySettings, HealthRule
from records.hotline import written as records
from records.hotline.written import Written
from records.writing import run
from tests.broadcasts.test_written import answer

TOWN, VILLAGE, ELSEWHERE = 410798103000, 410798103005, 410798100001
ON = date(2026, 11, 22)
COUNTY = CountySettings(code=410798, hotline="12345", health_rules=(HealthRule(since=date(2020, 1, 20)),))
SHIPPED = Answers((answer("masks", "口罩多久换一次"), answer("fever", "发烧了去哪里看")))


class Post:
    """A process that answers, whose clock stands where it is put."""

    def __init__(self, database, keyring):
        self.database, self.keyring, self.seconds = database, keyring, 0.0
        self.hotline = Hotline(SHIPPED, Answers(()), COUNTY, lambda area: "柳荫乡")
        self.inbox = Inbox(database, keyring, self.hotline, lambda: self.seconds, lambda work: work())

    def does(self, *writes):
        with self.database.write() as conn:
            run(conn, writes)
        self.seconds += 4
        self.inbox.look()

    def hears(self, asked, area=VILLAGE):
        found = self.hotline.find(asked, area, ON)
        return found.near[0].text if found.sure else ""


@pytest.fixture
def post(database, keyring):
    return Post(database, keyring)


@pytest.fixture
def kept(now):
    fields = {
        "body": "到村口的车上做。",
        "source": "乡里通告",
        "office": "乡里",
        "owner": "值班员",
        "since": "2026-11-01",
    }
    page = written.make(7, TOWN, {"question": "核酸车几点来", **fields})
    return Written(7, TOWN, written.dumps(page), 1, now)


def test_an_answer_is_said_once_a_second_person_has_agreed(post, kept, now):
    post.does(records.put(post.keyring, kept))
    assert post.hears("核酸车几点来") == ""
    post.does(records.decide(post.keyring, 7, 2, now))
    assert post.hears("核酸车几点来").startswith("到村口的车上做。") and "柳荫乡适用" in post.hears("核酸车几点来")
    assert post.hears("核酸车几点来", ELSEWHERE) == ""
    assert post.hears("口罩多久换一次") != ""


def test_an_answer_that_is_ended_is_said_no_more(post, kept, now):
    post.does(records.put(post.keyring, kept), records.decide(post.keyring, 7, 2, now))
    post.does(records.end(7, 2, now))
    assert post.hears("核酸车几点来") == ""


def test_it_is_looked_at_only_now_and_then(post, kept, now):
    post.inbox.look()
    with post.database.write() as conn:
        run(conn, [records.put(post.keyring, kept), records.decide(post.keyring, 7, 2, now)])
    post.inbox.look()
    assert post.hears("核酸车几点来") == ""


def test_what_was_read_before_something_newer_is_not_put(post, kept, now):
    late = []
    post.inbox = Inbox(post.database, post.keyring, post.hotline, lambda: post.seconds, late.append)
    post.does(records.put(post.keyring, kept), records.decide(post.keyring, 7, 2, now))
    post.does(records.end(7, 2, now))
    for work in reversed(late):
        work()
    assert post.hears("核酸车几点来") == ""
