"""家人: for whom one phone reports."""

from __future__ import annotations

import pytest

from chat.errors import Refusal
from flows.names import NAME
from tests.flows.said import RELATIONS
from tests.flows.stage import after, phone, plays


def test_a_parent_is_added() -> None:
    """Name, relation, year of birth."""
    plays(
        f"""
        > 家人
        现在可以替这些人上报：您。
        要加谁？请发姓名。
        > 李福田
        李福田是您的什么人？
        {RELATIONS}
        > 爷爷
        李福田哪年出生？例如 1950；也可以发年龄，例如 72岁。
        > 1949
        已添加李福田。以后发「李福田 36.5」就是替李福田上报。
        还要加人，再发「家人」。
        ! keep AddMember name=李福田 relation=爷爷 sex=男 born_year=1949 as_guardian=False
        """,
        phone(),
    )


def test_a_child_is_added_with_a_guardian() -> None:
    """Under 14 the grown-up agrees to be it."""
    plays(
        f"""
        > 加家人
        现在可以替这些人上报：您。
        要加谁？请发姓名。
        > 李小宝
        李小宝是您的什么人？
        {RELATIONS}
        > 3
        李小宝哪年出生？例如 1950；也可以发年龄，例如 72岁。
        > 8岁
        李小宝未满 14 岁。由您作为监护人替孩子上报，同意吗？
        1 同意
        2 不同意
        > 1
        已添加李小宝。以后发「李小宝 36.5」就是替李小宝上报。
        还要加人，再发「家人」。
        ! keep AddMember name=李小宝 relation=儿子 sex=男 born_year=2012 as_guardian=True
        """,
        phone(),
    )


def test_who_does_not_agree_adds_nobody() -> None:
    """Nothing is kept."""
    plays(
        """
        > 儿子
        李小宝哪年出生？例如 1950；也可以发年龄，例如 72岁。
        > 8岁
        李小宝未满 14 岁。由您作为监护人替孩子上报，同意吗？
        1 同意
        2 不同意
        > 不同意
        好的，没有添加。
        """,
        after("家人", "李小宝"),
    )


def test_a_year_may_be_written_in_many_ways() -> None:
    """An age, two figures, four."""
    plays(
        """
        > 明年
        请发出生年份，例如「1950」；也可以发年龄，例如「72岁」。
        李福田哪年出生？例如 1950；也可以发年龄，例如 72岁。
        > 50年
        已添加李福田。以后发「李福田 36.5」就是替李福田上报。
        还要加人，再发「家人」。
        ! keep AddMember name=李福田 relation=爷爷 sex=男 born_year=1950 as_guardian=False
        """,
        after("家人", "李福田", "爷爷"),
    )


@pytest.mark.parametrize("said", ["家里没米了", "大白把我名字电话都发群里了", "不想填", "算不算密接", "岳母", "老伴"])
def test_a_sentence_is_nobodys_name(said: str) -> None:
    with pytest.raises(Refusal):
        NAME.parse(said)


@pytest.mark.parametrize("said", ["王秀英", "我叫李强", "古丽巴哈尔·买买提", "扎西多吉", "是云", "Tom Smith"])
def test_a_name_is_one(said: str) -> None:
    assert NAME.parse(said)
