"""Fit the lens of language/finding/weights.npz: the directions in which meanings of questions that ask the same lie near."""

from collections.abc import Sequence

import numpy as np

from bench.questions import Pair
from language.finding.meaning import Meaning
from language.finding.model import Array, Lens

RANK = 32  # directions that the lens stretches
STEPS = 30  # more of them learn the file by heart: cross-validated top-1 falls again at 120
RATE = 0.001
HEAT = 20.0
BATCH, RIVALS = 512, 900


def make_lens(pairs: Sequence[Pair], meaning: Meaning) -> Lens:
    """A linear map under which a question lies nearer to its canonical one than to others and to its false friends."""
    canonical = list(dict.fromkeys(pair.canonical for pair in pairs))
    place = {text: at for at, text in enumerate(canonical)}
    same = [pair for pair in pairs if pair.same]
    vectors = meaning.all(canonical)
    middle = vectors.mean(0)
    others = _unit(np.vstack([vectors, meaning.all(p.asked for p in pairs if not p.same)]) - middle)
    asked, target = _unit(meaning.all(p.asked for p in same) - middle), np.array([place[p.canonical] for p in same])
    chance = np.random.default_rng(0)
    stretch = np.eye(vectors.shape[1], dtype=np.float32)
    first, second = np.zeros_like(stretch), np.zeros_like(stretch)
    for step in range(1, STEPS + 1):
        batch = chance.permutation(len(asked))[:BATCH]
        rivals = np.unique(np.concatenate([chance.choice(len(others), min(RIVALS, len(others)), False), target[batch]]))
        slope = _slope(stretch, asked[batch], others[rivals], np.searchsorted(rivals, target[batch]))
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        stretch -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-6)
    left, weight, right = np.linalg.svd(stretch - np.eye(len(stretch)))
    return Lens(middle, (left[:, :RANK] * weight[:RANK]).astype(np.float32), right[:RANK].astype(np.float32))


def _slope(stretch: Array, asked: Array, others: Array, target: Array) -> Array:
    """Of the cross-entropy of finding the target among the others by cosine."""
    a, b = asked @ stretch, others @ stretch
    long_a, long_b = np.linalg.norm(a, axis=1, keepdims=True), np.linalg.norm(b, axis=1, keepdims=True)
    a, b = a / long_a, b / long_b
    logits = HEAT * a @ b.T
    share = np.exp(logits - logits.max(1, keepdims=True))
    share /= share.sum(1, keepdims=True)
    share[np.arange(len(asked)), target] -= 1
    share *= HEAT / len(asked)
    to_a, to_b = share @ b, share.T @ a
    to_a = (to_a - a * (to_a * a).sum(1, keepdims=True)) / long_a
    to_b = (to_b - b * (to_b * b).sum(1, keepdims=True)) / long_b
    return np.asarray(asked.T @ to_a + others.T @ to_b, np.float32)


def _unit(rows: Array) -> Array:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)
