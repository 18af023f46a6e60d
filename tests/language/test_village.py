import pytest

from tests.language.village import LATER, SENTENCES, summary


@pytest.mark.parametrize(("sentence", "meaning"), SENTENCES + LATER, ids=[s for s, _ in SENTENCES + LATER])
def test_is_understood(sentence, meaning):
    """What a sentence of the village says is what was meant by it."""
    assert summary(sentence) == meaning
