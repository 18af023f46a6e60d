import pytest

from records import areas, households, latest, persons, writing
from records.households import Household
from records.persons import Person
from records.writing import Write
from tests.records.helpers import VILLAGE, settle

CELL = VILLAGE * 1000 + 1
ALONE = Person(21, VILLAGE, 2, "李桂兰", CELL, "女", relation="户主", lives_alone=True)
PAIR = (
    Person(31, VILLAGE, 3, "周婷", CELL, "女", relation="女儿"),
    Person(32, VILLAGE, 3, "周树林", CELL, "男", relation="户主"),
)


@pytest.fixture
def street(database, keyring):
    """Doors 2 (one old woman) and 3 (a daughter, and the head) of one cell."""
    settle(database, keyring)
    with database.write() as conn:
        writing.run(conn, [areas.put_cell(CELL, "南坡村第1网格")])
        writing.run(conn, [households.put(keyring, Household(n, VILLAGE, CELL, n)) for n in (2, 3)])
        writing.run(conn, [persons.put(keyring, one) for one in (ALONE, *PAIR)])
    return database


@pytest.fixture
def told(street):
    """Says that a person was last heard of on a day, well or not."""

    def say(person, day, *, calm=True):
        number = {"person": person, "day": (day.toordinal() - 719163), "calm": calm, "symptoms": "无", "exposure": "无"}
        with street.write() as conn:
            writing.run(conn, [Write(latest.PUT, number)])

    return say
