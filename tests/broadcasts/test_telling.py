from broadcasts.telling import tell
from county.settings import CountySettings, HealthRule
from tests.broadcasts.pages import VILLAGE, answer, day

COUNTY = CountySettings(
    name="清河县", code=410798, hotline="0379-1", health_rules=(HealthRule(since=day("2020-01-20")),)
)


def test_an_answer_carries_its_source_and_its_days():
    page = answer("a", body="先打 {hotline}。", document="清指发〔2022〕3号", since="2022-06-28", until="2022-11-10")
    assert tell(page, COUNTY, day("2022-07-01")) == (
        "先打 0379-1。\n——\n来源：县疫情防控指挥部（示例）（清指发〔2022〕3号），2022年6月28日至2022年11月10日。"
    )


def test_an_answer_without_an_end_says_since_when():
    assert tell(answer("a"), COUNTY, day("2022-07-01")).endswith("2020年1月20日起。")


def test_an_answer_for_one_place_names_it():
    assert "南坡村适用，" in tell(answer("a", area=VILLAGE), COUNTY, day("2022-07-01"), "南坡村")


def test_an_expired_answer_is_never_said():
    said = tell(answer("a", until="2020-02-01"), COUNTY, day("2020-02-02"))
    assert "去县医院" not in said and "县卫健委正在更新" in said and "0379-1" in said


def test_a_county_without_a_hotline_of_its_own_names_the_common_one():
    assert "12345" in tell(
        answer("a", body="打 {hotline}。"), COUNTY.model_copy(update={"hotline": ""}), day("2022-07-01")
    )
