import pytest

from flows.missing import ASKED, Attempt
from tests.flows.stage import family, phone, plays

DOCTOR = family(roles=frozenset({"村医"}))
NAMED = {
    "place": "南坡村", "total": 3,
    "people": [
        {"door": 31, "name": "李桂兰", "age": 72, "days": 3, "phone": "10045076004", "words": "独居", "tried": "今天联系 2 次，没接"},
        {"door": 44, "name": "周婷", "age": 27, "days": 1, "phone": "", "words": "", "tried": ""},
        {"door": 44, "name": "周小雨", "age": 2, "days": None, "phone": "", "words": "", "tried": ""},
    ],
}  # fmt: skip


def test_whoever_goes_there_reads_names_and_telephones():
    plays(
        """
        > 谁还没报？
        南坡村今天还没消息的 3 人：
        31 号 李桂兰 72 岁（独居，3 天没消息，今天联系 2 次，没接） 10045076004
        44 号 周婷、周小雨（一直没消息） 没有电话
        打过电话，回「联系 门牌号 没接」，我记下来。
        """,
        phone(DOCTOR, missing=NAMED),
    )


def test_whoever_is_above_reads_counts_of_what_minute():
    rows = [{"name": "南坡村", "missing": 5, "people": 149, "who": "刘长河", "phone": "10021365003"}]
    plays(
        """
        > 没报
        柳荫乡今天还没消息的 5 人（8:05 的数）：
        南坡村 5 人（共 149）刘长河 10021365003
        看名单，回「没报 村名」。
        """,
        phone(DOCTOR, missing={"place": "柳荫乡", "total": 5, "at": "8:05", "more": 0, "rows": rows}),
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"place": "南坡村", "total": 0, "people": []}, "南坡村今天都有消息了。"),
        ({}, "没有这个地方，或者不归您管。直接发「没报」看您这里的。"),
        (None, "这个名单只给村里、乡里值班的人看。\n报您家的体温，直接发数字，例如「36.5」。"),
    ],
)
def test_an_empty_list_says_why(found, said):
    plays(f"> 没报 南坡\n{said}", phone(DOCTOR, missing=found))


@pytest.mark.parametrize(
    "said", ["没报", "谁没报", "还有谁没报", "今天谁没报", "没上报的", "没报 南坡村", "哪些人没报?"]
)
def test_it_is_asked_for_in_many_ways(said):
    assert ASKED.fullmatch(said)


def test_an_attempt_is_kept_for_everyone_behind_the_door():
    plays(
        """
        > 联系 31 没接
        记下了：31 号 李桂兰，没接。
        ! keep ContactAttempt·9 person=9 how=电话 outcome=没接
        """,
        phone(DOCTOR, unheard_at=[{"person": 9, "area": 410798103005, "name": "李桂兰"}]),
    )  # fmt: skip


def test_a_door_without_anybody_missing_is_said():
    plays("> 联系 3 关机\n3 号今天没有还没消息的人。看名单，回「没报」。", phone(DOCTOR, unheard_at=[]))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("联系12没接", (12, "没接", "")),
        ("联系 12 号 关机", (12, "关机", "")),
        ("联系12，电话空号了", (12, "空号", "电话空号了")),
        ("联系 12 去女儿家了", (12, "其他", "去女儿家了")),
    ],
)
def test_an_outcome_is_heard_in_few_words(said, meant):
    assert Attempt().parse(said) == meant
