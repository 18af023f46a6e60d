import numpy as np

from language.finding.grams import grams
from language.finding.postings import Postings, best


def test_the_text_with_the_rare_gram_comes_first():
    index = Postings([grams(text) for text in ("隔离几天", "隔离费用", "口罩几天")])
    assert best(index.scores(grams("费用")), 2) == [1]


def test_a_text_scores_itself_as_a_search_does():
    texts = [grams(text) for text in ("隔离几天", "口罩几天")]
    index = Postings(texts)
    assert abs(index.own(texts[1], 1) - float(index.scores(texts[1])[1])) < 1e-5


def test_of_equals_the_earlier_and_nothing_without_a_score():
    assert best(np.array([0, 2, 2, 3, 0] * 3, np.float32), 4) == [3, 8, 13, 1]
    assert best(np.zeros(3, np.float32), 2) == []
