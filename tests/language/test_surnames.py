import pytest

from language.surnames import find


def named(text):
    return [span.of(text) for span in find(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("李四 37.8", ["李四"]),
        ("刘桂花36.5,张伟没事", ["刘桂花", "张伟"]),
        ("陈大爷发烧了", ["陈大爷"]),
        ("给老王量了37.6", ["老王"]),
        ("欧阳修和李四都咳嗽", ["欧阳修", "李四"]),
        ("隔壁王奶奶发烧", ["王奶奶"]),
    ],
)
def test_a_name_without_a_word_of_kinship_is_heard(text, names):
    assert named(text) == names


@pytest.mark.parametrize(
    "text",
    ["高烧37.8", "白天36.5", "谢谢36.5", "周一36.5", "严重咳嗽", "徐州36.5", "36.5左右,没有咳嗽", "任何症状都没有"],
)
def test_a_surname_that_begins_another_word_names_nobody(text):
    assert named(text) == []
