"""Families as a county has them: grandparents, parents, children; some old people alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from operator import mul
from random import Random

from records import households
from records.persons import Person
from records.seed import names

SIZES = (1, 2, 2, 3, 3, 4, 4, 4, 5, 6)
COUNTY_DIGITS = "410798"
"""No county has this code, so no ID number made here is anybody's."""

WEIGHTS = tuple(2 ** (17 - n) for n in range(17))

ROLES: dict[int, tuple[tuple[str, str, int], ...]] = {
    1: (("户主", "", 74),),
    2: (("户主", "男", 61), ("妻子", "女", 60)),
    3: (("户主", "男", 38), ("妻子", "女", 36), ("儿子", "男", 9)),
    4: (("户主", "男", 41), ("妻子", "女", 40), ("女儿", "女", 15), ("儿子", "男", 8)),
    5: (("户主", "男", 42), ("妻子", "女", 41), ("儿子", "男", 10), ("父亲", "男", 70), ("母亲", "女", 68)),
    6: (
        ("户主", "男", 44),
        ("妻子", "女", 43),
        ("女儿", "女", 17),
        ("儿子", "男", 12),
        ("父亲", "男", 73),
        ("母亲", "女", 70),
    ),
}


def family(random: Random, household: int, first: int, frame: Person, today: date) -> Iterator[Person]:
    """Persons numbered from `first` in this household; `frame` gives area and cell."""
    shape = ROLES[random.choice(SIZES)]
    surname, drift = names.surname(random), random.randint(-6, 8)
    for n, (relation, said, age) in enumerate(shape):
        sex = said or random.choice("男女")
        mine = surname if relation not in ("妻子", "母亲") else names.surname(random)
        born = birthday(random, today, max(1, age + (drift if age > 20 else drift // 3)))
        yield Person(
            id=first + n,
            area=frame.area,
            cell=frame.cell,
            household=household,
            name=mine + names.given(random, sex),
            sex=sex,
            born=born,
            relation=relation,
            phone=phone(random) if 14 <= age < 72 or len(shape) == 1 else "",
            id_number=id_number(random, born, sex),
            lives_alone=len(shape) == 1,
            came_day=today,
        )


def birthday(random: Random, today: date, age: int) -> date:
    return today - timedelta(days=age * 365 + age // 4 + random.randint(1, 360))


def phone(random: Random) -> str:
    """In a range that is given to nobody's telephone."""
    return f"100{random.randrange(10**8):08d}"


def id_number(random: Random, born: date, sex: str) -> str:
    digits = f"{COUNTY_DIGITS}{born:%Y%m%d}{random.randrange(500) * 2 + (sex == '男'):03d}"
    return digits + "10X98765432"[sum(map(mul, map(int, digits), WEIGHTS)) % 11]


def door_code(random: Random) -> str:
    """As `households.new_code`, but the same for the same seed: a demo only."""
    return "".join(random.choices(households.ALPHABET, k=households.CODE_LENGTH))
