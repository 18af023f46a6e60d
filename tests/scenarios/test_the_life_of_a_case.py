"""Three people see one banquet. One case, two offices, one outcome, one reward, and nobody who knows whose words they were."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from records.access import ACCESS
from records.tips import photo, tip
from tests.scenarios.story import tell
from tests.scenarios.tip_town import TipTown


@pytest.fixture
def town(database, keyring) -> TipTown:
    return TipTown(database, keyring)


def test_the_life_of_a_case(town):
    tell(
        """
        # 王秀英 sees it first, and hears what becomes of her before she says a word of it.
        王秀英> 举报
        举报之前，先跟您说清楚：
        · 办案的单位看不到您是谁。…只有法律要求时，两人一起才能打开，并且留下记录。
        · 微信平台知道您给本号发过消息，这个我们改变不了。
        · 我们会给您一个回执码。问进度、领奖励只认它，我们没有底，丢了补不了。
        · 结案满 90 天，这条举报全部删除。
        请用自己的话说：什么事、在哪儿、什么时候。别写您的名字，也别写「我家隔壁」这样能看出您是谁的话。
        刚才已经写了的，回 1；不报了，回「取消」。
        王秀英> 隔壁从武汉回来没报备，今晚还在家里大办酒席
        在哪儿？就在南坡村回 1；在别处，发村名或地名，也可以点「＋」发那个地方的位置。
        王秀英> 1
        有照片就发来，最多 3 张（照片里的拍摄地点、时间会抹掉）。没有就回「好了」。
        ! 王秀英 sends photo
        收到第 1 张。还有就接着发，没有了回「好了」。
        """,
        town,
    )
    town.photos["m1"] = a_photo()
    first = town.finishes("王秀英", "好了")
    second = town.tips_off("李桂兰", "南坡村有人从武汉回来没报备，还在家里办酒席，今晚好多人", "好了")
    town.a_minute_passes()
    # Within the minute the township's office knows of it, and of nobody.
    tell_notices = [(name, notice.text.splitlines()[0]) for name, notice in town.told()]
    assert tell_notices == [("孙为民", "举报案件 1：聚集办席，安禾县柳荫乡南坡村。")]
    third = town.tips_off("赵磊", "南坡村今晚有家大办酒席，有从武汉回来没报备的人", "好了")
    town.a_minute_passes()
    assert town.told() == []  # one event, one case: a third voice wakes nobody again
    tell(
        f"""
        孙为民> 案件
        1 聚集办席，安禾县柳荫乡南坡村，3 人举报，没人接
        看内容，回「案件 号」；接手，回「接 号」。
        孙为民> 接 1
        案件 1 由您接手。
        案件 1：聚集办席，安禾县柳荫乡南坡村，3 人举报，您在办。
        1. 隔壁从武汉回来没报备，今晚还在家里大办酒席｜柳荫乡南坡村｜今晚
        2. 南坡村有人从武汉回来没报备，还在家里办酒席，今晚好多人｜柳荫乡南坡村｜今晚
        3. 南坡村今晚有家大办酒席，有从武汉回来没报备的人｜柳荫乡南坡村｜今晚
        照片 1 张，请到后台看。
        可以回：
        问 1 想问的话
        转 1 单位
        办结 1 属实（或不属实）加一句结论
        # The county's command cannot take it, too.
        陈建国> 接 1
        这个案件由孙为民在办。要一起看，回「案件 1」。
        # A question waits for whoever shows a receipt; nobody is called.
        孙为民> 问 1 是哪一户？
        记下了。举报的人查进度时会看到，愿意答就会答；我们不去找他。
        有了回答，在「案件 号」里能看到。
        李桂兰> 进度 {second}
        已经有人接手，正在核实。
        办的人想问您：
        是哪一户？
        愿意回答，就发「答复 回执码 您的话」。不回答也没关系。
        李桂兰> 答复 {second} 村东头第二家
        好的，您的话已经转给办的人，他不知道您是谁。
        # It is more than a banquet: the township passes it up.
        孙为民> 转 1
        转给哪个单位？
        1 县指挥部
        2 审计督查
        孙为民> 1
        案件 1 已转给县指挥部，由他们接手。
        陈建国< 举报案件 1：聚集办席，安禾县柳荫乡南坡村。
        陈建国< 要接手，回「接 1」。
        孙为民> 办结 1 不属实 没有的事
        没有这个案件，或者不归您办。回「案件」看您这里有哪些。
        陈建国> 接1
        案件 1 由您接手。
        案件 1：聚集办席，安禾县柳荫乡南坡村，3 人举报，您在办。
        …
        …
        …
        照片 1 张，请到后台看。
        问：是哪一户？
        举报人答：村东头第二家
        转给：县指挥部
        可以回：
        问 1 想问的话
        转 1 单位
        办结 1 属实（或不属实）加一句结论
        陈建国> 办结 1 属实 到场核实，一人从武汉返回未报备，已送集中隔离，宴席已停办。
        案件 1 办结：属实。3 位举报的人查进度时都会看到。
        # All three hear the same; only the first of them has a reward to fetch.
        李桂兰> {second}
        已经办结。
        结果：属实。
        到场核实，一人从武汉返回未报备，已送集中隔离，宴席已停办。
        赵磊> 进度 {third}
        已经办结。
        结果：属实。
        到场核实，一人从武汉返回未报备，已送集中隔离，宴席已停办。
        赵磊> 领奖 {third}
        这条举报现在没有可领的奖励。查实以后，奖励给第一个举报的人。
        王秀英> 进度 {first}
        已经办结。
        结果：属实。
        到场核实，一人从武汉返回未报备，已送集中隔离，宴席已停办。
        您是第一个举报的，奖励 300 元。要领，发「领奖 回执码」。
        """,
        town,
    )
    reply = town.phone("王秀英").says(f"领奖 {first}")
    word = reply.split("领奖号 ")[1][:8]
    tell(
        f"""
        陈建国> 发奖 {word}
        已登记发放：300 元，案件 1，领奖号 {word}。
        陈建国> 发奖 {word}
        领奖号 {word} 已经发过了，请不要再发。
        王秀英> 进度 {first}
        已经办结。
        结果：属实。
        到场核实，一人从武汉返回未报备，已送集中隔离，宴席已停办。
        奖励 300 元已经发放（领奖号 {word}）。
        """,
        town,
    )
    assert readers(town) >= {"孙为民", "陈建国"}  # who read it stands in the log
    assert town.told() == []  # and no reporter was ever called by name
    town.later(days=91)
    town.desk.forget(town.now)
    assert town.phone("王秀英").says(f"进度 {first}") == "没查到。请核对回执码；结案久了的，已经按承诺删除了。"


def test_the_photo_is_kept_without_what_the_camera_wrote(town):
    town.photos["m1"] = a_photo()
    town.phone("王秀英").says("举报")
    town.phone("王秀英").says("村东头今晚聚众打麻将")
    town.phone("王秀英").says("1")
    town.phone("王秀英").sends("image", media_id="m1")
    town.finishes("王秀英", "好了")
    town.a_minute_passes()
    with town.database.read() as conn:
        (voice,) = tip.of_case(conn, 1)
        ((number, sealed),) = photo.pictures(conn, voice.id)
        assert photo.waiting(conn, town.keyring, 9) == ()
    shown = town.opened(sealed, number)
    assert b"GPS" not in shown and Image.open(io.BytesIO(shown)).getexif() == {}


def test_a_tip_about_an_office_goes_past_it(town):
    town.tips_off("李桂兰", "南坡村村干部带头办酒席，今晚", "好了")
    town.tips_off("王秀英", "南坡村今晚有人打麻将，孙为民也在场", "好了")
    town.a_minute_passes()
    assert [name for name, _ in town.told()] == ["陈建国", "陈建国"]
    assert town.phone("孙为民").says("案件") == "现在没有等您办的举报案件。"


def test_what_nobody_takes_climbs(town):
    town.tips_off("李桂兰", "南坡村今晚有人打麻将", "好了")
    town.a_minute_passes()
    town.told()
    town.later(hours=2)
    town.desk.climb(town.now)
    assert [(name, n.text.splitlines()[0]) for name, n in town.told()] == [
        ("陈建国", "超时：举报案件 1：麻将棋牌，安禾县柳荫乡南坡村。还没有人接手。")
    ]


def test_people_put_right_what_was_matched_wrongly(town):
    for name, story in (("李桂兰", "南坡村东头有人打麻将，现在"), ("赵磊", "南坡村西边棋牌室有人打牌，现在")):
        town.tips_off(name, story, "好了")
    town.a_minute_passes()
    sun = town.phone("孙为民")
    assert sun.says("合并 1 2") == "案件 2 并入案件 1。分错了，回「拆分 1 第几条」。"
    assert "1 麻将棋牌，安禾县柳荫乡南坡村，2 人举报" in sun.says("案件")
    assert sun.says("拆分 1 2") == "案件 1 的第 2 条单独立案了，回「案件」看新号。"
    assert "3 麻将棋牌，安禾县柳荫乡南坡村，1 人举报" in sun.says("案件")


def a_photo() -> bytes:
    picture, out = Image.new("RGB", (400, 300), "red"), io.BytesIO()
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "GPS N"
    exif[0x010F] = "GPS camera of somebody"
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def readers(town: TipTown) -> set[str]:
    with town.database.read() as conn:
        rows = conn.execute(ACCESS.select().where(ACCESS.c.what == "看举报")).all()
    return {town.owner(row.reader) for row in rows}
