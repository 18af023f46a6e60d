import json

import click
import pytest

from county.tips.settings import Informants
from house import tips
from records.access import ACCESS
from records.tips import boxes
from tests.scenarios.tip_town import FIRST, SECOND, TipTown, text

PASSPHRASE = "a long passphrase"
NEW = boxes.pair()


@pytest.fixture(autouse=True)
def light(monkeypatch):
    """The stretching of passphrases at its least: its strength is the library's."""
    monkeypatch.setattr(tips.argon2id, "OPSLIMIT_MODERATE", tips.argon2id.OPSLIMIT_MIN)
    monkeypatch.setattr(tips.argon2id, "MEMLIMIT_MODERATE", tips.argon2id.MEMLIMIT_MIN)


@pytest.fixture
def holders(tmp_path):
    """Two files, and the public keys that go with them."""
    files = tmp_path / "one.key", tmp_path / "two.key"
    return files, [tips.make(file, name, PASSPHRASE) for file, name in zip(files, ("张纪检", "李审计"), strict=True)]


def test_a_key_opens_with_its_passphrase_only(holders):
    (file, _), _ = holders
    holder, private = tips.unwrap(file, PASSPHRASE)
    assert holder == "张纪检" and tips._text(private) not in file.read_text()
    with pytest.raises(click.ClickException, match="not its passphrase"):
        tips.unwrap(file, "another one")


def test_its_file_is_for_its_holder_alone(holders):
    (file, _), (public, _) = holders
    assert file.stat().st_mode & 0o077 == 0 and json.loads(file.read_text())["public"] == public


def test_a_key_is_never_written_over(holders):
    with pytest.raises(click.ClickException, match="lost for ever"):
        tips.make(holders[0][0], "张纪检", PASSPHRASE)


def test_two_people_and_a_reason_open_one_informant(town, opens):
    assert opens("法院调取") == town.openids["王秀英"]
    with town.database.read() as conn:
        line = conn.execute(ACCESS.select().order_by(ACCESS.c.position.desc())).first()
    assert line.what.startswith("开封举报人") and line.reason == "张纪检、李审计：法院调取"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"reason": " "}, "reason"),
        ({"holders": ("张纪检", "张纪检")}, "different people"),
        ({"locator": "AAAAAAAA"}, "no such tip"),
        ({"keys": (boxes.pair()[1], boxes.pair()[1])}, "does not fit"),
    ],
    ids=["no reason", "one person", "no tip", "other keys"],
)
def test_less_opens_nothing_and_logs_nothing(town, opens, change, why):
    before = logged(town)
    with pytest.raises(click.ClickException, match=why):
        opens(**change)
    assert logged(town) == before


def test_the_playgrounds_keys_are_whole(tmp_path):
    made = tips.demo(tmp_path)
    assert made["informants"].keys() == {"first", "second"}
    assert tips.unwrap(tmp_path / "demo-keys" / "first.key", tips.DEMO_PASSPHRASE)[0] == "张纪检"


def handed_over(town, keys=(FIRST[1], SECOND[1]), holders=("张纪检", "李审计"), second=SECOND):
    """The first holder leaves, 吴审计 comes."""
    informants = Informants(first=text(NEW[0]), second=text(second[0]))
    return tips.hand_over(town.database, town.keyring, both(holders, keys), informants, "张纪检调离", town.now)


def both(holders, keys):
    one, other = map(tips.Key, holders, keys)
    return one, other


def test_who_leaves_opens_nothing_any_more_and_the_successor_does(town, opens):
    assert handed_over(town) == (1, 0)
    assert opens(keys=(NEW[1], SECOND[1])) == town.openids["王秀英"]
    with pytest.raises(click.ClickException, match="does not fit"):
        opens()


def test_a_tip_that_is_not_filed_yet_goes_over_too(town):
    receipt = town.tips_off("王秀英", "南坡村今晚有人打麻将", "好了").replace("-", "")[:8]
    assert handed_over(town) == (1, 0)
    town.a_minute_passes()
    keys = NEW[1], SECOND[1]
    opened = tips.unseal(town.database, town.keyring, receipt, both(("吴审计", "李审计"), keys), "法院调取", town.now)
    assert opened == town.openids["王秀英"]


def test_a_hand_over_may_be_run_again(town, opens):
    assert (handed_over(town), handed_over(town)) == ((1, 0), (0, 1))
    assert opens(keys=(NEW[1], SECOND[1])) == town.openids["王秀英"]


def test_a_hand_over_stands_in_the_access_log_and_names_no_informant(town, opens):
    handed_over(town)
    with town.database.read() as conn:
        line = conn.execute(ACCESS.select().order_by(ACCESS.c.position.desc())).first()
    assert (line.what, line.reason) == ("举报人钥匙移交", "张纪检、李审计：张纪检调离")


def test_one_of_the_two_hands_nothing_over(town, opens):
    with pytest.raises(click.ClickException, match="different people"):
        handed_over(town, holders=("张纪检", "张纪检"))
    assert handed_over(town, keys=(FIRST[1], FIRST[1])) == (0, 1)


def test_keys_are_not_handed_to_themselves(town):
    with pytest.raises(click.ClickException, match="still names"):
        handed_over(town, keys=(NEW[1], SECOND[1]))


@pytest.fixture
def town(database, keyring):
    return TipTown(database, keyring)


@pytest.fixture
def opens(town):
    """Opens 王秀英's tip as the command does, with whatever is otherwise."""
    shown = town.tips_off("王秀英", "南坡村今晚有人打麻将", "好了").replace("-", "")[:8]
    town.a_minute_passes()

    def run(reason="法院调取", locator=shown, holders=("张纪检", "李审计"), keys=(FIRST[1], SECOND[1])):
        return tips.unseal(town.database, town.keyring, locator, both(holders, keys), reason, town.now)

    return run


def logged(town):
    with town.database.read() as conn:
        return len(conn.execute(ACCESS.select()).all())
