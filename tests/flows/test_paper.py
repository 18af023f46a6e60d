from __future__ import annotations

from tests.flows.stage import AT_HOME, after, family, phone, plays

WORKER = family(AT_HOME.me, roles=frozenset({"网格员"}))
ROW = {
    "code": "A1", "n": 31, "id": 3, "area": 410798103005, "head": "李桂兰", "watched": False,
    "people": [[31, "李桂兰", "户主", "女", "1947-05-01"]],
}  # fmt: skip


def rows(*said, unknown=()):
    typed = [
        ROW | {"code": f"A{n}", "said": words, "people": [[30 + n, "李桂兰", "户主", "女", "1947-05-01"]]}
        for n, words in enumerate(said, 1)
    ]
    return phone(WORKER, paper_rows={"rows": typed, "unknown": list(unknown)})


def test_a_row_is_two_reports_marked_as_paper():
    plays(
        """
        > A1 早365 晚366 无
        纸表录了 1 人：A1 李桂兰 早36.5℃、晚36.6℃。
        ! keep 记·31/早/1 line=1
        ! keep 报·31/早 via=paper
        ! keep 记·31/晚/1 line=1
        ! keep 报·31/晚 via=paper
        """,
        rows("早365 晚366 无"),
    )


def test_who_is_ill_on_paper_is_told_on():
    plays(
        """
        > A1 38.5咳嗽
        31号 李桂兰：38.5℃，咳嗽。我已告诉村医陈建国，电话 10032113404。
        ! keep 记·31/1 line=1
        ! keep 报·31 temperature_tenths=385
        ! tell 村医·31 从纸表上录的
        """,
        rows("38.5咳嗽"),
    )


def test_every_slip_is_named():
    plays(
        """
        > A1 没人 A2 呵呵 Z9 365
        A1 没人，没记体温。
        A2 没看懂，请再发一次，例如「A1 早365 晚366 无」，一条可以写好几行。
        Z9 不在您的表上，没记。
        ! nothing
        """,
        rows("没人", "呵呵", unknown=["Z9"]),
    )


def test_a_photo_waits_for_typing():
    plays(
        """
        > 交表
        把填好的表拍清楚发来，一页一张。
        > 〔图片 m1〕
        收到 1 张。还有就接着发，发完了回「好了」。
        ! keep 照片·0 media=m1
        > 好了
        留了 1 张，等着录。看着表录就行：「A1 早365 晚366 无」，一条可以写好几行；录完回「录完」。
        > 录完
        好，今天的表都录完了，辛苦了！
        ! keep 录完
        """,
        phone(WORKER),
    )


def test_whoever_goes_on_with_the_round_is_not_asked_for_more_photos():
    plays(
        """
        > 录完
        好，今天的表都录完了，辛苦了！
        ! keep 录完
        """,
        after("交表", "〔图片 m1〕", visit=WORKER),
    )


def test_the_sheet_is_a_link():
    plays(
        """
        > 表
        149 人，8 页。点开打印（24小时内有效）：
        http://x/papers/t
        填完可以拍照，回「交表」；或者照着录：「A1 早365 晚366 无」，一条可以写好几行。
        """,
        phone(WORKER, round_sheet={"url": "http://x/papers/t", "pages": 8, "people": 149}),
    )
