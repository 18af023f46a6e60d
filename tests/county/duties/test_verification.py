"""核查 as a duty: owed by whoever serves the cell until it is fed back."""

from datetime import timedelta

from county.duties import owing, verification
from county.screening.pushing import Row, push
from records import writing
from records.screening import task


def owed(stage, place=410798103005, later=0):
    at = stage.now + timedelta(hours=later)
    with stage.database.read() as conn:
        return list(verification.owed(conn, owing.scope(conn, stage.keyring, stage.county, place, at), at))


def pushed(stage, *names):
    with stage.database.write() as conn:
        rows = [Row(n, name, "", "南坡村", "") for n, name in enumerate(names, 2)]
        return push(conn, stage.keyring, stage.county, rows, "名单", stage.now).tasks


def test_each_open_task_is_owed_once_by_somebody(stage):
    pushed(stage, "王秀英", "无名氏")
    found = owed(stage)
    assert len({one.key for one in found}) == 2 and all(one.person for one in found)
    assert {one.about for one in found} == {stage.person("王秀英").id, 410798103005}


def test_what_is_fed_back_is_owed_no_more(stage):
    (one,) = pushed(stage, "王秀英")
    with stage.database.write() as conn:
        done = task.Task(
            **{**{name: getattr(one, name) for name in one.__dataclass_fields__}, "fed_back_at": stage.now}
        )
        writing.run(conn, [task.ROWS.put(stage.keyring, done)])
    assert owed(stage) == []


def test_past_its_hour_it_comes_first(stage):
    pushed(stage, "王秀英")
    assert [one.risk for one in (*owed(stage), *owed(stage, later=9))] == [verification.OPEN, verification.LATE]


def test_another_village_owes_nothing(stage):
    pushed(stage, "王秀英")
    assert owed(stage, 410798103001) == []
