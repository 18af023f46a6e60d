"""Who looks after an elder: the helper, a neighbour, the family far away; and who may speak of them for that reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from county.responsible import own_account
from records import persons
from records.database import Connection
from records.elders import neighbours, pairing
from records.elders.pairing import Pairing
from records.persons import Person
from records.secrecy import Keyring

OLD = 60


@dataclass(frozen=True, slots=True)
class Carer:
    """A person (0: nobody of the county) and their own phone; `account` None: somebody has to telephone."""

    person: int
    account: int | None
    name: str
    phone: str

    @property
    def called(self) -> str:
        """Whom to telephone, before the words for it."""
        return "" if self.account else f"请打给{self.name} {self.phone}：\n"


def helper(conn: Connection, keyring: Keyring, elder: int, at: datetime) -> Carer | None:
    """Of several the one who took over last."""
    pairs = pairing.of_elder(conn, keyring, elder, at)
    return carer(conn, keyring, pairs[-1].helper) if pairs else None


def neighbour(conn: Connection, keyring: Keyring, elder: Person, at: datetime) -> Carer | None:
    """The nearest grown-up behind another door of the cell who has a phone with us and is no helper of the elder's."""
    helpers = [one.helper for one in pairing.of_elder(conn, keyring, elder.id, at)]
    found = neighbours.nearest(conn, elder.household, helpers, at.date())
    return carer(conn, keyring, found) if found else None


def child(conn: Connection, keyring: Keyring, pair: Pairing) -> Carer | None:
    """The family's contact, with an account where that telephone belongs to somebody of the county. Many an old person
    stands in the register with the telephone of their child: they are not told of their own silence."""
    if not pair.child_phone:
        return None
    having = persons.by_phone(conn, keyring, pair.child_phone)
    others = (one.id for one in having if one.id != pair.elder and one.left_day is None)
    found = [Carer(one, own_account(conn, keyring, one), pair.child_name, pair.child_phone) for one in others]
    reached = (one for one in found if one.account)
    return next(reached, next(iter(found), Carer(0, None, pair.child_name, pair.child_phone)))


def carer(conn: Connection, keyring: Keyring, person: int) -> Carer | None:
    found = persons.find(conn, keyring, person)
    return Carer(person, own_account(conn, keyring, person), found.name, found.phone) if found else None


def addressed(elder: Person, today: date) -> str:
    """As one speaks to them: 李奶奶, 王爷爷; somebody younger by name."""
    age = elder.age(today)
    if age is None or age < OLD or not elder.sex:
        return elder.name
    return f"{elder.name[0]}{'爷爷' if elder.sex == '男' else '奶奶'}"
