from dataclasses import replace

from tests.flows.stage import AT_HOME, phone, plays
from tests.flows.test_quarantine import ZHANG

DOCTOR = replace(AT_HOME, roles=frozenset({"村医"}))


def row(name="张三", day="2020-02-01", slot="早", tenths=365, **more):
    return {
        "person": 9, "name": name, "day": day, "slot": slot, "said": f"1 日{slot}", "tenths": tenths, "fever": False,
        "symptoms": [], "note": "", "digest": "aa", "red": False, "void": False, "other": "", **more,
    }  # fmt: skip


def seen(*rows, missing=()):
    return {"side": "村医", "rows": list(rows), "count": len(rows), "missing": list(missing)}


MISSED = {"person": 9, "name": "张三", "said": "1 日早", "day": "2020-02-01", "slot": "早"}


def test_one_word_signs_everything() -> None:
    plays(
        """
        > 签
        等您签（村医）2 项：
        1 张三 1 日早 36.5 村干部刘长河已签
        2 李四 1 日早 38.1 【发热】 咳嗽
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        > 都对
        签了 2 项，其中 1 项两人都签齐了。
        ! keep Sign slots=…
        """.replace("! keep Sign slots=…", SIGNED),
        phone(
            DOCTOR,
            to_sign=seen(
                row(other="村干部刘长河已签"), row("李四", tenths=381, fever=True, symptoms=["咳嗽"], person=10)
            ),
        ),
    )


SIGNED = (
    "! keep Sign slots=(Signed(person=9,day=datetime.date(2020,2,1),slot='早',digest='aa'),"
    "Signed(person=10,day=datetime.date(2020,2,1),slot='早',digest='aa'))"
)


def test_nothing_to_sign_names_what_was_not_measured() -> None:
    plays(
        """
        > 签字
        现在没有等您签的。
        到点还没量：张三 1 日早。
        有纸上的记录，发「补 姓名 3日晚 36.5」；确实没量，发「补 姓名 3日晚 没量 原因」。
        """,
        phone(DOCTOR, to_sign=seen(missing=[MISSED])),
    )


def test_an_answer_that_is_none_is_explained() -> None:
    plays(
        """
        > 签
        等您签（村医）1 项：
        1 张三 1 日早 36.5
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        > 3
        都对，回「签」；哪几项不对，回编号（1 到 1）；一项也不签，回「不签」。
        等您签（村医）1 项：
        1 张三 1 日早 36.5
        都对，回「签」。
        哪几项不对，回编号，那几项先不签；一项也不签，回「不签」。
        > 不签
        一项也没有签。
        没签的，请核实以后让本人改报，改好了会再出现在「签」里。
        """,
        phone(DOCTOR, to_sign=seen(row())),
    )


def test_a_figure_from_paper_is_put_down() -> None:
    plays(
        """
        > 补 张三 今早 36.6
        张三 1 日早补上了。还要村医和村干部都签，发「签」。
        ! keep PutDown·9/2020-02-01/早 person=9 day=2020-02-01 slot=早 tenths=366 words=纸上的记录
        """,
        phone(DOCTOR, people_named=[ZHANG], missing_slots=[MISSED]),
    )


def test_a_slot_that_was_not_measured_needs_a_reason() -> None:
    plays(
        """
        > 补 张三 1日早 没量
        体温多少？没量的，写「没量」和原因。
        > 没量 去医院了
        张三 1 日早补上了。还要村医和村干部都签，发「签」。
        ! keep PutDown·9/2020-02-01/早 person=9 day=2020-02-01 slot=早 tenths=None words=去医院了
        """,
        phone(DOCTOR, people_named=[ZHANG], missing_slots=[MISSED]),
    )


def test_what_is_not_missing_is_not_put_down() -> None:
    plays(
        """
        > 补 张三 1日晚 36.6
        张三 1 日晚没有缺，不用补。
        改错的数，请让本人发「改 体温」。
        """,
        phone(DOCTOR, people_named=[ZHANG], missing_slots=[MISSED]),
    )


def test_more_than_a_phone_shows_comes_afterwards() -> None:
    last = phone(DOCTOR, to_sign={**seen(row()), "count": 20})
    assert "等您签（村医）20 项：" in last.say("签").reply
    assert "后面还有 19 项，再发「签」。" in last.say("签").reply
