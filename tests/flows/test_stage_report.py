import pytest

from chat.errors import Refusal
from flows.stage_report import Period
from tests.flows.stage import TODAY, family, phone, plays

OFFICER = family(roles=frozenset({"乡镇干部"}))
MADE = {
    "link": "https://x.cn/papers/abc", "place": "柳荫乡", "first": "1月19日", "last": "2月1日", "owed": 28, "missing": 3,
    "problems": ["日报有漏签"],
}  # fmt: skip


def test_a_draft_is_a_link() -> None:
    plays(
        """
> 阶段报告
柳荫乡 1月19日到2月1日的阶段性报告起草好了（Word，24 小时内打开）：
https://x.cn/papers/abc.docx
期内应有日报 28 份，3 份没签。
写进去的问题：日报有漏签。
数字都是台账里数的，话请您核对、补充。
""",
        phone(OFFICER, stage_report=MADE),
    )


def test_nothing_missing_and_no_problem_is_said() -> None:
    plays(
        """
> 阶段性总结 近30天
柳荫乡 1月19日到2月1日的阶段性报告起草好了（Word，24 小时内打开）：
https://x.cn/papers/abc.docx
期内日报都签了。
数字都是台账里数的，话请您核对、补充。
""",
        phone(OFFICER, stage_report={**MADE, "missing": 0, "problems": []}),
    )


def test_another_s_place_is_refused() -> None:
    plays(
        "> 阶段报告 石碾乡\n没有这个地方，或者不归您管。直接发「没报」看您这里的。",
        phone(OFFICER, stage_report={}),
    )


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("阶段报告", ("", "", "")),
        ("阶段报告 近30天", ("", "2020-01-03", "")),
        ("阶段报告柳荫乡 1月20日到2月1日", ("柳荫乡", "2020-01-20", "2020-02-01")),
        ("阶段性报告 12月20日-1月5日", ("", "2019-12-20", "2020-01-05")),
        ("阶段总结 2019年11月1号至2019年11月30号", ("", "2019-11-01", "2019-11-30")),
    ],
)
def test_days_are_read_as_they_are_said(said: str, period: tuple[str, str, str]) -> None:
    assert Period(TODAY).parse(said) == period


@pytest.mark.parametrize("said", ["阶段报告 2月30日到3月1日", "阶段报告 1月20日到1月3日", "阶段报告 2月"])
def test_days_that_there_are_not_are_refused(said: str) -> None:
    with pytest.raises(Refusal):
        Period(TODAY).parse(said)


def test_the_county_is_counted_at_its_page() -> None:
    plays(
        """
> 阶段报告
全县的数多，请在网页上起草：
https://x.cn/console/areas/410798000000/stage
要先登录，回「登录」。
""",
        phone(OFFICER, stage_report={"page": "https://x.cn/console/areas/410798000000/stage"}),
    )
