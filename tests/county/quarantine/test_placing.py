from dataclasses import replace
from datetime import timedelta

from county.quarantine import placing
from county.quarantine.placing import Terms
from records import writing

AT_HOME = Terms("居家", 14, "返乡")
ELSEWHERE = 410798103001


def begun(stage, person, at):
    with stage.database.write() as conn:
        stay, writes = placing.begin(conn, stage.keyring, stage.county, person, AT_HOME, 0, at)
        writing.run(conn, writes)
    return stay


def test_a_stay_after_moving_to_another_village_is_a_stay_of_its_own(stage):
    """Signatures, the letter of release and what was told hang on its number."""
    person = stage.person("王秀英")
    first = begun(stage, person, stage.now)
    second = begun(stage, replace(person, area=ELSEWHERE), stage.now + timedelta(days=30))
    assert first.id != second.id


def test_decided_by_two_at_one_moment_it_is_one_stay(stage):
    person = stage.person("王秀英")
    with stage.database.read() as conn:
        both = [
            placing.begin(conn, stage.keyring, stage.county, person, AT_HOME, account, stage.now)[0]
            for account in (1, 2)
        ]
    assert len({one.id for one in both}) == 1


def test_after_a_mistake_the_right_one_is_another_on_the_same_day(stage):
    person = stage.person("王秀英")
    assert begun(stage, person, stage.now).id != begun(stage, person, stage.now).id
