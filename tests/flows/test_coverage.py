from flows.coverage import percent
from tests.flows.stage import family, phone, plays

CADRE = family(roles=frozenset({"村干部"}))


def test_the_largest_gap_stands_first():
    rows = [
        {"name": "第1网格", "who": "赵磊", "people": 82, "covered": 82, "missing": 0},
        {"name": "第2网格", "who": "宋静怡", "people": 67, "covered": 60, "missing": 7},
    ]
    found = {"place": "南坡村", "at": "", "people": 149, "covered": 142, "reported": 100, "rows": rows}
    plays(
        """
        > 覆盖
        南坡村今天：149 人，有消息 142 人（95.3%），其中自己报的 100 人。
        第2网格（宋静怡） 60/67，差 7
        第1网格（赵磊） 82/82
        """,
        phone(CADRE, coverage=found),
    )


def test_nearly_all_is_never_called_all():
    assert (percent(835_999, 836_000), percent(1, 1), percent(0, 0)) == ("99.9%", "100%", "0%")


def test_a_resident_s_word_is_not_the_list():
    assert "有消息" not in phone().say("覆盖").reply


def test_the_fine_of_a_whole_township_are_not_listed():
    plays("> 正常名单\n人太多，名单只列到村。看数字，回「覆盖」；看哪里没消息，回「没报」。", phone(CADRE, lines={}))
