"""Over random histories of transfers, handovers, substitutions, watches, reports, rounds and midnights: nobody is owed
twice, nobody is missed, and every duty has exactly one responsible person at every moment."""

from __future__ import annotations

import os
from collections import Counter
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from county.duties import owing, temperature
from county.duties.duty import Scope
from county.duties.kinds import KINDS
from county.leaving import Leaving
from county.responsible import posts
from records import codes, roles, turns
from records.database import Connection
from records.standing import Arrival
from tests.county.duties import village
from tests.county.duties.village import CELLS, COUNTY, EAST, HOMES, PEOPLE, SETTINGS, STAFF, TOWNSHIP, WEST, Village

OFFICES = (roles.GRID_WORKER, roles.VILLAGE_DOCTOR, roles.VILLAGE_CADRE, roles.TOWNSHIP_OFFICER)
PLACES = (*CELLS, EAST, WEST)
AREAS = (*PLACES, TOWNSHIP)
EVENTS = st.one_of(
    st.tuples(st.just("take"), st.sampled_from(OFFICES), st.sampled_from(AREAS), st.sampled_from(STAFF)),
    st.tuples(
        st.just("take"), st.sampled_from(OFFICES), st.sampled_from(AREAS), st.sampled_from(STAFF), st.integers(1, 40)
    ),
    st.tuples(st.just("give_up"), st.integers(0, 20)),
    st.tuples(
        st.just("watch"), st.sampled_from(OFFICES), st.sampled_from(AREAS), st.sampled_from(STAFF),
        st.sampled_from([0, 480, 1320]), st.sampled_from([60, 480, 1440]),
    ),
    st.tuples(st.just("move"), st.sampled_from(PEOPLE), st.sampled_from(HOMES)),
    st.tuples(st.just("leave"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("classify"), st.sampled_from(PEOPLE), st.sampled_from(["", "密接"])),
    st.tuples(st.just("report"), st.sampled_from(PEOPLE)),
    st.tuples(st.just("find_well"), st.sampled_from(HOMES)),
    st.tuples(st.just("pass_"), st.integers(1, 30)),
)  # fmt: skip
HISTORIES = st.lists(EVENTS, min_size=4, max_size=14)
random = settings(
    max_examples=int(os.environ.get("HISTORIES", "20")), deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip


def scope(conn: Connection, one: Village, place: int) -> Scope:
    return owing.scope(conn, one.keyring, SETTINGS, place, one.now)


def happens(one: Village, event: tuple[object, ...]) -> None:
    name, *how = event
    getattr(one, str(name))(*how)


@pytest.fixture(scope="session")
def template(sqlite_template):
    return sqlite_template


@random
@given(history=HISTORIES)
def test_everybody_owes_once_or_was_heard(template, keyring, history) -> None:
    """After every event, whatever came before; and the county is the sum of its villages and cells."""
    with village.village(template, keyring) as one:
        for event in history:
            happens(one, event)
            with one.database.read() as conn:
                every = [d for kind in KINDS for d in kind.owed(conn, scope(conn, one, COUNTY), one.now)]
                parts = [d for v in (EAST, WEST) for d in temperature.owed(conn, scope(conn, one, v), one.now)]
                cells = [d for c in CELLS for d in temperature.owed(conn, scope(conn, one, c), one.now)]
            assert max(Counter(duty.key for duty in every).values(), default=1) == 1
            daily = [duty for duty in every if duty.kind == temperature.NAME]
            assert Counter(duty.about for duty in daily) == Counter(one.owing())
            assert sorted(d.key for d in parts) == sorted(d.key for d in cells) == sorted(d.key for d in daily)


@random
@given(history=HISTORIES)
def test_every_place_has_exactly_one_responsible_at_every_moment(template, keyring, history) -> None:
    """In office at that moment or on watch, over that place; whoever asks from near finds the same, each place at one of
    the three moments."""
    with village.village(template, keyring) as one:
        for event in history:
            happens(one, event)
            for turn, later in enumerate((timedelta(0), timedelta(hours=7), timedelta(hours=25))):
                at = one.now + later
                asked = [place for n, place in enumerate(PLACES) if (n + one.now.hour) % 3 == turn]
                with one.database.read() as conn:
                    offices = posts(conn, COUNTY, at)
                    nearer = {place: posts(conn, place, at) for place in asked}
                serving = {h.person for h in one.holdings if h.lasts(at)}
                serving |= {w.person for w in one.watches if w.holding().lasts(at)}
                for place, role in product(PLACES, OFFICES):
                    holder = offices.of(role, place)
                    assert holder is not None and holder.person in serving
                    assert codes.covers(holder.area, place)
                    assert place not in nearer or nearer[place].of(role, place) == holder


@random
@given(history=HISTORIES)
def test_who_took_over_last_in_the_nearest_place_has_it(template, keyring, history) -> None:
    """A substitution wins while it lasts, and then gives back; a watch wins over both."""
    with village.village(template, keyring) as one:
        for event in history:
            happens(one, event)
        with one.database.read() as conn:
            offices = posts(conn, COUNTY, one.now)
        for cell in CELLS:
            chain = codes.chain(cell)
            watching = [w for w in one.watches if w.role == roles.GRID_WORKER and w.holding().lasts(one.now)]
            holding = [h for h in one.holdings if h.role == roles.GRID_WORKER and h.lasts(one.now)]
            for area in chain:
                if there := [w.person for w in watching if w.area == area]:
                    assert offices.of(roles.GRID_WORKER, cell).person in there
                    break
            else:
                nearest = next((area for area in chain if any(h.area == area for h in holding)), None)
                if nearest:
                    last = max((h for h in holding if h.area == nearest), key=lambda h: (h.starts, -h.id))
                    assert offices.of(roles.GRID_WORKER, cell).person == last.person


@random
@given(history=HISTORIES)
def test_of_each_person_the_responsible_may_read_and_nobody_else(template, keyring, history) -> None:
    """Alice serves there, bob serves elsewhere or served before, charlie is in no list."""
    with village.village(template, keyring) as one:
        for event in history:
            happens(one, event)
        living = {person.id: person for person in one.living()}
        for account in (*STAFF, 999):
            with one.database.write() as conn:
                (found,) = turns.load(conn, keyring, [Arrival(account.to_bytes(16), f"o{account}")], one.now)
                turn = Leaving(conn, keyring, SETTINGS, found, one.now)
                reached = set(turn.subjects(one.people)) - {account}
            areas = [h.area for h in one.holdings if h.person == account and h.lasts(one.now)]
            areas += [w.area for w in one.watches if w.person == account and w.holding().lasts(one.now)]
            served = {
                id_ for id_, person in living.items()
                if any(codes.covers(area, person.cell or person.area) for area in areas)
            }  # fmt: skip
            assert reached == served - {account}
