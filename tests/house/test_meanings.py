"""What the model of meaning made of the answers is kept, and made anew where it no longer fits."""

import numpy as np
import pytest

from broadcasts.answer import Answers
from broadcasts.hotline import Hotline
from county.settings import CountySettings, HealthRule
from house import meanings
from house.meanings import Kept
from language.finding import meaning
from language.finding.meaning import SIZE, Meaning
from tests.broadcasts.pages import answer, day

COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=day("2020-01-20")),))
ON = day("2022-03-01")


@pytest.fixture
def made(monkeypatch):
    """Every text that the stand-in of the model had to read; it knows that 白事 means 丧事."""
    read = []

    def embed(text):
        read.append(text)
        vector = np.full(SIZE, 0.01, np.float32)
        vector[sum(map(ord, text.replace("白事", "丧事"))) % SIZE] = 1
        return vector / np.linalg.norm(vector)

    monkeypatch.setattr(meaning, "installed", lambda known=None: Meaning(embed, known))
    monkeypatch.setattr(meaning, "version", lambda: "toy-1")
    return read


def hotline(*questions):
    pages = tuple(answer(f"a{n}", question=question) for n, question in enumerate(questions))
    return Hotline(Answers(pages), Answers(()), COUNTY)


def test_what_shares_no_character_is_found_once_it_is_taught(made, tmp_path):
    line = hotline("丧事怎么办", "快递能收吗", "哪天开学")
    before = line.find("白事要弄", 0, ON).near
    meanings.teach(line, tmp_path)
    assert not before
    assert line.find("白事怎么办", 0, ON).near[0].question == "丧事怎么办"


def test_a_second_start_reads_no_answer_anew(made, tmp_path):
    meanings.teach(hotline("丧事", "快递"), tmp_path)
    made.clear()
    meanings.teach(hotline("丧事", "快递"), tmp_path)
    assert made == []


def test_only_a_reworded_answer_is_read_anew(made, tmp_path):
    meanings.teach(hotline("丧事", "快递"), tmp_path)
    made.clear()
    meanings.teach(hotline("丧事", "开学"), tmp_path)
    assert made == ["开学"]


def test_who_dies_while_it_learns_goes_on_from_there(made, tmp_path, monkeypatch):
    monkeypatch.setattr(meanings, "PIECE", 1)
    monkeypatch.setattr(meaning, "installed", lambda known=None: Meaning(_dies_at("开学"), known))
    with pytest.raises(KeyboardInterrupt):
        meanings.teach(hotline("丧事", "快递", "开学"), tmp_path)
    assert len(Kept(tmp_path / "toy-1.npz")) == 2


def _dies_at(last):
    def embed(text):
        if text == last:
            raise KeyboardInterrupt
        return np.zeros(SIZE, np.float32)

    return embed


def test_a_broken_file_is_made_anew(made, tmp_path):
    (tmp_path / "toy-1.npz").write_bytes(b"torn")
    meanings.teach(hotline("丧事"), tmp_path)
    assert len(Kept(tmp_path / "toy-1.npz")) == 1


def test_vectors_of_another_release_of_the_model_are_not_used(made, tmp_path, monkeypatch):
    meanings.teach(hotline("丧事"), tmp_path)
    made.clear()
    monkeypatch.setattr(meaning, "version", lambda: "toy-2")
    meanings.teach(hotline("丧事"), tmp_path)
    assert made == ["丧事"]


def test_without_the_model_nothing_is_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(meaning, "version", lambda: "")
    assert meanings.ready(hotline("丧事"), tmp_path) is None
    assert list(tmp_path.iterdir()) == []
