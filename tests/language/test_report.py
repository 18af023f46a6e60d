from datetime import date

from language.household import Member
from language.report import understand
from language.trips import Way

TODAY = date(2022, 4, 6)
FAMILY = (
    Member(1, "王建国", "本人", "男", date(1980, 1, 1)),
    Member(2, "李秀英", "妻子", "女", date(1982, 1, 1)),
    Member(3, "王德福", "爷爷", "男", date(1945, 1, 1)),
    Member(4, "赵桂兰", "奶奶", "女", date(1947, 1, 1)),
    Member(5, "王小明", "儿子", "男", date(2012, 1, 1)),
)


def test_one_sentence_becomes_every_answer():
    (said,) = understand("爷爷昨天从郑州回来,今天37度8,咳嗽两天了,没有乏力", members=FAMILY, today=TODAY)
    assert said.person.ids == (3,)
    assert said.temperature.celsius == 37.8
    assert [f.symptom.name for f in said.symptoms] == ["咳嗽"]
    assert [f.symptom.name for f in said.denied] == ["乏力"]
    assert said.since.date == date(2022, 4, 4)
    assert [(t.where.place.code, t.way, t.day.days) for t in said.trips] == [(410100000000, Way.FROM, 1)]


def test_each_person_has_their_own_values():
    said = understand("爷爷37.8咳嗽,奶奶36.5没事,我和孩子36度4", members=FAMILY, today=TODAY)
    assert [(s.person.ids, s.temperature.celsius) for s in said] == [
        ((3,), 37.8),
        ((4,), 36.5),
        ((1,), 36.4),
        ((5,), 36.4),
    ]


def test_names_with_a_space_between_them_have_a_reading_each():
    """Of 「爷爷 奶奶 38.5 36.8」 the first fever was lost."""
    said = understand("爷爷 奶奶 38.5 36.8", members=FAMILY, today=TODAY)
    assert [(one.person.word, one.temperature.celsius) for one in said] == [("爷爷", 38.5), ("奶奶", 36.8)]


def test_one_reading_behind_two_names_is_the_last_ones():
    said = understand("我 爷爷 37.8", members=FAMILY, today=TODAY)
    assert [one.person.word for one in said] == ["爷爷"]
