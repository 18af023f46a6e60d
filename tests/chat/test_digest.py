import subprocess
import sys
from dataclasses import dataclass, make_dataclass

from chat.digest import digest
from chat.steps import Keep, Tell, words

SHOW = "from chat.digest import digest; from chat.steps import Keep; print(digest(Keep(frozenset('甲乙丙丁戊'))))"


@dataclass(frozen=True)
class Fact:
    who: str
    symptoms: tuple = ()


def test_other_content_has_another_digest():
    assert digest(Keep(Fact("爷爷"))) != digest(Keep(Fact("奶奶")))
    assert digest(Tell("村医", words("{t}", t=37.8))) != digest(Tell("村医", words("{t}", t=37.9)))


def test_equal_content_has_one_digest_of_six_characters():
    assert digest(Keep(Fact("爷爷", ("咳嗽",)))) == digest(Keep(Fact("爷爷", ["咳嗽"])))
    assert len(digest(Keep(Fact("爷爷")))) == 6


def test_a_set_has_the_same_digest_in_every_process():
    shown = {
        subprocess.run(
            [sys.executable, "-c", SHOW], check=True, env={"PYTHONHASHSEED": seed}, capture_output=True
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(shown) == 1
    assert shown != {b""}


def test_a_field_that_a_release_adds_repeats_nothing():
    """The doctor is not told again because a record learned a new field."""
    later = make_dataclass("Fact", [("who", str), ("symptoms", tuple, ()), ("paper", bool, False)], frozen=True)
    assert digest(Keep(later("爷爷"))) == digest(Keep(Fact("爷爷")))


def test_a_dict_and_none_have_digests():
    assert digest(Keep({"a": {1, 2}})) != digest(Keep({"a": {1}}))
    assert digest(Keep(None)) == digest(Keep(None))
