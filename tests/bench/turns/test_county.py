from datetime import date

import pytest

from bench.turns.county import SENTENCES
from language.report import understand


@pytest.mark.parametrize("sentence", SENTENCES)
def test_every_sentence_is_a_whole_calm_report(sentence):
    (said,) = understand(sentence, today=date(2026, 11, 22))
    assert 35.9 <= said.temperature.celsius <= 36.9
    assert said.well or said.denied
    assert not said.symptoms
    assert said.stayed or said.contact
