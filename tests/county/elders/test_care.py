from dataclasses import replace
from datetime import date

import pytest

from county.elders import care
from records import accounts, moments, persons, writing
from records.accounts import Account
from records.elders.pairing import Pairing
from records.persons import Person

PHONE = "13912345678"


def follow(stage, name):
    """This neighbour has a phone with us."""
    person = stage.person(name)
    with stage.database.write() as conn:
        writing.run(conn, [accounts.put(stage.keyring, Account(person.id, f"o{person.id}", stage.now, person.id))])
    return person


def neighbour(stage):
    with stage.database.read() as conn:
        return care.neighbour(conn, stage.keyring, stage.person("李桂兰"), stage.now)


def test_nobody_near_has_a_phone_with_us(stage):
    assert neighbour(stage) is None


def test_the_nearest_door_of_the_cell_is_asked(stage):
    """周婷 lives thirteen doors away, too far; at the tenth door somebody is near enough."""
    follow(stage, "周婷")
    assert neighbour(stage) is None
    near = behind(stage, 35)
    follow(stage, near)
    follow(stage, behind(stage, 39))
    assert neighbour(stage).name == near


def test_a_child_is_not_sent(stage):
    with stage.database.read() as conn:
        rows = conn.execute(care.persons.PERSON.select())
        everyone = [care.persons.from_row(stage.keyring, row) for row in rows]
    her = stage.person("李桂兰")
    today = moments.local_day(stage.now)
    young = [p for p in everyone if p.cell == her.cell and (p.age(today) or 99) < 17]
    with stage.database.write() as conn:
        made = [Account(p.id, f"o{p.id}", stage.now, p.id) for p in young]
        writing.run(conn, [accounts.put(stage.keyring, one) for one in made])
    assert len(young) > 0 and neighbour(stage) is None


def test_the_child_is_told_where_the_elder_stands_with_the_child_s_telephone(stage):
    elder, child = stage.person("李桂兰"), follow(stage, "周婷")
    with stage.database.write() as conn:
        people = (replace(one, phone=PHONE) for one in (elder, child))
        writing.run(conn, [persons.put(stage.keyring, one) for one in people])
        told = care.child(conn, stage.keyring, Pairing(1, child.id, elder.id, stage.now, None, "小芳", PHONE))
    assert (told.person, told.account) == (child.id, child.id)


def test_an_elder_with_the_child_s_telephone_is_not_told_of_their_own_silence(stage):
    elder = replace(follow(stage, "李桂兰"), phone=PHONE)
    with stage.database.write() as conn:
        writing.run(conn, [persons.put(stage.keyring, elder)])
        told = care.child(conn, stage.keyring, Pairing(1, 2, elder.id, stage.now, None, "小芳", PHONE))
    assert (told.person, told.account, told.phone) == (0, None, PHONE)


def behind(stage, door):
    """A grown-up behind this door of 南坡村."""
    her = stage.person("李桂兰")
    with stage.database.read() as conn:
        rows = conn.execute(
            care.persons.PERSON.select().where(care.persons.PERSON.c.household == her.area * 10_000 + door)
        )
        return care.persons.from_row(stage.keyring, rows.first()).name


@pytest.mark.parametrize(
    ("sex", "born", "said"),
    [("女", 1954, "李奶奶"), ("男", 1950, "李爷爷"), ("男", 1990, "李桂兰"), ("", 1950, "李桂兰")],
)
def test_an_elder_is_addressed_as_one_speaks(sex, born, said):
    person = Person(1, 2, 3, "李桂兰", sex=sex, born=date(born, 3, 8))
    assert care.addressed(person, date(2026, 2, 3)) == said


def test_without_a_birthday_the_name_is_used():
    assert care.addressed(Person(1, 2, 3, "李桂兰", sex="女"), date(2026, 2, 3)) == "李桂兰"
