from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from records import roles
from records.tips import case, step
from tests.scenarios.tip_town import COUNTY, TipTown
from tests.tips.office import hand_in, hasty

OFFICIALS = ("陈建国", "孙为民", "刘长河")


@pytest.fixture
def town(database, keyring):
    with hasty():
        made = TipTown(database, keyring)
        made.appoints("刘长河", roles.COUNTY_COMMAND, COUNTY)
        hand_in(made, "a", "南坡村东头今晚打麻将", "麻将棋牌")
        made.a_minute_passes()
        yield made


def steps(town, number=1):
    with town.database.read() as conn:
        return [one.what for one in step.of_case(conn, number)]


def test_two_handlers_never_collide(town):
    """All at once, each over a connection of its own: one has it, the others hear who."""
    together = Barrier(len(OFFICIALS))

    def takes(name):
        together.wait()
        return town.phone(name).says("接 1")

    with ThreadPoolExecutor(len(OFFICIALS)) as pool:
        replies = list(pool.map(takes, OFFICIALS))
    assert sum(reply.startswith("案件 1 由您接手") for reply in replies) == 1
    assert sum(reply.startswith("这个案件由") for reply in replies) == 2
    assert steps(town) == ["立案", "接手"]


def test_who_has_no_office_learns_of_no_case(town):
    """alice of the story: a resident; the township's officer of another township."""
    town.appoints("赵磊", roles.TOWNSHIP_OFFICER, 410798101000)
    for name in ("王秀英", "赵磊"):
        for order in ("接 1", "案件 1", "问 1 是谁", "办结 1 属实 好", "合并 1 2", "拆分 1 1"):
            assert town.phone(name).says(order) == town.phone(name).says(order.replace("1", "9", 1)), order
    assert steps(town) == ["立案"]


def test_an_order_that_came_too_late_changes_nothing(town):
    """Between the question and the answer the case was passed on."""
    sun, chen = town.phone("孙为民"), town.phone("陈建国")
    sun.says("接 1")
    sun.says("办结 1 属实")
    with town.database.write() as conn:
        case.change(conn, case.find(conn, 1), owner=None, office="县指挥部", state=case.OPEN)
    assert sun.says("已到现场劝散").startswith(("没有这个案件", "已经办结", "案件 1 办结"))
    assert steps(town) == ["立案", "接手"]
    assert chen.says("接 1").startswith("案件 1 由您接手")


def test_nothing_happens_to_anybody_by_itself(town):
    """However many voices a case has, it stays one line for a person to look at."""
    for n in range(30):
        hand_in(town, f"p{n}", "南坡村东头今晚打麻将，好多人", "麻将棋牌")
    town.told()
    town.a_minute_passes()
    assert town.told() == [] and steps(town) == ["立案"]
    assert "31 人举报" in town.phone("孙为民").says("案件")
