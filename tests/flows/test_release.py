from dataclasses import replace

from tests.flows.stage import AT_HOME, phone, plays
from tests.flows.test_quarantine import ZHANG

DOCTOR = replace(AT_HOME, roles=frozenset({"村医"}))
READY = {
    "side": "村医", "missing": [], "reasons": [], "digest": "dd", "mine": False, "other": False, "self": False,
    "days": 14, "slots": 28, "phone": True,
}  # fmt: skip


def doctor(**state):
    return phone(DOCTOR, people_named=[ZHANG], release_of={**READY, **state})


def test_what_is_missing_is_named() -> None:
    plays(
        """
        > 解除 张三
        张三还不能解除。
        还差：3 日晚没量、5 日早村干部没签。
        没量的发「补」，没签的发「签」。
        """,
        doctor(missing=["张三 3 日晚没量", "张三 5 日早村干部没签"]),
    )


def test_the_rule_says_why_not() -> None:
    plays(
        """
        > 解除 张三
        张三还不能解除。
        还没到期，2 月 14 日到期；最后一次检测还不是阴性。
        """,
        doctor(reasons=["还没到期，2 月 14 日到期", "最后一次检测还不是阴性"]),
    )


def test_the_first_signature_waits_for_the_second() -> None:
    plays(
        """
        > 解除 张三
        张三隔离 14 天期满，28 次体温都由两人签齐，近几天没有发热，可以解除。
        您签（村医）吗？
        1 签字解除
        2 先不签
        > 1
        您签了。还要另一位（村干部）发「解除 张三」签字，才正式解除。
        ! keep SignRelease·9 person=9 digest=dd
        """,
        doctor(),
    )


def test_nobody_signs_both() -> None:
    plays(
        """
        > 解除 张三
        另一位也是您签的，一个人不能签两次。请让另一位村医或村干部签。
        """,
        doctor(other=True, self=True),
    )


def test_who_has_no_letter_is_told_where_to_look() -> None:
    plays(
        """
        > 解除通知书
        您还没有解除通知书。看还有几天，发「我的隔离」。
        """,
        phone(release_letter=None),
    )
