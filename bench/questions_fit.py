"""Fit the figures of language/finding/weights.npz: `python -m bench.questions_fit FILE OTHERS`, FILE as pairs_train.csv.

The questions are parted into four by their canonical question. Cross-validation fits on three parts and measures on the
fourth as bench.questions does; then everything is fitted on all four and written. Candidates of a part come from an index of
that part alone, and the lens through which its meanings are seen was made without it, so that the fit sees what a look-up of
unseen questions sees. `--split 7` parts them another way and writes nothing.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bench.questions import Answered, Pair, figures, load
from bench.questions_lens import make_lens
from language.finding import meaning as meanings
from language.finding import model as models
from language.finding.candidates import Wordings
from language.finding.meaning import Meaning
from language.finding.model import Array, Lens, Linear, Model
from language.finding.pairs import NAMES

PARTS = 4
OUT = Path(models.__file__).with_name("weights.npz")
NO_LENS = Lens(*(np.zeros(shape, np.float32) for shape in (384, (384, 1), (1, 384))))


@dataclass(frozen=True)
class Sample:
    """Candidates of all questions of a part: a line each in `table`, with the number of its question."""

    table: Array
    same: Array
    question: Array
    candidate: list[str]
    pairs: list[Pair]


def parts(pairs: Sequence[Pair], split: int) -> list[list[Pair]]:
    canonical = list(dict.fromkeys(pair.canonical for pair in pairs))
    order = np.random.default_rng(split).permutation(len(canonical))
    part = {canonical[at]: number % PARTS for number, at in enumerate(order)}
    return [[pair for pair in pairs if part[pair.canonical] == number] for number in range(PARTS)]


def sample(pairs: list[Pair], meaning: Meaning | None, lens: Lens, index: Sequence[Pair] = ()) -> Sample:
    """Candidates for the questions of `pairs` among the canonical ones of `index`, or of themselves."""
    canonical = list(dict.fromkeys(pair.canonical for pair in index or pairs))
    wordings = Wordings(canonical, range(len(canonical)), meaning, lens)
    tables, same, question, candidate = [], [], [], []
    for number, pair in enumerate(pairs):
        near = wordings.near(pair.asked)
        tables.append(near.table)
        candidate += [canonical[row] for row in near.rows]
        same += [float(pair.same and canonical[row] == pair.canonical) for row in near.rows]
        question += [number] * len(near.rows)
    return Sample(np.vstack(tables), np.array(same, np.float32), np.array(question), candidate, pairs)


def logistic(samples: Sequence[Sample], columns: slice, penalty: float = 10.0, rounds: int = 25) -> Linear:
    """Newton's method; the penalty is on standardised weights."""
    rows = np.vstack([s.table[:, columns] for s in samples]).astype(np.float64)
    same = np.concatenate([s.same for s in samples])
    mean, scale = rows.mean(0), rows.std(0) + 1e-6
    rows = np.hstack([(rows - mean) / scale, np.ones((len(rows), 1))])
    ridge = np.full(rows.shape[1], penalty)
    ridge[-1] = 0.0
    weights = np.zeros(rows.shape[1])
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (same - chance) - ridge * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-5:
            break
    return Linear(*(a.astype(np.float32) for a in (mean, scale, weights[:-1])), float(weights[-1]), 0.0, 0.0)


def answered(linear: Linear, sample: Sample, columns: slice) -> list[Answered]:
    """What a look-up would answer."""
    odds = linear.odds(sample.table[:, columns])
    found: list[list[tuple[float, str]]] = [[] for _ in sample.pairs]
    for number, text, each in zip(sample.question, sample.candidate, odds, strict=True):
        found[number].append((-float(each), text))
    ranked = [sorted(each) for each in found]
    return [
        Answered(pair, tuple(text for _, text in hits), -hits[0][0] if hits else -99.0)
        for pair, hits in zip(sample.pairs, ranked, strict=True)
    ]


def with_limits(linear: Linear, results: Sequence[Answered], other: Sequence[Answered]) -> Linear:
    """The odds that 10 % of the questions without an answer reach, out of the fit, and 5 % of those on other matters."""
    sure = float(np.quantile([a.confidence for a in results if not a.pair.same], 0.9))
    perhaps = float(np.quantile([a.confidence for a in other], 0.95))
    print(f"{'':9} sure from {sure:.2f}, perhaps from {perhaps:.2f}")
    return Linear(linear.mean, linear.scale, linear.weights, linear.bias, sure, perhaps)


def fit(samples: list[Sample], other: Sample, columns: slice, name: str) -> Linear:
    results: list[Answered] = []
    each = []
    for number, held in enumerate(samples):
        linear = logistic([s for at, s in enumerate(samples) if at != number], columns)
        part = answered(linear, held, columns)
        results += part
        each.append(figures(part))
    means = {key: round(float(np.mean([f[key] for f in each])), 3) for key in each[0]}
    print(f"{name:9} cross-validated over {len(samples)} parts: {means}; parts' top1 {[f['top1'] for f in each]}")
    linear = logistic(samples, columns)
    return with_limits(linear, results, answered(linear, other, columns))


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("file", type=Path)
    words.add_argument("others", type=Path, help="questions on other matters, as for bench.questions --policies")
    words.add_argument("--vectors", type=Path, help="keep the vectors of the texts here between runs (.npz)")
    words.add_argument("--split", type=int, help="part the questions another way, and only measure: nothing is written")
    told = words.parse_args()
    pairs = load(told.file)
    folds = parts(pairs, told.split or 0)
    other = [Pair("", row["question"], False) for row in json.loads(told.others.read_text(encoding="utf-8"))]
    strange = sample(other, None, NO_LENS, folds[0])
    spelling = fit([sample(fold, None, NO_LENS) for fold in folds], strange, slice(0, len(NAMES)), "spelling")
    meaning = meanings.installed(_vectors(told.vectors))
    if meaning is None and told.split:
        return
    if meaning is None:
        raise SystemExit("The fit needs the model: make install-model")
    meaning.all(text for pair in pairs for text in (pair.canonical, pair.asked))
    if told.vectors:
        np.savez(told.vectors, texts=np.array(list(meaning.known)), rows=np.stack(list(meaning.known.values())))
    lenses = [
        make_lens([p for at, f in enumerate(folds) if at != number for p in f], meaning) for number in range(PARTS)
    ]
    seen = [sample(fold, meaning, lens) for fold, lens in zip(folds, lenses, strict=True)]
    lens = make_lens(pairs, meaning)
    meant = fit(seen, sample(other, meaning, lens, folds[0]), slice(0, len(NAMES) + len(models.MEANT)), "meaning")
    if told.split:
        print(json.dumps({"split": told.split, "written": ""}))
        return
    models.save(Model(spelling, meant, lens), OUT)
    print(json.dumps({"written": OUT.name, "bytes": OUT.stat().st_size}))


def _vectors(path: Path | None) -> dict[str, Array]:
    if path is None or not path.exists():
        return {}
    kept = np.load(path)
    return dict(zip(kept["texts"].tolist(), kept["rows"], strict=True))


if __name__ == "__main__":
    main()
