"""What a broadcast says, and what its approval holds for."""

import pytest
from pydantic import ValidationError

from broadcasts.broadcast import Broadcast

MATTER = {"id": "b", "topic": "letters", "title": "给乡亲的信", "kind": "letter", "office": "县指挥部"}
RULES = "1. 戴口罩。\n2. 勤洗手。\n10. 不聚餐。"


def broadcast(body="请戴口罩。", **fields):
    return Broadcast.model_validate({**MATTER, "body": body, **fields})


def test_it_is_said_with_its_title():
    assert broadcast("打 {hotline}。").said({"hotline": "0379"}) == "【给乡亲的信】\n打 0379。"


def test_numbered_rules_may_go_one_a_day():
    rules = broadcast(RULES, one_a_day="true")
    assert rules.parts == ("1. 戴口罩。", "2. 勤洗手。", "10. 不聚餐。")
    assert rules.said({}, part=2) == "【给乡亲的信】\n2. 勤洗手。"
    assert rules.said({}).endswith(RULES)


def test_rules_are_whole_unless_said_otherwise():
    assert broadcast(RULES).parts == (RULES,)


@pytest.mark.parametrize(
    "change",
    [
        {"body": "请戴好口罩。"}, {"audience": {"ages": ["60", "99"]}}, {"channels": ["tv"]}, {"approvals": "2"},
        {"understand": [{"ask": "要不要戴口罩？", "choices": ["要", "不要"], "right": "1"}]},
    ],
)  # fmt: skip
def test_any_change_is_another_broadcast(change):
    assert broadcast(**change).digest() != broadcast().digest()


def test_where_it_lies_and_when_it_goes_do_not_void_an_approval():
    later = broadcast(topic="elsewhere", schedule={"at": "2020-01-25 09:00"})
    assert later.digest() == broadcast().digest()


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"body": "今天{reported}人"}, "figures: true"),
        ({"body": "错的是{wrong_title}"}, "nobody fills in"),
        ({"body": "{{ 7*7 }}"}, "nobody fills in"),
        ({"one_a_day": "true"}, "numbered items"),
        ({"understand": [{"ask": "戴不戴口罩？", "choices": ["戴", "不戴"], "right": "3"}]}, "there are 2 choices"),
    ],
)
def test_what_could_not_be_said_is_refused(fields, reason):
    with pytest.raises(ValidationError, match=reason):
        broadcast(**fields)
