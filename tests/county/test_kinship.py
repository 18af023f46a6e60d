import pytest

from county.kinship import as_called


@pytest.mark.parametrize(
    ("theirs", "sex", "called"),
    [
        ("母亲", "女", "奶奶"),
        ("父亲", "男", "爷爷"),
        ("岳母", "女", "外婆"),
        ("丈人", "男", "外公"),
        ("妻子", "女", "妈妈"),
    ],
)
def test_a_child_of_the_head_calls_each_side_by_its_own_word(theirs, sex, called):
    assert as_called(theirs, sex, "儿子", "男") == called
