import numpy as np
import pytest

from language.finding import model
from language.finding.errors import OldWeights
from language.finding.model import Lens, Linear, Model, save, trained


def test_the_committed_figures_belong_to_the_code():
    assert len(trained().spelling.weights) == len(model.NAMES)
    assert len(trained().meaning.weights) == len(model.NAMES) + len(model.MEANT)
    assert trained().spelling.perhaps < trained().spelling.sure


def test_figures_of_other_features_are_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(model, "NAMES", ("else",))
    with pytest.raises(OldWeights):
        trained.__wrapped__()


def test_what_is_saved_is_what_is_read(tmp_path, monkeypatch):
    linear = Linear(np.zeros(2, np.float32), np.ones(2, np.float32), np.ones(2, np.float32), 0.5, 1.0, -1.0)
    save(Model(linear, linear, trained().lens), tmp_path / "weights.npz")
    monkeypatch.setattr(model, "files", lambda _: tmp_path)
    read = trained.__wrapped__().spelling
    assert read.odds(np.ones((1, 2), np.float32)) == [2.5] and (read.sure, read.perhaps) == (1.0, -1.0)


def test_a_lens_gives_rows_of_length_one_and_survives_nothing():
    lens = Lens(np.zeros(3, np.float32), np.zeros((3, 1), np.float32), np.zeros((1, 3), np.float32))
    assert np.linalg.norm(lens.through(np.array([3.0, 4.0, 0.0], np.float32))) == pytest.approx(1)
    assert not lens.through(np.zeros(3, np.float32)).any()
