"""A grandfather who lives in the house and is in no list, from the first word to the doctor."""

from __future__ import annotations

from tests.flows.said import NOTICE, OUTSIDE, VILLAGE
from tests.scenarios.county import County
from tests.scenarios.story import tell


def test_a_relative_is_added_and_reported_in_one_talk(county: County) -> None:
    """The doctor knows before; what was said first is not asked again."""
    tell(
        f"""
        路人甲> 我爸37.8，咳嗽两天
        {NOTICE}
        路人甲> 1
        {VILLAGE}
        路人甲> 南坡
        怎么称呼您？请发您的姓名。
        路人甲> 张三丰
        我已告诉村医陈建国，电话 10032113404。
        爸爸还没有登记在您家。加进来就能接着报，以后也能替爸爸报。
        1 加进来，接着报
        2 只告诉村医
        陈建国< 南坡村 张三丰 电话 没有登记
        陈建国< 报的是没登记的爸爸：「我爸37.8，咳嗽两天」。上面是来报的人，请先打给他问清地址。
        陈建国< 回「收」表示由您接手。
        路人甲> 1
        爸爸叫什么名字？请发姓名。
        路人甲> 张有福
        张有福哪年出生？例如 1950；也可以发年龄，例如 72岁。
        路人甲> 1950
        已加上张有福。刚才说的是：
        「我爸37.8，咳嗽两天」
        现在就给张有福报上吗？
        1 报上
        2 先不报
        路人甲> 1
        爸爸 37.8℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        陈建国< 南坡村 张有福（男 75 岁） 电话 没有登记
        陈建国< 发热、咳嗽：37.8℃
        陈建国< 回「收」表示由您接手。
        路人甲> 37.6
        爸爸最近 14 天有下面的情况吗？可以选几个；都没有回「无」。
        {OUTSIDE}
        陈建国< 更新：南坡村 张有福（男 75 岁） 电话 没有登记
        陈建国< 发热、咳嗽：37.6℃（先量 37.8℃）
        路人甲> 无
        爸爸 37.6℃（先量 37.8℃），发热、咳嗽。
        我已告诉村医陈建国，电话 10032113404。
        先单独待一间屋，开窗通风，多喝水，戴好口罩，别自己去人多的地方。加重了马上打 120。
        已上报，谢谢！回执 KPW9PC
        陈建国< 更新：南坡村 张有福（男 75 岁） 电话 没有登记
        陈建国< 发热、咳嗽：37.6℃（先量 37.8℃），从2月1日起
        """,
        county,
    )
