"""举报: the promise first, then free words, then only what is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chat.player import Player
from county.tips.kinds import KINDS, guess
from flows.catalogue import FLOWS
from flows.evidence import goods, shop, when
from flows.tip import hears_tip
from tests.flows.hotline import hotline
from tests.flows.stage import AT_HOME, COUNTY, STRANGER, phone, plays
from tests.scenarios.tip_town import KEYS

READY = COUNTY.model_copy(update={"tips": KEYS})
CODE = "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ"
PROMISE = """
        举报之前，先跟您说清楚：
        · 办案的单位看不到您是谁。您的微信身份上了两把锁，钥匙在单位以外的两个人手里；只有法律要求时，两人一起才能打开，并且留下记录。
        · 微信平台知道您给本号发过消息，这个我们改变不了。
        · 我们会给您一个回执码。问进度、领奖励只认它，我们没有底，丢了补不了。
        · 结案满 90 天，这条举报全部删除。
        请用自己的话说：什么事、在哪儿、什么时候。别写您的名字，也别写「我家隔壁」这样能看出您是谁的话。
        刚才已经写了的，回 1；不报了，回「取消」。
"""
PHOTO = "有照片就发来，最多 3 张（照片里的拍摄地点、时间会抹掉）。没有就回「好了」。"
DONE = f"""
        收到了，马上交给值班的单位。
        您的回执码：
        {CODE}
        它只显示这一次，请抄下来或截图，别给别人看。
        问进度：发「进度」加回执码。我们不会主动找您，办的人有话要问，您查进度时能看到。
        抄好以后，可以把这段聊天删掉。
"""


def at(visit=AT_HOME, county=READY) -> Player:
    return phone(replace(visit, county=county), new_receipt=CODE)


def test_a_story_that_says_all_is_asked_for_nothing_but_photos():
    plays(
        f"""
        > 举报南坡村东头有人家今晚摆酒席
        {PROMISE}
        > 1
        {PHOTO}
        > 没有
        {DONE}
        ! keep 举报 kind=聚集办席 area=410798103005 place=柳荫乡南坡村 when=今晚 story=南坡村东头有人家今晚摆酒席 media=()
        """,
        at(),
    )


def test_what_is_said_while_photos_are_asked_for_belongs_to_the_story():
    plays(
        f"""
        > 举报南坡村东头有人家今晚摆酒席
        {PROMISE}
        > 1
        {PHOTO}
        > 六点开始，二十多桌
        这句也记下了。
        {PHOTO}
        > 好了
        {DONE}
        ! keep 举报 kind=聚集办席 when=今晚 story=南坡村东头有人家今晚摆酒席。六点开始，二十多桌 media=()
        """,
        at(),
    )


def test_a_newcomer_s_receipt_stands_alone():
    """Who was just welcomed is not asked for consent again beneath it; the welcome waits."""
    player = at(replace(STRANGER, county=READY))
    for said in ("加入", "举报南坡村东头有人家今晚摆酒席", "1", "东渠村"):
        player.say(said)
    turn = player.say("好了")
    assert turn.reply.endswith("抄好以后，可以把这段聊天删掉。")
    assert turn.memory.current.flow == "加入"


def test_a_price_is_asked_for_its_evidence():
    plays(
        f"""
        > 匿名举报
        {PROMISE}
        > 口罩卖得太贵了，哄抬物价
        在哪儿？发村名或地名，也可以点「＋」发那个地方的位置。
        ! sent 〔位置 35.041300,114.418200 东渠村集市〕
        什么时候的事？还在继续吗？
        > 今天上午
        什么东西、怎么卖、多少钱？例如「口罩，一盒 80 元」。
        > 口罩，一盒 80 元
        哪家店？写店名，或者说说在什么位置。
        > 康民药店
        {PHOTO}
        ! sent 〔图片 MEDIA-1〕
        收到第 1 张。还有就接着发，没有了回「好了」。
        ! sent 〔视频 MEDIA-2〕
        视频我收不了。请截几张图发来，或者回「好了」。
        收到第 1 张。还有就接着发，没有了回「好了」。
        > 好了
        {DONE}
        ! keep 举报 area=410798100001 place=东渠村集市（35.041,114.418） goods=口罩，一盒80元 shop=康民药店 media=('MEDIA-1',)
        """,
        at(STRANGER),
    )


def test_what_shows_no_kind_is_asked_for_it():
    player = at()
    player.say("举报")
    asked = player.say("有个事不对劲").reply
    assert (
        asked.startswith("是哪一种情况？回数字，说不准就再说几个字。\n1 隐瞒行程")
        and len(asked.splitlines()) == len(KINDS) + 1
    )


def test_a_receipt_in_a_story_never_leaves_with_the_words_of_the_talk():
    """The talk that ended holds nothing at all."""
    player = at()
    for said in ("举报", "南坡村今晚有人打麻将", "1", "好了"):
        player.say(said)
    assert player.kept == ""


def test_half_a_tip_is_let_go_without_a_word():
    """Whoever holds the phone an hour later must not read of it."""
    player = at()
    player.say("举报")
    player.say("东头有人打麻将")
    assert [player.later(n * 900).reply for n in (1, 3, 4)] == ["", "", ""]
    assert player.kept == ""


def test_without_keys_no_tip_is_taken():
    plays(
        """
        > 举报
        这里现在还不能举报。请打热线 0379-1234567；有危险打 110。
        ! nothing
        """,
        phone(),
    )


@pytest.mark.parametrize(
    "said", ["村东头有人家今晚摆酒席", "隔壁老王从武汉偷偷回来还去打麻将", "街上药店哄抬口罩价格", "邻居家聚众打牌赌钱"]
)
def test_it_hears_a_story_of_others(said):
    assert hears_tip(said) and FLOWS.opened_by(said).name == "举报"


@pytest.mark.parametrize(
    "said",
    [
        "我家能不能摆酒席？",
        "36.5",
        "邻居发烧了",
        "我想问可以打麻将吗",
        "药店还有口罩卖吗",
        "爷爷 37.8 咳嗽两天",
        "爷爷去隔壁串门了",
        "邻居家都没登记过电话",
    ],
)
def test_questions_and_reports_are_no_tips(said):
    assert not hears_tip(said)


@pytest.mark.parametrize(
    ("kind", "story"),
    [
        ("隐瞒行程", "他儿子刚从武汉回来没有报备"),
        ("擅自离开隔离", "隔离的老张天天出去串门"),
        ("包庇藏匿", "他家藏了个外地人，一直收留着"),
        ("聚集办席", "村里有人办婚宴，二十桌"),
        ("麻将棋牌", "小卖部后屋天天打麻将"),
        ("违规营业", "网吧还在偷偷营业"),
        ("诊所药店", "村口诊所给发烧的人输液"),
        ("哄抬价格", "白菜卖到 12 块一斤"),
        ("假冒伪劣", "超市在卖假口罩"),
        ("野味活禽", "集上有人杀活鸡卖"),
        ("造谣传谣", "有人在群里造谣说死了人"),
        ("干部单位", "村干部自己带头摆酒"),
    ],
)
def test_a_story_shows_its_kind(kind, story):
    assert guess(story) == kind


def test_parts_of_a_story_need_not_be_asked():
    story = "今天上午惠民超市口罩卖八十，白菜 12 块一斤"
    assert (when(story), shop(story), goods(story)) == ("今天上午", "惠民超市", "白菜 12 块一斤")


def test_a_story_that_shows_no_kind_is_told_on_and_never_stuck():
    player = at()
    for said in ("举报隔壁老王", "1", "他偷偷从外地回来"):
        reply = player.say(said).reply
    assert reply.startswith("在哪儿？")
    for said in ("1", "今天", "没有照片"):
        player.say(said)
    tip = player.effects[-1].effect.record
    assert (tip.kind, tip.story) == ("隐瞒行程", "隔壁老王。他偷偷从外地回来")


def test_what_fits_no_kind_is_another_matter():
    player = at()
    for said in ("举报", "有个事不对劲", "说不上来", "河边上", "昨天", "没拍到"):
        player.say(said)
    assert player.effects[-1].effect.record.kind == "其他"


@pytest.mark.parametrize("said", ["我怕他知道是我说的", "你们会保密吧", "怕人家报复我"])
def test_fear_is_answered_and_never_handed_to_the_office(said):
    player = at()
    player.say("举报南坡村东头有人家今晚摆酒席")
    assert player.say(said).reply.startswith("放心，")
    for text in ("1", said, "好了"):
        player.say(text)
    assert said not in player.effects[-1].effect.record.story


def test_a_joke_is_asked_whether_it_goes_on():
    player = at()
    assert [player.say(said).reply.splitlines()[0] for said in ("举报", "举报我老婆不做饭", "哈哈逗你玩的", "取消")][
        2:
    ] == [
        "不报了，回「取消」。真有事，说说是哪一种。",
        "好的，不填了。",
    ]


def test_no_page_is_looked_up_for_the_words_of_a_tip():
    """The hotline remembers what an account asked; of a tip nothing may be remembered there."""
    player = phone(replace(AT_HOME, county=READY, hotline=hotline()), new_receipt=CODE)
    for said in (
        "举报",
        "有个事不对劲",
        "村干部分菜只给亲戚",
        "村东头那个大院子里",
        "昨天",
        "超市的菜价涨得太厉害了",
        "好了",
    ):
        player.say(said)
    assert {done.flow for done in player.effects} == {"举报"}


@pytest.mark.parametrize("said", ["有人从武汉回来没隔离天天串门", "隔壁老张从广州回来没登记", "村里有人家摆酒"])
def test_it_hears_of_who_came_home_and_hides_it(said):
    """It was asked on which day 「有人」 would come home."""
    assert FLOWS.opened_by(said).name == "举报"
