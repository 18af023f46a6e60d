from datetime import timedelta

import pytest

from county.rounds.marking import REVISIT
from records import areas, households, moments, roles, writing
from records.households import Household
from records.notices import Urgency
from records.roles import GRID_WORKER, VILLAGE_CADRE, Holding
from records.rounds import mark, morning
from records.rounds.mark import NOBODY, OK, ROUND, Mark
from tests.workers.post import VILLAGE, Post
from workers.lanes import Lane
from workers.send import Sender

CELL, HOME = VILLAGE * 1000 + 1, 1


@pytest.fixture
def post(database, keyring, now):
    """张1 is the worker of the cell in which everybody lives, 张2 the village's cadre; a list waits for each."""
    post = Post(database, keyring, now).settle().talks().talks(2)
    with database.write() as conn:
        writing.run(
            conn, [areas.put_cell(CELL, "第1网格"), households.put(keyring, Household(HOME, VILLAGE, CELL, 12))]
        )
        day_before = now - timedelta(days=1)
        writing.run(
            conn,
            [
                roles.put(Holding(1, GRID_WORKER, CELL, 1, day_before)),
                roles.put(Holding(2, VILLAGE_CADRE, VILLAGE, 2, day_before)),
            ],
        )
    sender = Sender(post.office, Lane.QUIET)
    post.send = lambda *ids: sender.send(ids)
    yield post
    sender.close()


def marked(post, outcome):
    now = post.clock()
    one = Mark(moments.local_day(now), VILLAGE, HOME, CELL, outcome, now, 1, ROUND, 1)
    post.write(*mark.put(one))


def texts(post):
    return [words for _, _, words in post.platform.sent]


def test_the_list_leaves_with_what_is_open_then(post):
    post.plans(1, urgency=Urgency.QUIET, kind=morning.KIND, text="", about=None)
    post.send(1)
    (said,) = texts(post)
    assert said.startswith("早上好！今天 1 户。")
    assert "12" in said and "齐 除12 31" in said


def test_when_every_door_is_done_nobody_is_disturbed(post):
    marked(post, OK)
    post.plans(1, urgency=Urgency.QUIET, kind=morning.KIND, text="", about=None)
    post.send(1)
    assert texts(post) == []


def test_who_only_stands_in_hears_nothing_while_there_is_a_worker(post):
    post.plans(2, urgency=Urgency.QUIET, kind=morning.KIND, text="", about=None, account=2)
    post.send(2)
    assert texts(post) == []


def test_a_revisit_is_said_only_while_nobody_was_there(post):
    marked(post, NOBODY)
    post.plans(1, urgency=Urgency.QUIET, kind=REVISIT, text="", about=None, origin=HOME)
    post.send(1)
    assert texts(post) == ["12号刚才没人，该再去看看了。\n见到都好，回「12 好」；还是没人，回「12 没人」。"]


def test_a_door_that_was_well_meanwhile_is_not_revisited(post):
    marked(post, NOBODY)
    marked(post, OK)
    post.plans(1, urgency=Urgency.QUIET, kind=REVISIT, text="", about=None, origin=HOME)
    post.send(1)
    assert texts(post) == []
