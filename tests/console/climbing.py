"""S11: nobody gives themselves, or takes, an office that is not theirs to give. `python -m tests.console.climbing`"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import select

from county.console import inviting
from county.console.ordering import LEVELS, Orderer
from county.errors import Refused
from records import accounts, codes, roles, writing
from records.console import gone, holder, invite
from records.roles import HOLDING
from tests.console.house import Figures, house
from tests.console.matrix import PEOPLE, staff
from tests.console.stage import (
    CADRE,
    COMMAND,
    COUNTY,
    DOCTOR,
    GRID,
    OFFICER,
    OTHER_TOWN,
    OTHER_VILLAGE,
    RESIDENT,
    TOWN,
    VILLAGE,
    Browser,
    Console,
)  # fmt: skip
from tests.fuzz.command import command

RANK = (
    (roles.VOLUNTEER, roles.GRID_WORKER),
    (roles.DEPUTY_DOCTOR, roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE),
    (roles.TOWNSHIP_OFFICER,),
    (roles.COUNTY_COMMAND, roles.AUDITOR),
)
"""Written here once more, for the checked code must not be its own judge."""
ORDERS = {roles.VILLAGE_CADRE: VILLAGE, roles.TOWNSHIP_OFFICER: TOWN, roles.COUNTY_COMMAND: COUNTY}
PLACES = (VILLAGE, OTHER_VILLAGE, TOWN, OTHER_TOWN, COUNTY)
ACCOMPLICE, PHONE = "同伙", "19900001111"
MASS = {
    "person": "1",
    "holding": "1",
    "made_by": "0",
    "account": "0",
    "strong": "1",
    "is_admin": "1",
    "roles": "county_command",
}


@dataclass(frozen=True)
class Attempt:
    """`run` tries it; what it tried shows in the offices afterwards, whatever was answered."""

    name: str
    run: Callable[[Console], object]


def attempts() -> Iterator[Attempt]:
    """Every one of them crafted to end with an office that must not be."""
    for role, who in PEOPLE.items():
        for place in PLACES:
            for wanted in LEVELS:
                if not _lawful(role, wanted, place):
                    yield Attempt(f"{who} gives {wanted} at {place}", _gives(who, wanted, place, "give"))
    for role, who in PEOPLE.items():
        for wanted in LEVELS:
            if not _lawful(role, wanted, VILLAGE):
                yield Attempt(f"{who} invites {wanted}", _gives(who, wanted, VILLAGE, "invite"))
        yield Attempt(f"{who} gives to themselves", _to_self(who))
        yield Attempt(f"{who} ends the superior's office", _ends(who, COMMAND))
        yield Attempt(f"{who} prolongs their own", _ends(who, who))
        yield Attempt(f"{who} unbinds the superior", _unbinds(who))
        yield Attempt(f"{who} acts without the second factor", _weak(who))
        yield Attempt(f"{who} acts after the office ended", _after(who))
    yield Attempt("a resident posts with no session", _stranger)
    yield Attempt("an invitation used twice", _twice)
    yield Attempt("an invitation taken in a race", _race)
    yield Attempt("an invitation after ten minutes", _late)
    yield Attempt("an invitation for somebody else", _for_another)
    yield Attempt("an invitation of who was dismissed", _dismissed)
    yield Attempt("another account says it is the official", _swap)
    yield Attempt("doctor and cadre of one village in one person", _both)


def _lawful(role: str, wanted: str, place: int) -> bool:
    rank = {one: n for n, level in enumerate(RANK) for one in level}
    there = role in ORDERS and codes.covers(ORDERS[role], place) and codes.level(place) in LEVELS[wanted]
    return there and wanted != roles.AUDITOR and rank[wanted] < rank[role]


def offices(console: Console) -> frozenset[tuple[int, str, int, int | None]]:
    """Every office as it stands in the table."""
    with console.database.read() as conn:
        rows = conn.execute(select(HOLDING.c.person, HOLDING.c.role, HOLDING.c.area, HOLDING.c.ends))
        return frozenset((row.person, row.role, row.area, row.ends) for row in rows)


def climbed(console: Console, one: Attempt) -> bool:
    """Whether an office was won, or a superior's lost, by it."""
    before, invites = offices(console), console.count("console_invite")
    allowed = one.run(console)
    won = offices(console) - before - (allowed if isinstance(allowed, frozenset) else frozenset())
    return bool(won) or console.count("console_invite") > invites


def accomplice(console: Console) -> int:
    """Somebody registered with a telephone, without an office."""
    person = console.hire(ACCOMPLICE, roles.SELF, VILLAGE)
    with console.database.write() as conn:
        sealed = console.parts.keyring.seal(PHONE, "person.phone", person)
        writing.run(conn, [writing.update("person", ("id",), {
            "phone": sealed, "phone_mac": console.parts.keyring.mac("phone", PHONE), "id": person,
        })])  # fmt: skip
    return person


def _signed(console: Console, who: str) -> Browser:
    return console.official(who).strengthen()


def _gives(who: str, role: str, place: int, how: str) -> Callable[[Console], object]:
    def run(console: Console) -> None:
        browser = _signed(console, who)
        form = MASS | {"role": role, "name": ACCOMPLICE, "phone": PHONE, "place": str(place), "area": str(COUNTY)}
        for area in {place, VILLAGE, TOWN}:
            browser.post(f"/console/areas/{area}/staff/{how}", form)

    return run


def _to_self(who: str) -> Callable[[Console], object]:
    def run(console: Console) -> None:
        browser, person = _signed(console, who), console.person(who)
        with console.database.write() as conn:
            sealed = console.parts.keyring.seal("18811112222", "person.phone", person)
            mac = console.parts.keyring.mac("phone", "18811112222")
            writing.run(conn, [writing.update("person", ("id",), {"phone": sealed, "phone_mac": mac, "id": person})])
        for area in PLACES:
            for role in (roles.GRID_WORKER, roles.VILLAGE_DOCTOR, roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND):
                browser.post(f"/console/areas/{area}/staff/give", {"role": role, "name": who, "phone": "18811112222"})

    return run


def _ends(who: str, whose: str) -> Callable[[Console], object]:
    def run(console: Console) -> None:
        browser = _signed(console, who)
        for one in held(console, whose):
            browser.post(f"/console/staff/offices/{one}/end", MASS | {"ends": "", "until": "2099-01-01"})

    return run


def _unbinds(who: str) -> Callable[[Console], object]:
    def run(console: Console) -> object:
        browser, person = _signed(console, who), console.person(COMMAND)
        for what in ("unbind", "factor"):
            browser.post(f"/console/staff/{person}/{what}")
        with console.database.read() as conn:
            return _nothing(accounts.of_own(conn, person) != (console.account(COMMAND),))

    return run


def _weak(who: str) -> Callable[[Console], object]:
    def run(console: Console) -> None:
        browser = console.official(who)
        browser.post(
            f"/console/areas/{VILLAGE}/staff/give", {"role": "grid_worker", "name": ACCOMPLICE, "phone": PHONE}
        )

    return run


def _after(who: str) -> Callable[[Console], object]:
    """The page stands open with everything it needs; the office ends; then the form is sent."""

    def run(console: Console) -> object:
        browser = _signed(console, who)
        ended = held(console, who)
        with console.database.write() as conn:
            writing.run(conn, [roles.end(one, console.clock()) for one in ended])
        after = offices(console)
        browser.post(
            f"/console/areas/{VILLAGE}/staff/give", {"role": "grid_worker", "name": ACCOMPLICE, "phone": PHONE}
        )
        won = offices(console) - after
        with console.database.write() as conn:
            for one in ended:
                writing.run(conn, [writing.update("holding", ("id",), {"ends": None, "id": one})])
        return after if not won else frozenset()

    return run


def _stranger(console: Console) -> None:
    browser = console.stranger()
    browser.get("/console/sign-in")
    browser.post(f"/console/areas/{VILLAGE}/staff/give", {"role": "grid_worker", "name": ACCOMPLICE, "phone": PHONE})


def code(console: Console, person: int | None = None) -> str:
    """An invitation of the operator to be township officer."""
    made = invite.fresh()
    with console.database.write() as conn:
        writing.run(conn, [invite.put(made, invite.Invite(roles.TOWNSHIP_OFFICER, TOWN, person, 0), console.clock())])
    return made


def takes(console: Console, said: str, person: int) -> bool:
    with console.database.write() as conn:
        return invite.take(conn, said, person, console.clock()) is not None


def _twice(console: Console) -> object:
    made, one, other = code(console), console.person(RESIDENT), console.person(GRID)
    assert takes(console, made, one)
    return _nothing(takes(console, made, other) or takes(console, made, one))


def _race(console: Console) -> object:
    made, taken = code(console), []
    people = [console.person(name) for name in (RESIDENT, GRID, DOCTOR, CADRE)] * 2
    threads = [threading.Thread(target=lambda p=person: taken.append(takes(console, made, p))) for person in people]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return _nothing(sum(taken) != 1)


def _late(console: Console) -> object:
    made = code(console)
    console.later(minutes=10)
    taken = takes(console, made, console.person(RESIDENT))
    with console.database.write() as conn:
        gone.forget(conn, console.clock())
    return _nothing(taken)


def _for_another(console: Console) -> object:
    made = code(console, console.person(RESIDENT))
    return _nothing(takes(console, made, console.person(GRID)) or not takes(console, made, console.person(RESIDENT)))


def _dismissed(console: Console) -> object:
    """Made in office, said after it."""
    with console.database.write() as conn:
        who = holder.find(conn, console.parts.keyring, console.account(OFFICER), console.clock())
        assert who
        by = Orderer(who.account, who.person, who.name, (), console.clock())
        try:
            inviting.make(conn, console.parts.keyring, by, roles.VILLAGE_CADRE, VILLAGE)
        except Refused:
            return frozenset()
    raise Climbed


def _swap(console: Console) -> object:
    """An account with an openid of its own claims an official's person, later than the official did."""
    console.hire("换号的人", roles.SELF, VILLAGE)
    thief, real = console.account("换号的人"), console.person(COMMAND)
    with console.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE account SET person = {real}, since = since + 60000 WHERE id = {thief}")
        entered = holder.find(conn, console.parts.keyring, thief, console.clock())
        conn.exec_driver_sql(f"UPDATE account SET person = NULL WHERE id = {thief}")
    return _nothing(entered is not None)


def _both(console: Console) -> None:
    """The township's officer may give each, and not both to one."""
    with console.database.write() as conn:
        person = console.person(DOCTOR)
        sealed, mac = (
            console.parts.keyring.seal("17711112222", "person.phone", person),
            console.parts.keyring.mac("phone", "17711112222"),
        )
        writing.run(conn, [writing.update("person", ("id",), {"phone": sealed, "phone_mac": mac, "id": person})])
    form = {"role": roles.VILLAGE_CADRE, "name": DOCTOR, "phone": "17711112222"}
    _signed(console, OFFICER).post(f"/console/areas/{VILLAGE}/staff/give", form)


def held(console: Console, who: str) -> list[int]:
    with console.database.read() as conn:
        return [one.id for one in roles.of_person(conn, console.person(who), console.clock())]


def _nothing(won: bool) -> frozenset[tuple[int, str, int, int | None]]:
    if won:
        raise Climbed
    return frozenset()


class Climbed(Exception):
    """An attempt that leaves no office behind succeeded all the same."""


def tried(console: Console, wanted: Iterator[Attempt]) -> tuple[int, list[str]]:
    """How many, and which of them succeeded."""
    staff(console)
    accomplice(console)
    count, won = 0, []
    for one in wanted:
        count += 1
        try:
            if climbed(console, one):
                won.append(one.name)
        except Climbed:
            won.append(one.name)
    return count, won


def long(_count: int, _seed: int):
    with house() as console:
        count, won = tried(console, attempts())
        yield "climbing", Figures(attempts=count, succeeded=len(won), which="; ".join(won)), count >= 200 and not won


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
