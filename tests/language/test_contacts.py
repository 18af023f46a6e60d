import pytest

from language.contacts import Kind, find


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("我是密接", Kind.CLOSE),
        ("接触过确诊的人", Kind.CASE),
        ("同事阳了", Kind.CASE),
        ("和确诊病人坐同一趟车", Kind.CASE),
        ("邻居发烧了", Kind.ILL),
        ("跟发烧的同学一起吃饭", Kind.ILL),
        ("跟武汉回来的亲戚吃过饭", Kind.RETURNED),
        ("村里有人确诊", Kind.NEARBY),
    ],
)
def test_a_contact_has_its_kind(text, kind):
    assert [(c.kind, c.denied) for c in find(text)] == [(kind, False)]


@pytest.mark.parametrize(
    "text", ["没有接触过确诊病人", "无接触史", "不是密接", "没接触过外地人", "未接触发热病人", "没和外地回来的人接触"]
)
def test_a_contact_can_be_denied(text):
    assert [c.denied for c in find(text)] == [True]


@pytest.mark.parametrize("text", ["同事没发烧", "去发热门诊看了看", "36.5"])
def test_some_words_are_no_contact(text):
    assert find(text) == ()
