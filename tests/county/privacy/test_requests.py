from datetime import timedelta

import pytest

from county.errors import NotThere, Refused
from county.privacy import answering, copying, requests, seen
from county.privacy.requests import COPY, CORRECTION, DELETION
from papers.paper import loads
from records import accounts, needs, papers, persons
from records.access import Access, append
from records.ledgers import DATA_REQUESTS, DataRequest
from records.ledgers.data_request import find
from records.needs import Need
from records.notices import NOTICE, from_row
from records.privacy import certificate
from records.screening import attempt, contact, returnee
from records.screening.attempt import Attempt
from records.screening.contact import Contact
from records.screening.returnee import Returnee
from tests.county.exports.office import AUDITOR, COMMAND, DOCTOR, GRANDPA, TOWN, accesses


@pytest.fixture
def asks(office):
    def asks(kind, days=15, person=GRANDPA, number=7):
        today = office.now.date()
        request = DataRequest(
            person=person.id, area=person.area, day=today, at=office.now, account=office.accounts[person.id].id,
            kind=kind, words="体温应该是 36.8", due=today + timedelta(days=days),
        )  # fmt: skip
        office.write(DATA_REQUESTS.put(office.keyring, number, request))
        return number

    return asks


def does(office, what, *more, who=COMMAND, county=False):
    given = (office.county,) if county else ()
    with office.database.write() as conn:
        return what(conn, office.keyring, *given, office.reads(who), 7, *more)


def told(office):
    with office.database.read() as conn:
        rows = conn.execute(NOTICE.select().where(NOTICE.c.kind == "request"))
        return [(one.account, one.text) for one in (from_row(office.keyring, row) for row in rows)]


def stands(office):
    with office.database.read() as conn:
        return find(conn, office.keyring, 7)


def listed(office, who=COMMAND):
    with office.database.read() as conn:
        return requests.listing(conn, office.keyring, office.reads(who))


def test_the_list_says_whose_duty_it_is_and_how_late(office, asks):
    asks(COPY, days=-2)
    (one,) = listed(office)
    assert (one.left, one.late, one.whose) == (-2, True, COMMAND)


def test_the_most_urgent_comes_first_and_what_is_answered_last(office, asks):
    asks(COPY, 9, number=1), asks(CORRECTION, 2, number=2), asks(CORRECTION, 1, number=7)
    does(office, answering.reply, "改好了")
    assert [one.id for one in listed(office)] == [2, 1, 7]


def test_the_auditor_sees_it_and_answers_nothing(office, asks):
    asks(CORRECTION)
    assert len(listed(office, AUDITOR)) == 1
    with pytest.raises(NotThere):
        does(office, answering.reply, "改好了", who=AUDITOR)


@pytest.mark.parametrize("who", [DOCTOR, TOWN])
def test_it_is_not_the_villages(office, asks, who):
    asks(CORRECTION)
    assert listed(office, who) == ()
    with pytest.raises(NotThere):
        does(office, requests.find, who=who)


def test_a_correction_is_answered_in_words_that_the_person_gets(office, asks):
    asks(CORRECTION)
    does(office, answering.reply, "2 月 1 日的体温已改为 36.8")
    assert (stands(office).done, stands(office).outcome) == (office.now.date(), "2 月 1 日的体温已改为 36.8")
    ((account, text),) = told(office)
    assert account == office.accounts[GRANDPA.id].id and "36.8" in text


def test_what_was_answered_cannot_be_answered_again(office, asks):
    asks(CORRECTION)
    does(office, answering.reply, "改好了")
    with pytest.raises(Refused, match="已经办结"):
        does(office, answering.refuse, "不行的")


def test_the_open_request_stays_in_the_history(office, asks):
    asks(CORRECTION)
    does(office, answering.reply, "改好了")
    with office.database.read() as conn:
        assert conn.exec_driver_sql("SELECT COUNT(*) FROM data_request_was WHERE done IS NULL").scalar() == 1


def test_a_refusal_says_why(office, asks):
    asks(DELETION)
    does(office, answering.refuse, "还在观察期")
    assert "还在观察期" in told(office)[0][1] and stands(office).outcome == "不能办：还在观察期"


def test_an_answer_fits_its_request(office, asks):
    asks(COPY)
    with pytest.raises(NotThere):
        does(office, answering.reply, "改好了")
    with pytest.raises(NotThere):
        does(office, answering.erase, county=True)


def text_of(office, link):
    with office.database.read() as conn:
        kept = papers.find(conn, office.keyring, link.rpartition("/")[2].split()[0], office.now)
    return str(loads(kept.content))


def test_a_copy_holds_everything_and_reaches_the_person_by_a_link(office, asks):
    asks(COPY)
    office.report(temperature_tenths=381, symptoms=("咳嗽",), remark="夜里咳得厉害")
    does(office, answering.copy, county=True)
    ((_, text),) = told(office)
    link = next(word for word in text.split() if "/papers/" in word).partition("：")[2]
    whole = text_of(office, link)
    assert all(word in whole for word in ("李福田", "10012345678", "南坡村12号", "38.1", "咳嗽", "夜里咳得厉害"))


def test_the_copy_says_who_looked(office):
    with office.database.write() as conn:
        append(conn, office.keyring, Access(office.accounts[DOCTOR].id, GRANDPA.id, "看电话", "上门", office.now))
        paper = copying.paper(conn, office.keyring, office.county, GRANDPA.id, office.now)
    assert "南坡村村医" in str(paper) and "看电话" in str(paper) and "陈建国" not in str(paper)


def test_the_copy_leaves_out_nobody_who_looked(office):
    """A year of lists that named somebody each day."""
    reader = office.accounts[DOCTOR].id
    entries = (Access(reader, GRANDPA.id, f"看{n}", "上门", office.now) for n in range(600))
    with office.database.write() as conn:
        append(conn, office.keyring, *entries)
        paper = copying.paper(conn, office.keyring, office.county, GRANDPA.id, office.now)
    assert all(f"看{n}'" in str(paper) for n in range(600))


def test_deletion_takes_out_who_it_was(office, asks):
    asks(DELETION)
    does(office, answering.erase, county=True)
    with office.database.read() as conn:
        gone = persons.find(conn, office.keyring, GRANDPA.id)
        account = accounts.many(conn, office.keyring, [office.accounts[GRANDPA.id].id])
    assert (gone.name, gone.phone, gone.id_number, gone.born, gone.left_day) == (
        "（已删除）",
        "",
        "",
        None,
        office.now.date(),
    )
    assert [one.person for one in account.values()] == [None]


def on_lists(office, **ended):
    """A returnee, and a contact with an attempt to reach them."""
    met = Contact(3, 1, GRANDPA.area, "李福田", 3, 9, office.now, 1, person=GRANDPA.id, phone="10012345678", **ended)
    comes = Returnee(
        4, 2, GRANDPA.area, "李福田", 0, "武汉", "", office.now.date(), "本人", 9, office.now, person=GRANDPA.id,
        phone="10012345678", company="和李小宝一起", arrived_at=ended.get("reached_at"),
    )  # fmt: skip
    tried = Attempt(5, 3, office.now, 9, True, "李福田在家")
    rows = ((contact, met), (returnee, comes), (attempt, tried))
    office.write(*(part.ROWS.put(office.keyring, one) for part, one in rows))


def test_deletion_leaves_no_name_in_the_lists_of_screening(office, asks):
    asks(DELETION)
    on_lists(office, reached_at=office.now)
    does(office, answering.erase, county=True)
    with office.database.read() as conn:
        said = [
            str(part.ROWS.find(conn, office.keyring, id_)) for part, id_ in ((contact, 3), (returnee, 4), (attempt, 5))
        ]
        assert contact.of_phone(conn, office.keyring, "10012345678", "（已删除）") is None
    assert not [word for word in ("李福田", "10012345678", "李小宝") if word in "".join(said)]


def test_who_is_still_looked_for_stays_until_they_are_reached(office, asks):
    asks(DELETION)
    on_lists(office)
    with pytest.raises(Refused, match="密接"):
        does(office, answering.erase, county=True)


def test_what_somebody_who_is_gone_needed_is_owed_to_nobody(office, asks):
    asks(DELETION)
    office.write(
        needs.put(office.keyring, Need(3, 12, GRANDPA.id, GRANDPA.area, "买药", "降压药", office.now, 9, office.now))
    )
    does(office, answering.erase, county=True)
    with office.database.read() as conn:
        assert needs.open_in(conn, office.keyring, [GRANDPA.area]) == ()


def test_deletion_is_certified_without_a_name_and_told(office, asks):
    asks(DELETION)
    does(office, answering.erase, county=True)
    with office.database.read() as conn:
        (proof,) = certificate.latest(conn)
    assert (proof.what, proof.counts["person"]) == ("删除", 1) and "李" not in str(proof)
    assert "2026 年 12 月 22 日" in told(office)[0][1]


def test_who_is_kept_apart_stays_until_it_is_over(office, asks):
    asks(DELETION)
    office.write(persons.put(office.keyring, GRANDPA.__class__(**{**vars(GRANDPA), "status": "密接"})))
    with pytest.raises(Refused, match="观察期"):
        does(office, answering.erase, county=True)


def test_who_holds_office_leaves_it_first(office, asks):
    doctor = GRANDPA.__class__(id=DOCTOR, area=GRANDPA.area, household=1, name="陈建国")
    asks(DELETION, person=doctor)
    with pytest.raises(Refused, match="岗位"):
        does(office, answering.erase, county=True)


def test_that_it_was_read_and_answered_is_in_the_log(office, asks):
    asks(CORRECTION)
    does(office, requests.find)
    does(office, answering.reply, "改好了")
    with office.database.read() as conn:
        assert [line[2] for line in accesses(conn) if line[1] == GRANDPA.id] == ["看本人请求", "办理本人请求"]


def test_who_looked_is_counted_by_day_and_office(office):
    mine = office.accounts[GRANDPA.id].id
    entries = [Access(office.accounts[DOCTOR].id, GRANDPA.id, "通知", "体温", office.now)] * 2
    own = Access(mine, GRANDPA.id, "代办", "本人", office.now)
    with office.database.write() as conn:
        append(conn, office.keyring, *entries, own, Access(0, GRANDPA.id, "通知", "提醒", office.now))
        found = seen.of(conn, office.keyring, (GRANDPA.id,), (mine,), office.now - timedelta(days=30))
    assert [(one.who, one.what, one.times) for one in found] == [("南坡村村医", "通知", 2), ("系统", "通知", 1)]
