import pytest

from records.tips import photo, tip
from tests.scenarios.test_the_life_of_a_case import a_photo
from tests.scenarios.tip_town import TipTown
from tests.tips.office import hasty
from wechat.errors import ApiError, Decision


@pytest.fixture
def town(database, keyring):
    with hasty():
        yield TipTown(database, keyring)


@pytest.fixture
def sent(town):
    """A tip with a photo, filed, its photo still on the platform."""
    phone = town.phone("王秀英")
    phone.says("举报")
    phone.says("南坡村今晚有人打麻将")
    phone.sends("image", media_id="m1")
    town.finishes("王秀英", "好了")
    town.later(minutes=1)
    town.desk.file(town.now)
    return town


def states(town):
    with town.database.read() as conn:
        return photo.states(conn, [voice.id for voice in tip.of_case(conn, 1)])


def fails(town, error):
    def fetch(media):
        raise error

    return type(town.desk)(**{**vars(town.desk), "fetch": fetch})


def test_a_photo_is_fetched_and_its_id_forgotten(sent):
    sent.photos["m1"] = a_photo()
    assert sent.desk.photos(sent.now) == 1 and states(sent) == ("kept",)
    with sent.database.read() as conn:
        assert conn.execute(photo.PHOTO.select()).first().media is None


def test_a_platform_that_is_down_is_asked_again(sent):
    fails(sent, ApiError("media/get", None, Decision.AGAIN)).photos(sent.now)
    assert states(sent) == ("waiting",)


@pytest.mark.parametrize("gone", ["never", "no picture"])
def test_what_cannot_be_had_is_given_up_and_said(sent, gone):
    if gone == "never":
        fails(sent, ApiError("media/get", 40007, Decision.NEVER)).photos(sent.now)
    else:
        sent.photos["m1"] = b"<svg>"
        sent.desk.photos(sent.now)
    assert states(sent) == ("lost",)


def test_a_case_goes_with_everything_when_its_days_are_over(sent):
    sent.phone("孙为民").says("接 1")
    sent.phone("孙为民").says("办结 1 不属实 没有的事")
    sent.later(days=89)
    assert sent.desk.forget(sent.now) == 1  # how often somebody sent something that day, and nothing of the case
    sent.later(days=2)
    sent.desk.forget(sent.now)
    with sent.database.read() as conn:
        assert [conn.execute(table.select()).all() for table in (tip.TIP, photo.PHOTO)] == [[], []]


def test_a_picture_is_what_an_office_opens(sent):
    sent.photos["m1"] = a_photo()
    sent.desk.photos(sent.now)
    with sent.database.read() as conn:
        ((number, sealed),) = photo.pictures(conn, tip.of_case(conn, 1)[0].id)
    assert sent.opened(sealed, number)[:2] == b"\xff\xd8"
