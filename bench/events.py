"""How well messages about one event become one case: `python -m bench.events FILE GOLD`.

FILE is a table (xlsx or csv) of messages with 留言编号, 留言主题, 留言时间, 留言详情, GOLD a table message_id,event of some of
them. In order of time each message joins the case of the earlier one that it is judged to be about, or opens its own. A case is
about the event of most of the labelled messages in it, of none if it has none. Over the labelled messages: `right`, the share put
with their event or rightly opening it; `wrong`, the share put with another; the rest opened a second case. ms_p99 is of a search
among 20,000 messages: the file's own, and as many more of them with other characters as are missing.
"""

import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter

from bench import tables
from language.finding.events import Events

OPEN = 20_000
TIMED = 300
COLUMNS = ("留言时间", "留言编号", "留言主题", "留言详情")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    at: datetime
    id: int
    text: str


@dataclass
class Score:
    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def of(self) -> int:
        return self.right + self.wrong + self.missed


def load(path: Path) -> list[Message]:
    found = []
    for number, row in enumerate(tables.rows(path, COLUMNS), 2):
        at, id_, title, body = (row[column] for column in COLUMNS)
        if id_ not in (None, ""):
            found.append(Message(_time(path, number, at), _id(path, number, id_), f"{title or ''}\n{body or ''}"))
    return sorted(found)


def _time(path: Path, number: int, value: object) -> datetime:
    """As it is written, 2020/1/5 10:20:30 or 2020-01-05."""
    if isinstance(value, datetime):
        return value
    parts = [int(part) for part in re.findall(r"\d+", str(value))]
    try:
        return datetime(*parts[:6])  # noqa: DTZ001
    except (TypeError, ValueError):
        raise SystemExit(f"{path}, row {number}: {value!r} is no time") from None


def _id(path: Path, number: int, value: object) -> int:
    try:
        return int(float(str(value)))
    except ValueError:
        raise SystemExit(f"{path}, row {number}: {value!r} is no number of a message") from None


def labels(path: Path) -> dict[int, str]:
    rows = enumerate(tables.rows(path, ("message_id", "event")), 2)
    return {_id(path, number, row["message_id"]): str(row["event"]) for number, row in rows}


def fold(messages: list[Message], gold: dict[int, str]) -> tuple[dict[str, Score], Counter[int]]:
    """Scores by event, and the sizes of the cases."""
    index = Events()
    case: dict[int, int] = {}
    events: dict[int, Counter[str]] = {}
    scores = {event: Score() for event in dict.fromkeys(gold.values())}
    for message in messages:
        near = index.near(message.text, 1)
        joined = case[near[0].id] if near and near[0].same else None
        event = gold.get(message.id)
        if event:
            _judge(scores[event], event, events.get(joined) if joined is not None else None, joined)
        case[message.id] = message.id if joined is None else joined
        events.setdefault(case[message.id], Counter()).update([event] if event else [])
        index.add(message.id, message.text)
    return scores, Counter(case.values())


def _judge(score: Score, event: str, inside: Counter[str] | None, joined: int | None) -> None:
    if joined is None:
        score.missed += score.of > 0
        score.right += score.of == 0
    elif inside and inside.most_common(1)[0][0] == event:
        score.right += 1
    else:
        score.wrong += 1


def milliseconds(messages: list[Message]) -> list[float]:
    chance = random.Random(1)
    index = Events()
    for number in range(OPEN):
        message = messages[number % len(messages)]
        index.add(number, _elsewhere(message.text, chance) if number >= len(messages) else message.text)
    times = []
    for message in chance.sample(messages, min(TIMED, len(messages))):
        start = perf_counter()
        index.near(message.text)
        times.append((perf_counter() - start) * 1000)
    return sorted(times)


def _elsewhere(text: str, chance: random.Random) -> str:
    """The message as another would write it elsewhere: a fifth of its characters are others."""
    return "".join(chance.choice(text) if chance.random() < 0.2 else letter for letter in text)


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit("Which files? make bench-events FILE=messages.xlsx GOLD=same_event.csv")
    messages, gold = load(Path(sys.argv[1])), labels(Path(sys.argv[2]))
    if not gold.keys() & {message.id for message in messages}:
        sys.exit(f"None of the messages of {sys.argv[2]} is in {sys.argv[1]}")
    scores, cases = fold(messages, gold)
    print(f"{len(messages)} messages in {len(cases)} cases, the largest {[n for _, n in cases.most_common(5)]}")
    print(f"{'right':>7}{'wrong':>7}{'apart':>7}")
    for event, score in scores.items():
        print(f"{score.right:7}{score.wrong:7}{score.missed:7}  {event}")
    times = milliseconds(messages)
    print(
        f"search among {OPEN}: {times[len(times) // 2]:.1f} ms (median), {times[int(len(times) * 0.99)]:.1f} ms (99 %)"
    )
    total = sum(score.of for score in scores.values())
    shares = {name: round(sum(getattr(s, name) for s in scores.values()) / total, 3) for name in ("right", "wrong")}
    print(json.dumps({**shares, "ms_p99": round(times[int(len(times) * 0.99)], 1)}))


if __name__ == "__main__":
    main()
