"""How well questions find their answer: `python -m bench.questions FILE` (as pairs_train.csv) or `--policies FILE`.

How it is measured. The index is every distinct canonical question (query1) of the file. A query2 of label 1 is answerable, right
if its own canonical question comes first (top1), among three (top3), and by its rank (mrr, of the first ten). A query2 of label 0
has no answer. right_at_10: share of the answerable ones answered rightly at the confidence that 10 % of those without an answer
reach. ms_p99: of a look-up, embedding included, in an index padded to 5,000 answers with the file's own other questions.
A file on which weights.npz was fitted flatters it; `python -m bench.questions_fit FILE OTHERS` says what holds of unseen questions.
With --policies the file is JSON, each object with a question and the notice (context) that answers it.
"""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import numpy as np

from bench import tables
from language.finding import meaning as meanings
from language.finding.meaning import Meaning
from language.finding.notices import Notice, Notices
from language.finding.questions import Entry, Questions

ANSWERS = 5000  # in the index of which the time is measured
TIMED = 300
HEAD = f"{'':22}{'top1':>8}{'top3':>8}{'mrr':>8}{'at 10':>8}{'ms p50':>8}{'ms p99':>8}"


@dataclass(frozen=True, slots=True)
class Pair:
    canonical: str
    asked: str
    same: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """The canonical questions found, best first."""

    pair: Pair
    found: tuple[str, ...]
    confidence: float


def load(path: Path) -> list[Pair]:
    """Rows whose label is neither 0 nor 1 are left out; an Excel cell may hold 1.0 for it."""
    every = [
        (row, str(row["label"]).strip().removesuffix(".0")) for row in tables.rows(path, ("query1", "query2", "label"))
    ]
    pairs = [Pair(str(row["query1"]), str(row["query2"]), label == "1") for row, label in every if label in ("0", "1")]
    if not any(pair.same for pair in pairs):
        raise SystemExit(f"{path}: no row has the label 1, so no question has an answer")
    return pairs


def figures(results: Sequence[Answered]) -> dict[str, float]:
    ranks = [_rank(a.found, a.pair.canonical) for a in results if a.pair.same]
    false = sorted((a.confidence for a in results if not a.pair.same), reverse=True)
    limit = false[int(len(false) * 0.1)] if false else float("-inf")
    right = sum(a.found[:1] == (a.pair.canonical,) and a.confidence > limit for a in results if a.pair.same)
    return {**ranked(ranks), "right_at_10": round(right / len(ranks), 3)}


def ranked(ranks: Sequence[int]) -> dict[str, float]:
    """Of ranks from 1; 0 is not found among ten."""
    shares = {
        "top1": [r == 1 for r in ranks],
        "top3": [0 < r <= 3 for r in ranks],
        "mrr": [1 / r if r else 0 for r in ranks],
    }
    return {name: round(float(np.mean(values)), 3) for name, values in shares.items()}


def _rank(found: Sequence[str], wanted: str) -> int:
    return found.index(wanted) + 1 if wanted in found[:10] else 0


def answer(pairs: Sequence[Pair], meaning: Meaning | None) -> list[Answered]:
    index = Questions([Entry(text, (text,)) for text in dict.fromkeys(pair.canonical for pair in pairs)], meaning)
    results = []
    for pair in pairs:
        hits = index.find(pair.asked).hits
        results.append(Answered(pair, tuple(hit.id for hit in hits), hits[0].confidence if hits else -1.0))
    return results


def milliseconds(pairs: Sequence[Pair], meaning: Meaning | None) -> list[float]:
    """Of look-ups that are embedded anew; what stands in the index may have been embedded before."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.canonical, pair.asked)))
    padded = [*texts, *(f"{text}{turn}" for turn in range(1, ANSWERS) for text in texts)][:ANSWERS]
    if meaning:
        vectors = meaning.all(texts)
        meaning.known.update({text: vectors[at % len(texts)] for at, text in enumerate(padded)})
    index = Questions([Entry(text, (text,)) for text in padded], meaning)
    asked = [pair.asked for pair in pairs[:: max(1, len(pairs) // TIMED)]]
    if meaning:
        meaning.known.clear()
    return clock(lambda text: index.find(text), asked)


def clock(look: Callable[[str], object], asked: Sequence[str]) -> list[float]:
    look(asked[0])
    times = []
    for text in asked:
        start = perf_counter()
        look(text)
        times.append((perf_counter() - start) * 1000)
    return sorted(times)


def line(name: str, values: dict[str, float], times: list[float]) -> dict[str, float]:
    """Print a line of the table; the figures with their time."""
    shown = "".join(
        f"{values[key]:8.3f}" if key in values else f"{'':8}" for key in ("top1", "top3", "mrr", "right_at_10")
    )
    print(f"{name:22}{shown}{times[len(times) // 2]:8.1f}{times[int(len(times) * 0.99)]:8.1f}")
    return {**values, "ms_p99": round(times[int(len(times) * 0.99)], 1)}


def questions(path: Path, model: bool) -> dict[str, float]:
    pairs = load(path)
    print(
        f"{len({p.canonical for p in pairs})} answers, {sum(p.same for p in pairs)} questions with one, "
        f"{sum(not p.same for p in pairs)} without\n{HEAD}"
    )
    last = line("characters", figures(answer(pairs, None)), milliseconds(pairs, None))
    meaning = meanings.installed() if model else None
    if meaning is None:
        print("the model is not installed (make install-model) or not wanted")
        return last
    meaning.all(text for pair in pairs for text in (pair.canonical, pair.asked))
    return line("characters and meaning", figures(answer(pairs, meaning)), milliseconds(pairs, meaning))


def policies(path: Path) -> dict[str, float]:
    rows = tables.objects(path, ("question", "context"))
    texts = list(dict.fromkeys(row["context"] for row in rows))
    index = Notices([Notice(text, "", text) for text in texts])
    asked = [row["question"] for row in rows]
    found = [[hit.id for hit in index.find(text)] for text in asked]
    print(f"{len(texts)} notices of {sum(map(len, texts)) // len(texts)} characters, {len(rows)} questions\n{HEAD}")
    ranks = [_rank(hits, row["context"]) for hits, row in zip(found, rows, strict=True)]
    return line("notices", ranked(ranks), clock(index.find, asked[:TIMED]))


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("file", type=Path, help="pairs as CSV, or with --policies notices as JSON")
    words.add_argument("--policies", action="store_true")
    words.add_argument("--no-model", action="store_true")
    told = words.parse_args()
    print(json.dumps(policies(told.file) if told.policies else questions(told.file, not told.no_model)))


if __name__ == "__main__":
    main()
