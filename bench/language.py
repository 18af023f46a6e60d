"""How well self-reports are understood: `python -m bench.language FILE`, FILE a JSON line per annotated text.

How it is measured. temp_max, temp_now: share right (±0.05) of the rows where the annotation has one, the present one being
the last measured, of whatever day; readings where it has none are counted in the table as false. symptoms_f1: micro-F1 over
the annotated labels, what is over (退烧了) counted as present as the annotators did, and `opt` neither rewarded nor punished;
only labels that the file uses anywhere are in the measure. denied_f1: likewise for `neg`. travel_f1: micro-F1 over places, by
short name, a deeper place of the same name counted as right (湖北武汉 for 武汉). days: share right of the rows where annotated.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

from bench import tables
from language.gazetteer import short
from language.report import Said, understand

# The annotators' label where ours is finer.
LABELS = {"呼吸困难": "胸闷呼吸困难", "胸闷": "胸闷呼吸困难"}
TODAY = date(2020, 4, 15)
FIELDS = (
    "id", "text", "temp_max", "temp_now", "pos", "neg", "opt", "travel", "travel_neg", "contact_pos", "contact_neg", "days",
)  # fmt: skip


@dataclass
class Score:
    """Right, missed and false ones of a kind."""

    right: int = 0
    missed: int = 0
    false: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def f1(self) -> float:
        found = 2 * self.right + self.missed + self.false
        return 2 * self.right / found if found else 1.0

    @property
    def share(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


@dataclass(frozen=True)
class Read:
    """What was understood of a text, of its patient, as the annotations are."""

    temp_max: float | None
    temp_now: float | None
    symptoms: frozenset[str]
    denied: frozenset[str]
    travel: frozenset[str]
    travel_neg: bool
    contact_pos: bool
    contact_neg: bool
    days: int | None


def patient(said: tuple[Said, ...]) -> tuple[Said, ...]:
    """The writer of a text is mostly its patient: what is said of nobody by name, and of the one most is said of."""
    named = [s for s in said if s.person.word]
    return tuple(s for s in said if not s.person.word or s == max(named, key=_told))


def _told(said: Said) -> int:
    return len(said.symptoms) + len(said.denied) + len(said.over) + bool(said.latest) + bool(said.since)


def read(text: str) -> Read:
    said = patient(understand(text, today=TODAY))
    highest = [s.highest.celsius for s in said if s.highest]
    now = [s.latest.celsius for s in said if s.latest]
    symptoms = _labels(f.symptom.name for s in said for f in (*s.symptoms, *s.over))
    return Read(
        max(highest, default=None),
        now[0] if now else None,
        symptoms,
        _labels(f.symptom.name for s in said for f in s.denied) - symptoms,
        frozenset(t.where.place.short for s in said for t in s.trips if not t.denied),
        any(s.stayed or any(t.denied for t in s.trips) for s in said),
        any(s.contact and not s.contact.denied for s in said),
        any(s.contact and s.contact.denied for s in said),
        _days(said),
    )


def _labels(names: Iterable[str]) -> frozenset[str]:
    return frozenset(LABELS.get(name, name) for name in names)


def _days(said: tuple[Said, ...]) -> int | None:
    return max((s.since.days for s in said if s.since), default=None)


def measure(rows: list[dict[str, Any]]) -> dict[str, Score]:
    used = {label for row in rows for key in ("pos", "neg", "opt") for label in row[key]}
    kinds = ("temp_max", "temp_now", "symptoms", "denied", "travel", "days", "travel_neg", "contact_pos", "contact_neg")
    scores = {kind: Score() for kind in kinds}
    for row in rows:
        found = read(row["text"])
        for kind in ("temp_max", "temp_now", "days"):
            _value(scores[kind], row, kind, getattr(found, kind))
        _set(scores["symptoms"], row, set(row["pos"]), found.symptoms & used - set(row["opt"]))
        _set(scores["denied"], row, set(row["neg"]), found.denied & used - set(row["opt"]))
        _set(scores["travel"], row, set(map(short, row["travel"])), _as_annotated(found.travel, row["travel"]))
        for kind in ("travel_neg", "contact_pos", "contact_neg"):
            _set(scores[kind], row, {kind} if row[kind] else set(), {kind} if getattr(found, kind) else set())
    return scores


def _value(score: Score, row: dict[str, Any], kind: str, found: float | None) -> None:
    wanted = row[kind]
    if wanted is None:
        score.false += found is not None
        score.faults += [f"{row['id']}: none, read {found}"] if found is not None else []
        return
    right = found is not None and abs(found - wanted) < 0.05
    score.right += right
    score.missed += not right
    if not right:
        score.faults.append(f"{row['id']}: {wanted}, read {found}")


def _set(score: Score, row: dict[str, Any], wanted: set[str], found: frozenset[str] | set[str]) -> None:
    score.right += len(wanted & found)
    score.missed += len(wanted - found)
    score.false += len(found - wanted)
    if wanted != found:
        score.faults.append(f"{row['id']}: missed {sorted(wanted - found)}, false {sorted(found - wanted)}")


def _as_annotated(found: frozenset[str], wanted: list[str]) -> set[str]:
    """武汉 for the annotated 湖北武汉, in either order of precision."""
    names = {short(name) for name in wanted}
    return {next((name for name in names if name.endswith(place) or place.endswith(name)), place) for place in found}


def figures(scores: dict[str, Score]) -> dict[str, float]:
    shares = {kind: scores[kind].share for kind in ("temp_max", "temp_now")}
    f1 = {f"{kind}_f1": scores[kind].f1 for kind in ("symptoms", "denied", "travel")}
    return {name: round(value, 3) for name, value in {**shares, **f1, "days": scores["days"].share}.items()}


def milliseconds(rows: list[dict[str, Any]]) -> list[float]:
    """CPU of each text as it is read for the first time; on another day nothing of it is remembered."""
    times = []
    for row in rows:
        start = process_time()
        understand(row["text"], today=TODAY - timedelta(days=1))
        times.append((process_time() - start) * 1000)
    return sorted(times)


def table(rows: list[dict[str, Any]], scores: dict[str, Score], faults: bool) -> str:
    lines = [f"{len(rows)} texts, {sum(len(r['text']) for r in rows) // len(rows)} characters on average"]
    lines.append(f"{'':12}{'right':>7}{'missed':>8}{'false':>7}{'share':>7}{'F1':>7}")
    for kind, s in scores.items():
        lines.append(f"{kind:12}{s.right:7}{s.missed:8}{s.false:7}{s.share:7.3f}{s.f1:7.3f}")
        lines += [f"    {fault}" for fault in s.faults] if faults else []
    times = milliseconds(rows)
    lines.append(f"{times[len(times) // 2]:.2f} ms of CPU a text (median), {times[-1]:.2f} ms the slowest")
    labels = Counter(label for row in rows for label in row["pos"] + row["neg"])
    return "\n".join([*lines, "labels: " + " ".join(f"{label} {n}" for label, n in labels.most_common())])


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit("Which file? make bench-language FILE=reports.jsonl, one JSON object per annotated text a line")
    rows = tables.objects(Path(sys.argv[1]), FIELDS)
    scores = measure(rows)
    print(table(rows, scores, faults="--faults" in sys.argv))
    print(json.dumps(figures(scores)))


if __name__ == "__main__":
    main()
