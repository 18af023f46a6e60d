"""S15 and S16: nothing that is kept leads from a tip to whoever sent it, nor shows what it said without the office's key.
`python -m tests.tips.canaries --count 1000`

Held against: the database file and its log as bytes; every sealed value opened with the field key, as an administrator with
the whole configuration but no recipient's key could; every value of every table of tips against every value of every other
table, so that any join at all would be seen; and what was logged and counted meanwhile.
"""

import contextlib
import io
from pathlib import Path

from prometheus_client import generate_latest
from sqlalchemy import select

from records.metadata import METADATA, Sealed
from records.rotation import ROW
from records.tips import boxes, tip
from tests.fuzz.command import command
from tests.scenarios.tip_town import FIRST, SECOND
from tests.tips.office import Figures, hasty, office

SMALL = 10**9
"""Numbers below are counts, days, hours, areas of a county: everybody shares them."""


def fill(town, count):
    """Whole talks in the chat, from 举报 to the receipt, and every receipt shown once; the receipts by openid."""
    shown = {}
    for n in range(count):
        name = f"canary{n}"
        shown[f"o{name}"] = town.tips_off(name, f"南坡村金丝雀{n}号今晚打麻将", "好了")
    town.a_minute_passes()
    for openid, code in shown.items():
        assert "没查到" not in town.phone(openid[1:]).says(f"进度 {code}")
    return shown


def leaks(town, shown):
    """What was found, in fixed words; nothing when all is well."""
    found = [f"{name} holds {what}" for name, text in _texts(town).items() for what in _seen(text, shown)]
    ours, others = _values(town, tips=True), _values(town, tips=False)
    return found + [f"a join by {sorted(map(str, ours & others))[:3]}"] * bool(ours & others)


def openable(town, shown):
    """How many of the informants the two holders together can open: all of them."""
    with town.database.read() as conn:
        rows = conn.execute(select(tip.TIP.c.first, tip.TIP.c.second)).all()
    return len({boxes.join((row.first, row.second), FIRST[1], SECOND[1]).decode() for row in rows} & shown.keys())


def _texts(town):
    file = Path(str(town.database.engine.url.database))
    kept = {f.name: f.read_bytes() for f in file.parent.glob(f"{file.name}*")}
    return kept | {"what the field key opens": _opened(town), "metrics": generate_latest()}


def _seen(text, shown):
    words = {"the words of a tip": "金丝雀".encode(), "a receipt": None}
    if words["the words of a tip"] in text:
        yield "the words of a tip"
    if any(code.encode() in text or code.replace("-", "")[8:].encode() in text for code in shown.values()):
        yield "a receipt"


def _opened(town):
    """Every sealed value there is but for accounts' own openids, opened with the key of the settings."""
    opened = []
    with town.database.read() as conn:
        for table in METADATA.sorted_tables:
            for column in (c for c in table.columns if isinstance(c.type, Sealed)):
                bound = table.c[ROW.get(table.name, "id")]
                rows = conn.execute(select(bound, column).where(column.is_not(None))).all()
                place = f"{table.name.removesuffix('_was')}.{column.name}"
                opened += [town.keyring.open_bytes(sealed, place, row) for row, sealed in rows]
    return b"\n".join(opened)


def _values(town, *, tips):
    """Every value that could join rows, of the tables of tips or of all the others."""
    found = set()
    with town.database.read() as conn:
        for table in (t for t in METADATA.sorted_tables if t.name.startswith("tip") == tips):
            for row in conn.execute(select(table)):
                found |= {value for name, value in row._mapping.items() if _joins(table.name, name, value)}
    return found


def _joins(table, name, value):
    if table in ("area", "cell", "holding", "household") or name in ("area", "owner", "official"):
        return False  # places are the county's, owners are officials who took a case in their own name
    if isinstance(value, int):
        return value > SMALL
    return isinstance(value, bytes | str) and len(value) >= 8


def long(count, _seed):
    logged = io.StringIO()
    with office() as town, hasty(), contextlib.redirect_stdout(logged):
        shown = fill(town, count)
        found = leaks(town, shown) + [f"the log holds {what}" for what in _seen(logged.getvalue().encode(), shown)]
        found += [f"{openid} in the log" for openid in shown if openid in logged.getvalue()]
        opened = openable(town, shown)
    yield "canaries", Figures(tips=len(shown), leaks=len(found), opened_by_both=opened), not found and opened == count


if __name__ == "__main__":
    raise SystemExit(command(__doc__.splitlines()[0], [(long, 1_000)]))
