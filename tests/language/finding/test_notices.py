from language.finding.notices import PASSAGE, Notice, Notices

FILLER = "各乡镇各部门要提高认识,加强领导,压实责任,确保各项措施落到实处。"
NOTICES = (
    Notice("餐饮", "关于餐饮单位的通告", FILLER * 20 + "餐饮单位一律不得提供堂食,可以外卖。" + FILLER * 20),
    Notice("学校", "关于推迟开学的通知", FILLER * 9 + "全县中小学推迟到三月一日开学。"),
    Notice("奖励", "举报奖励办法", FILLER * 3 + "举报隐瞒行程属实的,第一个举报人奖励五百元。"),
)


def test_a_question_finds_its_notice_and_the_passage():
    hit = Notices(NOTICES).find("饭店可以堂食吗")[0]
    assert hit.id == "餐饮" and "堂食" in NOTICES[0].text[hit.start : hit.end]


def test_what_stands_behind_two_thousand_characters_is_read_too():
    long = Notice("长", "长通知", FILLER * 90 + "殡葬服务从简,遗体告别不超过十人。")
    hit = Notices([*NOTICES, long]).find("遗体告别能来几个人")[0]
    assert hit.id == "长" and hit.end == len(long.text) and hit.end - hit.start <= PASSAGE


def test_the_title_counts():
    assert Notices(NOTICES).find("推迟开学的通知")[0].id == "学校"


def test_what_no_notice_says_is_not_found():
    assert Notices(NOTICES).find("xyz") == () and Notices([]).find("堂食") == ()
