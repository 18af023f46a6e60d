"""Rows to look at: somebody's report, a case, a question, a rumour, in a village that is named."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

from broadcasts import written
from chat.wording import gaps
from county.tips.safe import safe
from county.tips.settings import TipSettings
from flows.translation import Translations
from records import calls, notices, number, persons, translation, writing
from records.browse.wanted import Key
from records.calls import Call
from records.hotline import gap, question, rumour
from records.hotline import written as answers
from records.hotline.gap import MISSING, Gap
from records.hotline.question import Question
from records.hotline.rumour import Rumour
from records.hotline.written import Written
from records.ledgers import HEALTH_REPORTS, HealthReport
from records.moments import day_number, local_day
from records.notices import Notice, Urgency
from records.persons import Person
from records.tips import boxes, case, tip
from records.tips.case import Case
from records.tips.tip import Tip
from records.translation import Translated
from tests.console.stage import OFFICER, Console

_NUMBERS = count(1)
SOMEBODY = 77_002
"""An official of elsewhere."""
STORY = "老粮站后面天天有人打麻将"


def resident(console: Console, area: int, n: int = 5) -> Person:
    """The n-th person of a village, as one walks."""
    with console.database.read() as conn:
        found = persons.find(conn, console.parts.keyring, persons.living(conn, [area])[n][0])
    assert found
    return found


def says(console: Console, person: Person, **facts: Any) -> Key:
    """A report of today; gives the key under which it stands."""
    now, id_ = console.clock(), number.fresh()
    said = HealthReport(person=person.id, area=person.area, day=local_day(now), at=now, **facts)
    with console.database.write() as conn:
        writing.run(conn, [HEALTH_REPORTS.put(console.parts.keyring, id_, said)])
    return Key(day_number(said.day), person.area, person.id, id_)


def files(console: Console, area: int, **facts: Any) -> int:
    """A case of the township's office; gives its number."""
    with console.database.write() as conn:
        made = Case(
            case.next_number(conn), "聚集办席", area, "乡镇防控办", 0, console.clock() + timedelta(hours=2), voices=2
        )
        writing.run(conn, [case.put(replace(made, **facts))])
    return made.id


def keys(console: Console) -> TipSettings:
    """With which offices read their tips."""
    office, first, second = ([base64.b64encode(key).decode() for key in boxes.pair()] for _ in range(3))
    informants = {"first": first[0], "second": second[0]}
    made = {"office_key": office[0], "office_secret": office[1], "informants": informants}
    return console.parts.county.tips.model_validate(made)


def voice(console: Console, of: int, words: str = STORY) -> int:
    """Somebody says it; gives the tip."""
    id_, locator = number.fresh(), f"{number.fresh() % 10**8:08d}"
    body = safe(console.parts.county.tips).put({"story": words, "place": "老粮站"}, locator)
    with console.database.write() as conn:
        arrival = tip.last_arrival(conn) + 1
        writing.run(conn, [tip.put(Tip(id_, arrival, of, locator, f"r{locator}", 0, 1, body, b"", b""))])
    return id_


def asks(console: Console, area: int, words: str = "核酸去哪里做") -> int:
    """A question for a person; gives the number that officials type."""
    n = next(_NUMBERS) + 5000
    one = Question(number.fresh(), n, 0, 0, area, 0, console.clock(), words)
    with console.database.write() as conn:
        writing.run(conn, [question.put(console.parts.keyring, one)])
    return n


def wonders(console: Console, claim: str = "喝酒能防疫") -> int:
    """A rumour that waits for its verdict."""
    n = next(_NUMBERS) + 5000
    with console.database.write() as conn:
        writing.run(conn, [rumour.put(console.parts.keyring, Rumour(number.fresh(), n, console.clock(), claim))])
    return n


def misses(console: Console, words: str) -> int:
    """A question without an answer."""
    one = Gap(number.fresh(), local_day(console.clock()), 0, MISSING, words)
    with console.database.write() as conn:
        writing.run(conn, [gap.put(console.parts.keyring, one)])
    return one.id


def writes(
    console: Console, area: int, question: str = "封路了怎么去县医院", writer: int = SOMEBODY, **more: Any
) -> int:
    """An answer that waits for a second person; gives its number."""
    fields = {"question": question, "body": "先打县医院的电话。", "source": "通告", "office": "乡里", "owner": "值班员"}
    page = written.make(number.fresh(), area, {"since": "2026-11-22", **fields, **more})
    one = Written(number.fresh(), area, written.dumps(page), writer, console.clock())
    with console.database.write() as conn:
        writing.run(conn, [answers.put(console.parts.keyring, one)])
    return one.id


Filling = Callable[[Console], Mapping[str, Any]]


def wrote(area: int) -> Filling:
    return lambda console: {"number": writes(console, area, f"第{next(_NUMBERS)}个问题怎么办")}


def someone(area: int) -> Filling:
    return lambda console: {"area": area, "person": resident(console, area).id}


def row(area: int) -> Filling:
    return lambda console: {"name": "health_report", "key": str(says(console, resident(console, area)))}


def filed(area: int) -> Filling:
    return lambda console: {"number": files(console, area), "which": 1}


def asked(area: int) -> Filling:
    return lambda console: {"number": asks(console, area)}


READ = {"words": "ཐུགས་རྗེ་ཆེ།", "reader": "扎西，县融媒体中心"}


def untranslated(console: Console) -> Mapping[str, Any]:
    """A Tibetan sentence without gaps that waits for a reader."""
    waiting = next(one for one in Translations().waiting() if one.language == "bo" and not gaps(one.chinese))
    return {"id": translation.number_of("bo", waiting.chinese), "chinese": waiting.chinese}


def translated(console: Console) -> Mapping[str, Any]:
    """The same, approved."""
    one = untranslated(console)
    said = Translated("bo", one["chinese"], READ["words"], READ["reader"], console.person(OFFICER), console.clock())
    with console.database.write() as conn:
        writing.run(conn, [translation.put(console.parts.keyring, said)])
    return one


def called(area: int, kind: str = "alarm", text: str = "发烧 38.5，咳嗽") -> Filling:
    """Somebody there whom no message reaches."""

    def made(console: Console) -> Mapping[str, Any]:
        person, now = resident(console, area), console.clock()
        said = Notice(number.fresh(), person.id, None, kind, Urgency.ALARM, text, now, now, person.id)
        waits = Call(said.id, person.id, area, "没有能通知到的人", now)
        with console.database.write() as conn:
            writing.run(conn, [notices.put(console.parts.keyring, said), calls.put(waits)])
        return {"area": area, "notice": said.id}

    return made


def wondered(console: Console) -> Mapping[str, Any]:
    return {"number": wonders(console)}
