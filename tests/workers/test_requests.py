from datetime import date, datetime, timedelta

import pytest

from records import roles
from records.ledgers import DATA_REQUESTS, DataRequest
from records.moments import LOCAL
from records.notices import NOTICE, from_row
from records.roles import Holding
from tests.workers.post import COUNTY, VILLAGE, Post
from workers.requests import Requests, asked

MORNING = datetime(2026, 11, 22, 9, tzinfo=LOCAL)
TODAY = MORNING.date()


@pytest.fixture
def post(database, keyring):
    post = Post(database, keyring, MORNING).settle()
    post.write(roles.put(Holding(1, roles.COUNTY_COMMAND, COUNTY, 2, MORNING - timedelta(days=9))))
    post.woken = []
    post.look = lambda: Requests(database, keyring, post.woken.extend).run(post.clock())
    return post


def wants(post, number, due, done=None):
    asked_at = MORNING - timedelta(days=12)
    request = DataRequest(
        person=1, area=VILLAGE, day=asked_at.date(), at=asked_at, account=1, kind="副本", due=due, done=done
    )
    post.write(DATA_REQUESTS.put(post.keyring, number, request))


def told(post):
    with post.database.read() as conn:
        return [
            (n.person, n.account, n.text.splitlines()[0])
            for n in (from_row(post.keyring, r) for r in conn.execute(NOTICE.select()))
        ]


def test_the_office_hears_of_it_three_days_ahead_once_a_day(post):
    wants(post, 1, TODAY + timedelta(days=3))
    assert post.look() == 1
    post.look()
    assert told(post) == [(2, 2, "有一条个人信息请求「副本」还有 3 天到期（期限 11 月 25 日）。")]
    post.clock.pass_(days=1)
    post.look()
    assert len(told(post)) == 2


def test_what_is_done_or_far_away_is_not_mentioned(post):
    wants(post, 1, TODAY + timedelta(days=4))
    wants(post, 2, TODAY, done=TODAY)
    assert post.look() == 0


def test_at_night_nobody_is_told(post):
    wants(post, 1, TODAY)
    post.clock.pass_(hours=-2)
    assert post.look() == 0


@pytest.mark.parametrize(("due", "words"), [(TODAY, "今天到期"), (TODAY - timedelta(days=2), "已经超期 2 天")])
def test_it_says_how_late_it_is(due, words):
    request = DataRequest(person=1, area=VILLAGE, day=date(2026, 11, 1), at=MORNING, account=1, kind="删除", due=due)
    assert words in asked(request, TODAY) and "「删除」" in asked(request, TODAY)
