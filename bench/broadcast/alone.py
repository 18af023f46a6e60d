"""One county's broadcast planned and posted in a process of its own, the platform being one that takes all at once.

usage: python -m bench.broadcast.alone PEOPLE, the records' settings as JSON on its input. What is measured is the ledger:
claim and record; what it prints is one JSON object.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Literal

from bench.broadcast.crowd import peak_mb
from records import database as databases
from records import writing
from records.broadcasts import approval, delivery, reach
from records.broadcasts import edition as editions
from records.broadcasts.delivery import Chunk
from records.broadcasts.edition import Edition, Stage
from records.broadcasts.who import Who
from records.database import Database
from records.moments import LOCAL
from records.notices import State
from records.secrecy import keyring
from records.settings import RecordsSettings
from workers.broadcasts.conductor import Conductor
from workers.broadcasts.posting import Posting
from workers.gate import Gate
from workers.office import Office
from workers.settings import TemplateSettings, WorkerSettings

CARD = TemplateSettings(id="qunfang-outcome", data={"thing1": "{headline}", "thing3": "{said}"})
WORDS = "【致全县乡亲的一封信】\n" + "戴口罩，勤洗手，少出门，不聚集。" * 12
AUTHOR, APPROVER = 1, 2


class Taker:
    """The platform, as fast as can be."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def send_text(self, openid: str, text: str) -> None: ...

    def send_template(
        self, openid: str, template_id: str, data: Mapping[str, str], url: str = "", client_msg_id: str = ""
    ) -> int:
        return next(self._numbers)

    def send_subscription(self, openid: str, template_id: str, data: Mapping[str, str]) -> None: ...

    def send_voice(self, openid: str, media_id: str) -> None: ...

    def send_mass_text(self, to: int | Sequence[str] | Literal["everyone"], text: str, clientmsgid: str) -> int:
        return next(self._numbers)


def now() -> datetime:
    return datetime.now(LOCAL)


def approved(db: Database, number: int, kind: str = "reminder") -> Edition:
    """A letter to everybody, agreed to; a reminder goes one by one, a letter by mass call."""
    with db.read() as conn:
        count = reach.reach(conn, Who(), now()).accounts
    at = now()
    one = Edition(
        id=number * 7, number=number, source="bench", occurrence=str(number), kind=kind, title="致全县乡亲的一封信",
        words={"zh": WORDS}, audience="{}", channels=("message",), digest="d" * 64, count=count, area=0, author=AUTHOR,
        made_at=at, starts_at=at, good_until=at + timedelta(hours=24), stage=Stage.APPROVED,
    )  # fmt: skip
    with db.write() as conn:
        writing.run(conn, [editions.put(one), approval.put(one, APPROVER, at)])
    return one


def main() -> None:
    people = int(sys.argv[1])
    settings = RecordsSettings.model_validate_json(sys.stdin.read())
    db, keys = databases.connect(settings), keyring(settings)
    one = approved(db, 101)
    waiting: list[Chunk] = []
    conductor = Conductor(db, waiting.extend, lambda edition, n: None)
    began = time.perf_counter()
    conductor.run(now())
    figures = {"plan_s": round(time.perf_counter() - began, 2), "peak_planned_mb": peak_mb()}
    templates = {"broadcast": CARD}
    posting = Posting(Office(db, keys, Taker(), WorkerSettings(templates=templates), now, Gate()))
    began, watched = time.perf_counter(), 0.0
    while waiting:
        for chunk in waiting[:]:
            waiting.remove(chunk)
            posting.post(chunk)
        looked = time.perf_counter()
        conductor.run(now())
        watched = max(watched, time.perf_counter() - looked)
    took = time.perf_counter() - began
    posting.close()
    with db.read() as conn:
        states = delivery.states(conn, one.id)
    if states != {State.ACCEPTED: one.count} or not one.count >= people:
        raise SystemExit(f"{people} people, but {states}")
    figures |= {"ledger_us": round(took / one.count * 1e6), "watch_s": round(watched, 2), "peak_mb": peak_mb()}
    print(json.dumps({"recipients": one.count, **figures}))
    db.close()


if __name__ == "__main__":
    main()
