"""Whom somebody met: nobody is taken for another, and nobody is lost."""

from dataclasses import replace

from chat.steps import Keep
from county.screening.acts import LinkContacts, Met
from records import persons, writing
from records.screening import contact
from tests.county.stage import DOCTOR

PHONE = "13800000000"


def met(stage, *targets):
    """Names of the chain of whom the doctor met."""
    stage.does(DOCTOR, Keep(LinkContacts(targets, stage.now.date(), "同桌吃饭", stage.person("陈建国").id), "接触"))
    with stage.database.read() as conn:
        return contact.ROWS.several(conn, stage.keyring, contact.T.generation > 0, contact.T.number)


def has_phone(stage, name):
    person = stage.person(name)
    with stage.database.write() as conn:
        writing.run(conn, [persons.put(stage.keyring, replace(person, phone=PHONE))])
    return person


def test_who_has_the_telephone_is_found_by_it(stage):
    known = has_phone(stage, "王秀英")
    (found,) = met(stage, Met("王秀英", phone=PHONE))
    assert found.person == known.id


def test_a_child_that_answers_on_a_parent_s_telephone_is_not_the_parent(stage):
    parent = has_phone(stage, "王秀英")
    with stage.database.read() as conn:
        child = next(one for one in persons.of_household(conn, stage.keyring, parent.household) if one.id != parent.id)
    (found,) = met(stage, Met(child.name, phone=PHONE))
    assert (found.name, found.person) == (child.name, child.id)


def test_a_guest_with_the_host_s_telephone_is_looked_for_under_their_own_name(stage):
    has_phone(stage, "王秀英")
    (found,) = met(stage, Met("郑小宝", phone=PHONE))
    assert (found.name, found.phone, found.person) == ("郑小宝", PHONE, None)


def test_two_who_share_a_telephone_are_both_looked_for(stage):
    found = met(stage, Met("郑大宝", phone=PHONE), Met("郑小宝", phone=PHONE))
    assert [one.name for one in found] == ["郑大宝", "郑小宝"]
    assert len(met(stage, Met("郑大宝", phone=PHONE))) == 2
