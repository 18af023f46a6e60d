import pytest

from county.tips.filing import Filing
from records.tips import case, intake, tip
from tests.scenarios.tip_town import TipTown
from tests.tips.office import hand_in, hasty

STORY = "南坡村东头今晚摆酒席"


@pytest.fixture
def town(database, keyring):
    with hasty():
        yield TipTown(database, keyring)


def filed(town):
    """Cases, voices, and what still waits."""
    with town.database.read() as conn:
        waiting = len(intake.waiting(conn, town.keyring, 99))
        return [(one.id, one.voices) for one in case.living(conn)], tip.last_arrival(conn), waiting


def test_a_tip_waits_until_it_is_filed(town):
    hand_in(town, "a", STORY)
    assert filed(town) == ([], 0, 1)
    town.a_minute_passes()
    assert filed(town) == ([(1, 1)], 1, 0)


def test_many_are_filed_in_their_order(town):
    """More than one transaction takes."""
    for n in range(45):
        hand_in(town, f"p{n}", f"{n}号有人打麻将{n * 7919}", area=410798103001 + n % 5)
    town.a_minute_passes()
    assert filed(town)[1:] == (45, 0)
    with town.database.read() as conn:
        stories = [town.read(voice)["story"] for voice in tip.of_cases(conn, range(1, 99))]
    assert [story.split("号")[0] for story in stories] == [str(n) for n in range(45)]


def test_a_process_that_failed_midway_lost_nothing(town, monkeypatch):
    hand_in(town, "a", STORY)
    monkeypatch.setattr(intake, "remove", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        town.desk.file(town.now)
    monkeypatch.undo()
    assert filed(town) == ([], 0, 1)


def test_another_process_knows_the_open_cases(town):
    """After a restart, and after what somebody else filed meanwhile."""
    hand_in(town, "a", STORY, "聚集办席")
    town.a_minute_passes()
    hand_in(town, "b", "南坡村东头今晚有人摆酒席", "聚集办席")
    Filing(town.database, town.keyring, town.desk.county).run(town.now)
    assert filed(town)[0] == [(1, 2)]


def test_a_closed_case_takes_no_new_voice(town):
    hand_in(town, "a", STORY, "聚集办席")
    town.a_minute_passes()
    town.phone("陈建国").says("接 1")
    town.phone("陈建国").says("办结 1 属实 已劝散")
    hand_in(town, "b", "南坡村东头今晚有人摆酒席", "聚集办席")
    town.a_minute_passes()
    assert filed(town)[0] == [(2, 1)]


def test_beyond_a_days_share_nobody_is_woken_and_nothing_is_dropped(town):
    for n in range(7):
        hand_in(town, "a", f"{n}号院{'东西南北'[n % 4]}头有人打麻将{n * 7919}", area=410798103001 + n % 5)
    town.a_minute_passes()
    assert len(filed(town)[0]) == 7 and len(town.told()) == 5


def test_a_receipt_holds_before_its_tip_is_filed(town):
    shown = hand_in(town, "a", STORY)
    assert town.phone("王秀英").says(f"进度 {shown}") == "收到了，正在交给值班的单位。"
    wrong = str(shown)[:-1] + ("A" if str(shown)[-1] != "A" else "B")
    assert town.phone("王秀英").says(f"进度 {wrong}").startswith("没查到")
