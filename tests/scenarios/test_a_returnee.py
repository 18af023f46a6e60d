"""Who comes back: announced in one sentence, decided by a person, reminded on the day, asked when they do not come."""

from __future__ import annotations

from dataclasses import replace

from county.carry import Carrier
from county.settings import CountySettings
from tests.scenarios.county import SETTINGS, County
from tests.scenarios.story import heard, tell
from workers.screening import Screening


def test_a_returnee_from_a_key_area(county: County) -> None:
    """The same minute worker, doctor and cadre know; the days begin on the day of the arrival."""
    tell(
        """
        # Two days before: one sentence, and whoever serves the village knows.
        王秀英> 我后天从武汉坐G1234回来，一个人
        您现在有没有发烧、咳嗽或别的不舒服？
        1 没有
        2 有
        陈建国< 南坡村 王秀英（女 38 岁） 电话 …
        陈建国< 返乡 1 号：2月5日到，从武汉市回来，坐 G1234；按规定（重点地区）：集中隔离 14 天
        陈建国< 同意，回「同意 1」；要改，回「安置 1」
        陈建国< 回「收」表示由您接手。
        刘长河< 返乡 1 号：南坡村12号 王秀英，电话 …
        刘长河< 2月5日到，从武汉市回来，坐 G1234
        刘长河< 按规定（重点地区）：集中隔离 14 天。
        刘长河< 同意，回「同意 1」；要改，回「安置 1」。
        赵磊< 返乡 1 号：南坡村12号 王秀英，电话 …
        赵磊< 2月5日到，从武汉市回来，坐 G1234
        赵磊< 按规定（重点地区）：集中隔离 14 天。
        赵磊< 到了，回「到了 1」。
        王秀英> 没有
        您最近 14 天接触过病人或发烧的人吗？
        1 接触过
        2 没有
        王秀英> 没有
        记下了：您 2月5日到家，从武汉回来。
        已告诉村里的网格员、村医和村干部。
        按现在的规定（重点地区）：集中隔离 14 天。由村医或村干部定，定了会告诉您。
        路上戴好口罩，留好车票。到家了，回「到了」；日子有变，回「改期」。
        陈建国> 收
        已接手：南坡村 王秀英（女 38 岁） 电话 …，返乡 1 号：…
        已告诉家属由您负责。
        王秀英< 陈建国已收到您的情况，会尽快联系您。
        王秀英< 电话 …
        # Nothing is decided by the bot: the cadre agrees, the person hears it with the ground.
        刘长河> 同意 1
        定了：南坡村12号 王秀英，集中隔离 14 天。
        已告诉本人，也说了依据和不同意怎么办。
        王秀英< 您从武汉市回来，刘长河定了：集中隔离 14 天，从到家那天算起。
        王秀英< 依据：2020年1月20日起的县防控规定。
        王秀英< 不同意，回「我不同意」，会转给乡镇。有难处，回「人工」。
        陈建国< 返乡 1 号：南坡村12号 王秀英，刘长河定了：集中隔离 14 天。
        赵磊< 返乡 1 号：南坡村12号 王秀英，刘长河定了：集中隔离 14 天。
        陈建国> 同意 1
        返乡 1 号 王秀英 已经定了：集中隔离 14 天。要改隔离方式，发「隔离 王秀英」。
        """,
        county,
    )
    county.later(days=2)
    assert clock(county) == [
        "王秀英< 王秀英今天从武汉市回来吧？路上戴好口罩。",
        "王秀英< 到家了，回「到了」；改日子，回「改期」；不回来了，回「不回来了」。",
        "赵磊< 今天到：返乡 1 号 南坡村12号 王秀英，从武汉市回来。",
        "赵磊< 见到人了，回「到了 1」；没到，回「没到 1 2月8日」。",
    ]
    assert clock(county) == []
    tell(
        """
        王秀英> 到了
        记下了，王秀英已到家，已告诉村里。
        先量一次体温发给我，例如「36.5」。
        王秀英< 王秀英从今天起集中隔离，还有 14 天，到 2 月 18 日。
        王秀英< 原因：从武汉市回来。
        王秀英< 依据：《中华人民共和国传染病防治法》和县指挥部关于隔离医学观察的规定。
        王秀英< 每天报一次体温，直接发数字就行。
        王秀英< 发「我的隔离」看第几天、谁负责。
        王秀英< 不同意，发「我不同意」，乡镇 3 天内复核。
        陈建国< 返乡 1 号：南坡村12号 王秀英，已到家。
        陈建国< 已定：集中隔离 14 天。
        刘长河< 返乡 1 号：南坡村12号 王秀英，已到家。
        刘长河< 已定：集中隔离 14 天。
        赵磊< 返乡 1 号：南坡村12号 王秀英，已到家。
        赵磊< 已定：集中隔离 14 天。
        赵磊> 到了 1
        返乡 1 号 王秀英 已经处理过了：2月5日已到，从武汉市回来，坐 G1234。
        """,
        county,
    )


def test_what_a_neighbour_says_is_looked_into_first(county: County) -> None:
    tell(
        """
        李桂兰> 李强从广州回来了 12号
        记下了：李强 2月3日已到家，从广州回来。
        已告诉村里的网格员、村医和村干部。
        谢谢您告诉我们。是谁说的，不会告诉别人。
        陈建国< 返乡 1 号：南坡村12号 李强（邻里说的，请先核实），电话 …
        陈建国< 2月3日已到，从广州市回来
        陈建国< 按规定：居家观察 7 天。
        陈建国< 同意，回「同意 1」；要改，回「安置 1」。
        刘长河< 返乡 1 号：南坡村12号 李强（邻里说的，请先核实），电话 …
        刘长河< 2月3日已到，从广州市回来
        刘长河< 按规定：居家观察 7 天。
        刘长河< 同意，回「同意 1」；要改，回「安置 1」。
        赵磊< 返乡 1 号：南坡村12号 李强（邻里说的，请先核实），电话 …
        赵磊< 2月3日已到，从广州市回来
        赵磊< 按规定：居家观察 7 天。
        赵磊< 同意，回「同意 1」；要改，回「安置 1」。
        # Whoever serves there looks, and finds it is not so.
        赵磊> 没这回事 1
        记下了：李强 没有回来，从名单里去掉了。
        陈建国< 返乡 1 号：南坡村12号 李强，不回来了。
        刘长河< 返乡 1 号：南坡村12号 李强，不回来了。
        刘长河> 安置
        现在没有等您定的人。
        """,
        county,
    )


def test_who_does_not_come_is_asked_for_and_moved(county: County) -> None:
    says(county, "赵磊", "周婷明天从郑州开车回来", "无", "没有", "没有")
    county.later(days=1)
    assert [line.partition("，")[0] for line in clock(county)] == [
        "赵磊< 今天到：返乡 1 号 南坡村44号 周婷",
        "赵磊< 见到人了",
    ]
    county.later(hours=25)
    assert clock(county)[0] == "赵磊< 没到：返乡 1 号 南坡村44号 周婷，说好2月4日到。"
    assert says(county, "赵磊", "没到 1 2月8日") == "改好了：周婷 2月8日到。"
    county.later(days=1)
    assert clock(county) == []
    assert says(county, "赵磊", "不回来 1") == "记下了：周婷 不回来了。"
    assert says(county, "刘长河", "安置") == "现在没有等您定的人。"


def test_whoever_was_proposed_under_a_rule_keeps_it(county: County) -> None:
    """On the day after, the same place is a key area no more; new returnees are proposed by the new table."""
    says(county, "赵磊", "周婷明天从武汉回来", "高铁", "无", "没有", "没有")
    new = SETTINGS.screening.model_validate(
        {"key_areas": [{"place": "湖北省", "since": "2020-01-20", "until": "2026-02-03"}]}
    )
    under(county, SETTINGS.model_copy(update={"screening": new}))
    county.later(days=1)
    assert "重点地区" in says(county, "刘长河", "安置")
    says(county, "赵磊", "许慧敏昨天从武汉回来", "高铁", "无", "没有", "没有")
    assert "2 南坡村3号 许慧敏，返乡。按规定：居家观察 7 天。" in says(county, "刘长河", "安置")


def under(county: County, settings: CountySettings) -> None:
    """The office has changed the table, and restarted."""
    county.reception = replace(county.reception, county=settings)
    carrier = Carrier(county.keyring, settings)
    county.turns = replace(county.turns, carrier=carrier, reception=county.reception)


def clock(county: County) -> list[str]:
    """What the minute brings."""
    Screening(county.database, county.keyring, SETTINGS, county.planned.extend).run(county.now)
    return list(heard(county))


def says(county: County, name: str, *lines: str) -> str:
    """The last answer; what others hear of it is passed over."""
    replies = [county.phone(name).says(line) for line in lines]
    list(heard(county))
    return replies[-1]
