from typing import Any

from flows.report_words import whole
from tests.flows.said import LOST
from tests.flows.stage import family, phone, plays

CADRE = family(roles=frozenset({"村干部"}))


def line(n: int, figure: str, label: str, today: int, yesterday: int | None = 0, **more: Any) -> dict[str, Any]:
    change = None if yesterday is None else today - yesterday
    kept = {"unit": "人", "event": figure == "worrying", "total": None, "reasons": [], "said": "", **more}
    return {"n": n, "figure": figure, "label": label, "today": today, "yesterday": yesterday, "change": change, **kept}


def report(*lines: dict[str, Any], **more: Any) -> dict[str, Any]:
    known = {
        "area": 410798103005, "place": "南坡村", "day": "2020-02-01", "on": "2月1日", "cut": "16:30", "digest": "ab",
        "facts": "cd", "may_sign": True, "signed": None, "wide": False, "villages": 1, "reported": 1, "clear": None,
        "corrections": [], "missing": [], "unreported": [], "left_out": [],
        "lines": list(lines) or [line(1, "reported", "报了健康", 120, 118, reasons=[["本人报", 3], ["家人报", -1]]),
                                 line(2, "worrying", "发热或有症状", 0)],
    }  # fmt: skip
    return {**known, **more}


ASKS = """
看过没问题，回「签发」。
要写原因，回「原因 编号 您的话」，例如「原因 3 王家两口感冒」。
先不签，回「取消」。
"""
SHOWN = f"""
南坡村 2月1日 日报（截至 16:30）：
1 报了健康 120 人，昨天 118，+2（本人报 +3，家人报 -1）
其余都是 0：发热或有症状。

{ASKS.strip()}
"""


def test_a_cadre_reads_and_signs() -> None:
    plays(
        f"""
> 日报
{SHOWN.strip()}
> 签发
南坡村 2月1日 日报签发了，谢谢。签过的不再改；以后有变动，写进第二天的更正。
! keep SignReport area=410798103005 day=2020-02-01 digest=ab
""",
        phone(CADRE, daily_report=report()),
    )


def test_a_reason_is_written_before_signing() -> None:
    said = report(line(1, "reported", "报了健康", 120, 118))
    plays(
        f"""
> 日报
南坡村 2月1日 日报（截至 16:30）：
1 报了健康 120 人，昨天 118，+2

{ASKS.strip()}
> 原因 1 王家两口回来了
第 1 条的原因记下了。

{ASKS.strip()}
! keep ExplainFigure·1 area=410798103005 day=2020-02-01 figure=reported words=王家两口回来了
> 签发
刚才数字又变了，没有签。请再发「日报」看一遍。
""",
        phone(CADRE, daily_report=said),
    )


def test_what_is_not_understood_is_asked_again() -> None:
    plays(
        f"""
> 今天日报
{SHOWN.strip()}
> 好的吧
没看懂。签发，回「签发」；写原因，回「原因 编号 您的话」；先不签，回「取消」。

{ASKS.strip()}
""",
        phone(CADRE, daily_report=report()),
    )


def test_who_may_not_sign_only_reads() -> None:
    plays(
        """
> 日报 南坡
南坡村 2月1日 日报（截至 16:30），刘长河 2月1日 16:52 签发：
1 报了健康 120 人，昨天 118，+2（本人报 +3，家人报 -1）
其余都是 0：发热或有症状。
""",
        phone(CADRE, daily_report=report(may_sign=False, signed={"who": "刘长河", "at": "16:52", "on": "2月1日"})),
    )


def test_a_township_sees_who_has_not_reported_and_whom_to_call() -> None:
    row = {"name": "前柳荫村", "villages": 1, "reported": 0, "role": "村干部", "who": "马有田", "phone": "10011112222"}
    more = {"wide": True, "villages": 2, "place": "柳荫乡", "missing": [row], "unreported": ["前柳荫村"]}
    plays(
        f"""
> 日报
柳荫乡 2月1日 日报（截至 16:30），2 个村报了 1 个：
1 报了健康 120 人，昨天 118，+2（本人报 +3，家人报 -1）
其余都是 0：发热或有症状。
还没报的，没有算在里面：
前柳荫村 村干部 马有田 10011112222

可以先打电话催；现在签发，没报的写明未报，明天再补。
{ASKS.strip()}
""",
        phone(CADRE, daily_report=report(**more)),
    )


def test_where_no_village_has_signed_nothing_is_called_zero() -> None:
    more = {"wide": True, "villages": 2, "reported": 0, "place": "柳荫乡", "may_sign": False}
    plays(
        """
> 日报
柳荫乡 2月1日 日报（截至 16:30），2 个村报了 0 个：
下面都还没有签发，现在没有数。
""",
        phone(CADRE, daily_report=report(line(1, "worrying", "发热或有症状", 0), **more)),
    )


def test_a_correction_and_a_late_report_are_told() -> None:
    changed = [
        {"on": "1月31日", "label": "返乡到达", "was": 1, "now": 2},
        {"on": "1月30日", "label": "新增隔离", "was": None, "now": 0},
        {"on": "1月30日", "label": "返乡到达", "was": None, "now": 2},
    ]
    plays(
        """
> 日报
南坡村 2月1日 日报（截至 16:30）：
其余都是 0：返乡到达。
已经连续 3 天没有新增确诊。
更正 1月31日 返乡到达：原报 1，应为 2
补报 1月30日：返乡到达 2，其余 1 项都是 0
""",
        phone(
            CADRE, daily_report=report(line(1, "returned", "返乡到达", 0), corrections=changed, clear=3, may_sign=False)
        ),
    )


def test_on_the_day_of_a_case_no_days_are_counted() -> None:
    assert "当天有新增确诊。" in whole(report(clear=0)) and "连续" not in whole(report(clear=0))


def test_a_county_that_lacks_hundreds_fits_on_a_phone() -> None:
    left_out = [f"村{n}" for n in range(300)]
    changed = [{"on": "1月31日", "label": f"项{n}", "was": 1, "now": 2} for n in range(60)]
    told = whole(report(left_out=left_out, corrections=changed))
    assert "村19等 300 个。" in told and "村20" not in told
    assert "还有 40 处更正，在 Word 和网页上看。" in told and len(told.encode()) < 2048


def test_zero_is_said_and_signed() -> None:
    plays(
        """
> 零报告
南坡村 2月1日 零报告，签发了，谢谢。
今天报了健康 120 人，没有要报的情况。
! keep SignReport area=410798103005 day=2020-02-01 digest=ab
""",
        phone(CADRE, daily_report=report()),
    )


def test_zero_is_refused_where_the_ledgers_know_better() -> None:
    ill = report(line(1, "reported", "报了健康", 120), line(2, "worrying", "发热或有症状", 2))
    plays(
        """
> 零报告
台账里今天有：发热或有症状 2 人。
不能报零，请发「日报」看一看再签发。台账不对，先改台账。
""",
        phone(CADRE, daily_report=ill),
    )


def test_a_township_reports_no_zero() -> None:
    plays(
        """
> 零报告
零报告由村里报。柳荫乡的日报要看过各村的数再签，请发「日报」。
""",
        phone(CADRE, daily_report=report(wide=True, place="柳荫乡")),
    )


def test_another_s_place_is_not_shown() -> None:
    plays("> 日报 东渠村\n没有这个地方，或者不归您管。直接发「没报」看您这里的。", phone(CADRE, daily_report={}))


def test_a_resident_hears_what_to_do() -> None:
    plays(
        f"""
> 日报
{LOST}
""",
        phone(),
    )


def test_who_would_sign_unseen_is_shown_first() -> None:
    plays(f"> 签发\n{SHOWN.strip()}", phone(CADRE, daily_report=report()))
