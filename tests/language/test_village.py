import pytest

from tests.language import township
from tests.language.village import LATER, SENTENCES, summary

EVERY = SENTENCES + LATER + township.SENTENCES


@pytest.mark.parametrize(("sentence", "meaning"), EVERY, ids=[s for s, _ in EVERY])
def test_is_understood(sentence, meaning):
    """What a sentence of the village says is what was meant by it."""
    assert summary(sentence) == meaning
