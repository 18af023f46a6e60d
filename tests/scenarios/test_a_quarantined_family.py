"""Fourteen days of a family of four: measured twice a day, two signatures under each figure, a fever, a missed evening,
another doctor for three days, a figure that is changed, and at the end the letter."""

from __future__ import annotations

import re

import pypdfium2
from sqlalchemy import select

from papers import pdf
from papers.paper import loads
from records import papers
from records.ledgers.grading import GRADINGS
from records.ledgers.monitoring import MONITORINGS, RELEASED, Monitoring
from records.quarantine.signatures import SIGN_OFF
from records.quarantine.stays import Stay, history
from tests.scenarios.county import County
from tests.scenarios.quarantine_days import (
    CADRE,
    DOCTOR,
    FAMILY,
    at,
    clock,
    evening,
    morning,
    reports,
    settle,
    signs,
    whole_day,
)
from tests.scenarios.story import tell


def test_fourteen_days(county: County) -> None:
    settle(county)
    the_first_day(county)
    for day in (2, 3):
        whole_day(county, day)
    a_missed_evening(county, 4)
    whole_day(county, 5)
    a_fever(county, 6)
    another_doctor(county, 7)
    whole_day(county, 8, doctor="何春梅")
    whole_day(county, 9, doctor="何春梅")
    a_changed_figure(county, 10)
    for day in range(11, 14):
        whole_day(county, day)
    the_last_day(county, 14)
    the_letter(county)
    what_is_kept(county)


def the_first_day(county: County) -> None:
    """One line places her; everybody at home is measured, and each of the two sees what the other signed."""
    tell(
        """
        陈建国> 隔离 周婷 郑州回来，接触过病人
        周婷居家隔离 14 天，分类「密接」，原因：郑州回来，接触过病人。
        本人和家里会收到通知、依据和申诉的办法。确定吗？（要改，发「改 天数 7」）
        1 确定隔离
        2 先不
        陈建国> 1
        周婷开始居家隔离。每天的体温到齐了，发「签」，村医和村干部都要签。
        要改，发「延长」「分类」「转集中」加姓名。
        周婷< 周婷从今天起居家隔离，还有 14 天，到 2 月 16 日。
        周婷< 原因：郑州回来，接触过病人。
        周婷< 依据：《中华人民共和国传染病防治法》和县指挥部关于隔离医学观察的规定。
        周婷< 每天早、晚各报一次体温（中午 12 点前、晚上 8 点前），同住的人一起报，直接发数字就行。
        周婷< 不要出门，吃的、药、别的难处发「人工」，我们送到门口。
        周婷< 发「我的隔离」看第几天、谁负责。
        周婷< 不同意，发「我不同意」，乡镇 3 天内复核。
        陈建国> 隔离 周婷 又报一次
        周婷已经在居家隔离：第 1/14 天，到 2 月 16 日。
        要改，发：
        延长 周婷 3天 原因
        转集中 周婷
        分类 周婷 密接 原因
        """,
        county,
    )
    reports(county)
    tell(
        """
        陈建国> 签
        等您签（村医）4 项：
        1 周婷 3 日早 36.4
        2 周树林 3 日早 36.5
        3 沈翠萍 3 日早 36.6
        4 吴秀兰 3 日早 36.2
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        陈建国> 签
        签了 4 项，还等村干部签。
        刘长河> 签
        等您签（村干部）4 项：
        1 周婷 3 日早 36.4 村医陈建国已签
        2 周树林 3 日早 36.5 村医陈建国已签
        3 沈翠萍 3 日早 36.6 村医陈建国已签
        4 吴秀兰 3 日早 36.2 村医陈建国已签
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        刘长河> 3
        签了 3 项，两人都签齐了。
        没签的，请核实以后让本人改报，改好了会再出现在「签」里。
        刘长河> 签
        等您签（村干部）1 项：
        1 沈翠萍 3 日早 36.6 村医陈建国已签
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        刘长河> 签
        签了 1 项，两人都签齐了。
        陈建国> 签
        现在没有等您签的。
        周婷> 我的隔离
        周婷 居家隔离第 1/14 天，还有 13 天（到 2 月 16 日）。
        分类「密接」：密切接触者，和病人有过密切接触。
        原因：郑州回来，接触过病人。
        依据：《中华人民共和国传染病防治法》和县指挥部关于隔离医学观察的规定。
        今天两人都签了：周婷早 36.4、周树林早 36.5、沈翠萍早 36.6、吴秀兰早 36.2。
        看护您的：
        村医 陈建国 10032113404
        村干部 刘长河 10021365003
        乡镇干部 孙为民 10063674416
        派出所 110
        难受、缺东西，发「人工」；垃圾要收，发「垃圾」；不同意，发「我不同意」。
        急事打 0379-1234567。
        """,
        county,
    )
    at(county, 1, 18)
    reports(county)
    assert signs(county, CADRE, DOCTOR) == ["签了 4 项，还等村医签。", "签了 4 项，两人都签齐了。"]


def a_missed_evening(county: County, day: int) -> None:
    """The father is not measured: it is red at eight, the township hears, and the doctor puts down why."""
    morning(county, day)
    told = dict(clock(county))
    assert told["周婷"].startswith("隔离第 4/14 天，今天一个字「洁」：")
    assert clock(county) == []  # once
    evening(county, day, "我36.4 妈妈36.6 奶奶36.2")
    at(county, day, 20)
    assert clock(county) == [
        ("孙为民", "晚间体温到点没签完：\n南坡村：没量 1 项\n请催一下村医和村干部，发「签」就能签。")
    ]
    tell(
        """
        陈建国> 签
        现在没有等您签的。
        到点还没量：周树林 6 日晚。
        有纸上的记录，发「补 姓名 3日晚 36.5」；确实没量，发「补 姓名 3日晚 没量 原因」。
        陈建国> 补 周树林 6日早 36.5
        周树林 6 日早没有缺，不用补。
        改错的数，请让本人发「改 体温」。
        陈建国> 补 周树林 6日晚 没量 体温计坏了
        周树林 6 日晚补上了。还要村医和村干部都签，发「签」。
        刘长河> 签
        等您签（村干部）1 项：
        1 周树林 6 日晚 没量 补：体温计坏了 【超时】
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        刘长河> 签
        签了 1 项，还等村医签。
        """,
        county,
    )
    assert signs(county, DOCTOR) == ["签了 1 项，两人都签齐了。"]


def a_fever(county: County, day: int) -> None:
    """The mother, who only lives with her, has a fever: the doctor hears at once, and it stands out among what is signed."""
    morning(county, day)
    at(county, day, 18)
    tell(
        """
        周婷> 我36.4 爸爸36.5 妈妈38.2 奶奶36.2
        妈妈 38.2℃，偏高。我已告诉村医陈建国，电话 10032113404。
        歇十分钟，再量一次发给我。
        陈建国< 南坡村 沈翠萍（女 54 岁） 电话 10076935836
        陈建国< 发热：38.2℃
        陈建国< 回「收」表示由您接手。
        陈建国> 收
        已接手：南坡村 沈翠萍（女 54 岁） 电话 10076935836，发热：38.2℃
        已告诉家属由您负责。
        周婷< 陈建国已收到沈翠萍的情况，会尽快联系您。
        周婷< 电话 10032113404
        """,
        county,
    )
    reports(county, "37.9")
    shown = county.phone(DOCTOR).says("签")
    assert "3 沈翠萍 8 日晚 37.9 【发热】" in shown
    county.phone(DOCTOR).says("签")
    assert "【发热】 村医陈建国已签" in county.phone(CADRE).says("签")
    county.phone(CADRE).says("签")
    county.told()


def another_doctor(county: County, day: int) -> None:
    """The posts go over with a yes; what is unsigned is the substitute's at once, and the old one reads it no more."""
    at(county, day, 8, 30)
    reports(county)
    county.phone(DOCTOR).says("换班 何春梅 到2月11日")
    county.phone(DOCTOR).says("1")
    county.phone("何春梅").says("接班")
    county.told()
    assert county.phone("何春梅").says("签").startswith("等您签（村医）4 项：\n1 周婷 9 日早 36.4")
    assert county.phone("何春梅").says("签") == "签了 4 项，还等村干部签。"
    assert "周婷" not in county.phone(DOCTOR).says("签")
    assert "1 周婷 9 日早 36.4 村医何春梅已签" in county.phone(CADRE).says("签")
    county.phone(CADRE).says("签")
    at(county, day, 18)
    reports(county)
    signs(county, "何春梅", CADRE)
    county.told()


def a_changed_figure(county: County, day: int) -> None:
    """What both have signed is changed by the family: both signatures are gone until both sign anew."""
    whole_day(county, day)
    county.phone("周婷").says("改 妈妈的体温 36.9")
    county.told()
    tell(
        """
        陈建国> 解除 周婷
        周婷还不能解除。
        还没到期，2 月 16 日到期。
        还差：沈翠萍 12 日晚村医、村干部没签。
        没量的发「补」，没签的发「签」。
        陈建国> 签
        等您签（村医）1 项：
        1 沈翠萍 12 日晚 36.9 【改过，要重签】
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        陈建国> 签
        签了 1 项，还等村干部签。
        """,
        county,
    )
    assert signs(county, CADRE) == ["签了 1 项，两人都签齐了。"]


def the_last_day(county: County, day: int) -> None:
    """Proposed only when everything is signed; two people sign, and the family has the letter."""
    morning(county, day)
    at(county, day, 18)
    reports(county)
    signs(county, DOCTOR)
    assert [text for _, text in clock(county) if "期满" in text] == []
    tell(
        """
        刘长河> 解除 周婷
        周婷还不能解除。
        还差：16 日晚村干部没签、周树林 16 日晚村干部没签、沈翠萍 16 日晚村干部没签、吴秀兰 16 日晚村干部没签。
        没量的发「补」，没签的发「签」。
        """,
        county,
    )
    signs(county, CADRE)
    proposed = "周婷隔离期满，体温都签齐了，可以解除。\n回「解除 周婷」，由村医和村干部两人签字。"
    assert clock(county) == [(DOCTOR, proposed), (CADRE, proposed)]
    assert clock(county) == []
    tell(
        """
        陈建国> 解除 周婷
        周婷隔离 14 天期满，112 次体温都由两人签齐，近几天没有发热，可以解除。
        您签（村医）吗？
        1 签字解除
        2 先不签
        陈建国> 1
        您签了。还要另一位（村干部）发「解除 周婷」签字，才正式解除。
        陈建国> 解除 周婷
        您已经签过周婷的解除，还等另一位签。
        刘长河> 解除 周婷
        周婷隔离 14 天期满，112 次体温都由两人签齐，近几天没有发热，可以解除。
        村医已经签了，您签（村干部）吗？
        1 签字解除
        2 先不签
        刘长河> 1
        两人都签了，周婷解除隔离，通知书已经发给本人和家里。
        要打印，发「通知书 周婷」。
        周婷< 周婷的居家隔离今天解除。谢谢您和家人这些天的配合。
        周婷< 解除通知书，点开下载（24 小时内有效）：
        周婷< …/papers/…
        周婷< 以后再要，发「解除通知书」。
        周婷> 我的隔离
        您和您家登记的人现在没有在隔离。
        """,
        county,
    )


def the_letter(county: County) -> None:
    """Asked for again, it is the same letter under a new link."""
    county.phone("周婷").says("解除通知书")
    reply = county.phone("周婷").says("1")
    assert reply.startswith("防解〔2026〕1号，点开下载（24 小时内有效）：")
    token = re.search(r"/papers/([\w-]+)\n", reply)
    assert token
    with county.database.read() as conn:
        kept = papers.find(conn, county.keyring, token[1], county.now)
    assert kept
    text = "".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(pdf.render(loads(kept.content))))
    for words in (
        "解除居家隔离医学观察通知书",
        "防解〔2026〕1号",
        "共 14 天",
        "您的体温最高 36.4 °C，同住 3 人一并测温",
        "村医：陈建国",
        "村干部：刘长河",
    ):
        assert words in text.replace("\r\n", "")
    assert "没量＊" in text
    assert "＊ 周树林 2 月 6 日晚：体温计坏了（2 月 6 日补记）" in text


def what_is_kept(county: County) -> None:
    """Every slot with two different signers, the class with its changes, the stay with its end."""
    with county.database.read() as conn:
        signed = conn.execute(select(SIGN_OFF)).all()
        graded = [GRADINGS.read(county.keyring, row) for row in conn.execute(select(GRADINGS.table))]
        (row,) = conn.execute(select(MONITORINGS.table)).all()
        stay = Stay(row.id, MONITORINGS.read(county.keyring, row))
        was = history(conn, county.keyring, stay)
    assert len(signed) == 14 * 2 * 4
    assert all(row.doctor and row.cadre and row.doctor != row.cadre for row in signed)
    assert len({row.doctor for row in signed}) == 2
    assert [(one.before, one.grade) for one in sorted(graded, key=lambda one: one.at)] == [("", "密接"), ("密接", "")]
    assert isinstance(stay.is_, Monitoring)
    assert (stay.is_.lasts, stay.is_.outcome, stay.is_.letter) == (False, RELEASED, 1)
    assert [one.lasts for one in was] == [True, False]


def test_the_family_is_told_what_is_owed(county: County) -> None:
    """Before the report of the evening."""
    settle(county)
    county.phone(DOCTOR).says("隔离 周婷 接触过病人")
    county.phone(DOCTOR).says("1")
    reports(county, FAMILY.replace("爸爸36.5 ", ""))
    shown = county.phone("周婷").says("我的隔离")
    assert "今天还没报：周树林早。\n今天等签字：周婷早 36.4、沈翠萍早 36.6、吴秀兰早 36.2。" in shown
    at(county, 1, 13)
    shown = county.phone("周婷").says("我的隔离")
    assert "没量的：周树林 3 日早。落了的要说明原因，才能按时解除。" in shown
    assert "周婷晚" in shown
