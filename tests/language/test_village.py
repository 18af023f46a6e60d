import pytest

from tests.language.village import SENTENCES, summary


@pytest.mark.parametrize(("sentence", "meaning"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_is_understood(sentence, meaning):
    """What a sentence of the village says is what was meant by it."""
    assert summary(sentence) == meaning
