import pytest

from chat.errors import Refusal
from chat.kind import Kind, noted, options, part, shown, takes_all
from chat.kinds import FreeText, YesNo, any_of, one_of
from tests.chat.toys import Degrees

FAMILY = one_of(("我", "爷爷", "奶奶"))
SYMPTOMS = any_of(("发热", "咳嗽", "乏力", "胸闷"))
KINDS = (FAMILY, SYMPTOMS, YesNo(), FreeText())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_kind(kind):
    assert isinstance(kind, Kind)


def test_what_a_kind_leaves_out_has_a_meaning():
    class Bare:
        def parse(self, said):
            return said

    assert (options(Bare()), takes_all(Bare()), noted(Bare(), " a "), shown(Bare(), "a")) == ((), False, "a", "a")


@pytest.mark.parametrize(("kind", "said"), [(FAMILY, "2"), (SYMPTOMS, "1 2"), (YesNo(), "2"), (FreeText(), "村东")])
def test_what_is_noted_means_what_was_said(kind, said):
    assert kind.parse(noted(kind, said)) == kind.parse(said)
    assert shown(kind, noted(kind, said))


def test_a_part_of_a_sentence_answers_only_if_the_question_takes_it():
    assert part(Degrees(), "爷爷 37.8 咳嗽", "") == ("37.8", 37.8)
    assert part(Degrees(), "密码 99.9", "") is None
    assert part(Degrees(), "没有数字", "") is None


def test_what_does_not_fit_is_never_noted():
    with pytest.raises(Refusal):
        noted(FAMILY, "大伯")
