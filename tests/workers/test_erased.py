import pytest

from county.privacy import answering
from records import number, persons
from records.ledgers import DATA_REQUESTS, DataRequest
from records.moments import local_day
from records.persons import Person
from records.privacy import certificate
from tests.county.exports.office import COMMAND, HOME, VILLAGE, Office
from workers import erased
from workers.erased import FILE, BadList, Erased

WANG = 77_001


@pytest.fixture
def office(database, keyring, now):
    return Office(database, keyring, now)


@pytest.fixture
def wang(office):
    """As a backup has her."""
    one = Person(WANG, VILLAGE, HOME, "王秀英", phone="13912345678", relation="本人")
    office.write(persons.put(office.keyring, one))
    return one


@pytest.fixture
def listed(office, wang, tmp_path):
    """She asked, was deleted, and her number is in the file."""
    today = local_day(office.now)
    asked = DataRequest(person=WANG, area=VILLAGE, day=today, at=office.now, account=0, kind="删除", due=today)
    office.write(DATA_REQUESTS.put(office.keyring, number.of("erased"), asked))
    with office.database.write() as conn:
        answering.erase(conn, office.keyring, office.county, office.reads(COMMAND), number.of("erased"))
    assert Erased(office.database, tmp_path).run(office.now) == 1
    return erased.read((tmp_path / FILE).read_text())


def name(office):
    with office.database.read() as conn:
        return persons.find(conn, office.keyring, WANG).name


def test_the_file_holds_a_number_and_a_day_and_no_name(office, listed, tmp_path):
    assert (tmp_path / FILE).read_text() == f"{local_day(office.now).isoformat()} {WANG}\n"
    assert Erased(office.database, tmp_path).run(office.now) == 0


def test_who_came_back_with_a_backup_goes_again_with_a_certificate(office, listed, wang):
    office.write(persons.put(office.keyring, wang))
    assert name(office) == "王秀英"
    assert erased.again(office.database, office.keyring, listed, office.now) == 1
    assert name(office) != "王秀英"
    with office.database.read() as conn:
        assert certificate.verify(conn, office.keyring) == 2


def test_who_did_not_come_back_is_left_alone(office, listed):
    assert erased.again(office.database, office.keyring, (*listed, 4711), office.now) == 0


def test_a_line_that_names_nobody_is_named(tmp_path):
    with pytest.raises(BadList, match="line 2"):
        erased.read("2026-11-22 5\n2026-11-22 王秀英\n")
