import numpy as np

from language.finding.meaning import LONGEST, SIZE, Meaning
from language.finding.questions import Entry, Questions


def toy(text):
    """A stand-in of the model that knows that 白事 means 丧事."""
    vector = np.full(SIZE, 0.01, np.float32)
    vector[hash_of("丧事" if "白事" in text else text)] = 1
    return vector / np.linalg.norm(vector)


def hash_of(text):
    return sum(map(ord, text)) % SIZE


def test_what_shares_no_character_is_found_by_meaning():
    entries = [Entry("丧事", ("丧事",)), Entry("快递", ("快递能收吗",)), Entry("学校", ("哪天开学",))]
    assert Questions(entries, Meaning(toy)).find("白事").hits[0].id == "丧事"
    assert Questions(entries).find("白事").hits[0].id == "丧事"  # one character is shared


def test_an_only_answer_has_no_rival():
    assert Questions([Entry("丧事", ("丧事",))], Meaning(toy)).find("白事").hits[0].id == "丧事"


def test_vectors_of_an_index_are_kept_and_those_of_questions_not():
    meaning = Meaning(toy)
    Questions([Entry("丧事", ("丧事",))], meaning).find("白事")
    assert list(meaning.known) == ["丧事"]


def test_a_kept_vector_is_not_made_again():
    meaning = Meaning(lambda text: 1 / 0, {"丧事": np.ones(SIZE, np.float32)})
    assert meaning.of("丧事")[0] == 1


def test_a_long_question_is_read_as_far_as_time_allows():
    seen = []
    Meaning(lambda text: seen.append(text) or toy(text)).of("问" * 500)
    assert len(seen[0]) == LONGEST
