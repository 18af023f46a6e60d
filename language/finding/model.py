"""The trained figures: how much each feature of a pair says, and in which directions meanings of questions differ.

`weights.npz` is written by `python -m bench.questions_fit FILE OTHERS`; it holds no text.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from language.finding.errors import OldWeights
from language.finding.pairs import NAMES

Array = NDArray[np.float32]
MEANT = ("meant", "meant_below_best", "meant_above_next", "meant_squared")


@dataclass(frozen=True, slots=True)
class Linear:
    """Logistic regression on standardised features. `sure`: the log-odds that 10 % of the questions reach which have no answer
    though one to the same matter stands beside it; `perhaps`: those that 5 % of the questions on other matters reach."""

    mean: Array
    scale: Array
    weights: Array
    bias: float
    sure: float
    perhaps: float

    def odds(self, rows: Array) -> Array:
        """Log-odds that each pair asks the same."""
        return np.asarray(((rows - self.mean) / self.scale) @ self.weights + self.bias, np.float32)


@dataclass(frozen=True, slots=True)
class Lens:
    """How meanings are compared: moved to the middle of all questions, stretched along the directions that matter."""

    middle: Array
    left: Array
    right: Array

    def through(self, vectors: Array) -> Array:
        """Rows of length 1, whose products are cosines."""
        moved = vectors - self.middle
        seen = moved + (moved @ self.left) @ self.right
        return np.asarray(seen / np.maximum(np.linalg.norm(seen, axis=-1, keepdims=True), 1e-9), np.float32)


@dataclass(frozen=True, slots=True)
class Model:
    spelling: Linear
    meaning: Linear
    lens: Lens


def save(model: Model, path: Path) -> None:
    parts = {"names": np.array(NAMES + MEANT)}
    for name, linear in (("spelling", model.spelling), ("meaning", model.meaning)):
        parts |= {f"{name}_{field}": np.asarray(getattr(linear, field), np.float32) for field in Linear.__slots__}
    parts |= {field: np.asarray(getattr(model.lens, field), np.float16) for field in Lens.__slots__}
    np.savez_compressed(path, allow_pickle=False, **parts)


@cache
def trained() -> Model:
    raw = np.load(BytesIO(files("language.finding").joinpath("weights.npz").read_bytes()), allow_pickle=False)
    if tuple(raw["names"]) != NAMES + MEANT:
        raise OldWeights(
            "weights.npz was made for other features: make it anew with python -m bench.questions_fit FILE OTHERS"
        )
    lens = Lens(*(raw[field].astype(np.float32) for field in Lens.__slots__))
    return Model(_linear(raw, "spelling"), _linear(raw, "meaning"), lens)


def _linear(raw: np.lib.npyio.NpzFile, name: str) -> Linear:
    mean, scale, weights, bias, sure, perhaps = (raw[f"{name}_{field}"] for field in Linear.__slots__)
    return Linear(mean, scale, weights, float(bias), float(sure), float(perhaps))
