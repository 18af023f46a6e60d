"""A county that takes tips, on a database of its own, with people who hand in by the hundred."""

import tempfile
from contextlib import contextmanager
from itertools import count

from argon2 import PasswordHasher

from chat.steps import Keep
from chat.turn import Done
from county.carry import Carrier
from county.tips.acts import HandIn
from records import database as databases
from records import number, schema, turns
from records.secrecy import keyring
from records.standing import Arrival
from records.tips import receipt
from records.turns import Outcome
from tests.conftest import records_settings
from tests.scenarios.tip_town import TipTown

VILLAGE = 410798103005
HASTY = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
_KEYS = count(1)


class Figures(dict):
    """What a run found, by name."""

    def figures(self):
        return dict(self)


@contextmanager
def office():
    """On SQLite, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings = records_settings(f"sqlite:///{folder}/records.db")
        database = databases.connect(settings)
        schema.upgrade(database)
        yield TipTown(database, keyring(settings))
        database.close()


@contextmanager
def hasty():
    """The slow hash made quick, for runs that are about something else."""
    slow = receipt.HASHER, receipt.NOBODY
    receipt.HASHER, receipt.NOBODY = HASTY, HASTY.hash(b"a locator that nobody holds")
    try:
        yield
    finally:
        receipt.HASHER, receipt.NOBODY = slow


def hand_in(town, openid, story, kind="其他", area=VILLAGE):
    """One tip as the last message of its talk leaves it; the receipt."""
    own = receipt.fresh()
    act = HandIn(kind, area, "南坡村", "今晚", story, str(own))
    settings = town.reception.county
    with town.database.write() as conn:
        arrival = Arrival(next(_KEYS).to_bytes(16), openid)
        (standing,) = turns.load(conn, town.keyring, [arrival], town.now)
        done = Done(number.fresh(), "举报", "举报", Keep(act, "举报"))
        leaving = Carrier(town.keyring, settings).carry(conn, standing, [done], town.now)
        also, discreet = tuple(leaving.also), leaving.discreet
        turns.save(conn, town.keyring, [Outcome(standing, str(own), town.now, also=also, discreet=discreet)])
    return own
