import pytest

from records import accounts
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import local_day
from records.notices import Urgency
from records.reminders import Missing, Overdue
from tests.workers.post import VILLAGE, Post
from workers.lanes import Lane
from workers.reminder_words import reminder
from workers.send import Sender


def one(*called, me=True, plain_words=False):
    missing = tuple(Missing(n, False, name, "", "", True, None) for n, name in enumerate(called))
    mine = (Missing(99, True, "", "户主", "男", True, None),) if me else ()
    return Overdue(1, 99, "zh", plain_words, "户主", "男", mine + missing)


def test_a_large_family_is_counted_after_four(keyring):
    text = reminder(one("爷爷", "奶奶", "爸爸", "妈妈", "小宝"), keyring, str)
    assert text.startswith("您、爷爷、奶奶、爸爸等 6 人今天还没报体温。")


def test_plain_words_are_shorter(keyring):
    assert reminder(one(plain_words=True), keyring, str) == "您今天还没报体温。\n量一量，把数字发给我，比如 36.5。"


def test_it_is_said_in_the_readers_language(keyring):
    assert reminder(one(), keyring, lambda sentence: "Tibetan") == "Tibetan"


@pytest.fixture
def post(database, keyring, now):
    """A reminder for 张1, who speaks for himself and for 张2."""
    post = Post(database, keyring, now).settle().talks()
    post.write(accounts.speak_for(1, 1, now, "本人"), accounts.speak_for(1, 2, now))
    post.plans(1, urgency=Urgency.QUIET, kind="reminder", text="", about=None)
    sender = Sender(post.office, Lane.QUIET)
    post.send = lambda *ids: sender.send(ids)
    yield post
    sender.close()


def reported(post, *people):
    for one in people:
        report = HealthReport(person=one, area=VILLAGE, day=local_day(post.clock()), at=post.clock())
        post.write(HEALTH_REPORTS.put(post.keyring, 100 + one, report))


def test_it_leaves_with_who_is_missing_then(post):
    reported(post, 1)
    assert post.send(1) == 1
    assert post.platform.sent == [
        ("customer", "openid-1", "张2今天还没报体温。方便时量一下发给我就行，例如：张2 36.5。")
    ]


def test_when_all_have_reported_meanwhile_nobody_is_disturbed(post):
    reported(post, 1, 2)
    post.send(1)
    assert post.platform.sent == []
    assert (post.states(1), post.row(1).result) == (["skipped"], "needless")
