"""S16: the field key changes while reports come in and `bot.py reseal` is killed again and again: no value is unreadable
afterwards, none is left under the old key.
"""

import asyncio
import base64
import json
import os
import time
from random import Random

from sqlalchemy import func, select

from bench.turns import servers
from records import database as databases
from records import rotation
from records.errors import Unreadable
from records.metadata import METADATA
from records.rotation import ROW
from records.secrecy import PREFIX, keyring
from tests import forks
from tests.chaos.reports import Sender

OLD_ID, NEW_ID = 1, 2


def run(town, *, kills, seed, alive_s):
    """The figures of one change of keys; each `reseal` but the last lives up to `alive_s` seconds."""
    old = town.county.settings
    new = old.model_copy(
        update={
            "field_key": type(old.field_key)(base64.b64encode(os.urandom(32)).decode()),
            "field_key_id": NEW_ID,
            "previous_field_keys": {OLD_ID: old.field_key},
        }
    )
    environment = {
        "BOT_RECORDS__FIELD_KEY": new.field_key.get_secret_value(),
        "BOT_RECORDS__FIELD_KEY_ID": str(NEW_ID),
        "BOT_RECORDS__PREVIOUS_FIELD_KEYS": json.dumps({OLD_ID: old.field_key.get_secret_value()}),
    }
    before = _counted(old)
    town.start(**environment)
    sender = Sender(town, Random(seed))
    began = time.monotonic()
    asyncio.run(_under_load(town, sender, environment, kills, alive_s))
    took = time.monotonic() - began
    town.drain()
    town.stop()
    unreadable, under_old = _read_all(new.model_copy(update={"previous_field_keys": {}}))
    log = sender.log
    return {
        "good": not unreadable and not under_old and not log.differing,
        "sealed_before": before,
        "kills": kills,
        "reports": log.answered.total(),
        "unreadable": unreadable,
        "under_the_old_key": under_old,
        "seconds": round(took),
    }


async def _under_load(town, sender, environment, kills, alive_s):
    changing = asyncio.create_task(asyncio.to_thread(_change, town, environment, kills, alive_s))
    while not changing.done():
        await sender.send(40)
    await changing


def _change(town, environment, kills, alive_s):
    """A `reseal` that begins with everything imported: no time goes by before it can be killed."""
    ours = servers.bot(town.credentials, town.county.settings, "") | environment | {"BOT_VAR": str(town.folder)}
    ours = {**os.environ, **ours}
    for n in range(kills + 1):
        process = forks.bot(town.folder / "words", ours, "reseal")
        process.join(600 if n == kills else alive_s * town.random.random())
        if n == kills:
            assert process.exitcode == 0, f"the last reseal failed: {process.exitcode}"
            return
        process.kill()
        process.join()


def _counted(settings):
    database = databases.connect(settings)
    with database.read() as conn:
        found = sum(
            conn.execute(select(func.count()).where(column.is_not(None))).scalar_one() for column in rotation.columns()
        )
    database.close()
    return found


def _read_all(settings):
    """How many values the new key alone does not open, and how many bear another one."""
    keys, database = keyring(settings), databases.connect(settings)
    unreadable = other = 0
    with database.read() as conn:
        for column in rotation.columns():
            table = METADATA.tables[column.table.name]
            place = f"{table.name.removesuffix('_was')}.{column.name}"
            bound = table.c[ROW.get(table.name, "id")]
            for row, sealed in conn.execute(select(bound, column).where(column.is_not(None))):
                other += sealed[:PREFIX] != keys.prefix
                try:
                    keys.open_bytes(sealed, place, row)
                except Unreadable:
                    unreadable += 1
    database.close()
    return unreadable, other
