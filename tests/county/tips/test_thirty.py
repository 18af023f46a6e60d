"""Thirty people tell of one evening, each in their own words, and one of another."""

from __future__ import annotations

from records.tips import case
from tests.scenarios.tip_town import TipTown
from tests.tips.office import hand_in, hasty

BANQUET = (
    "南坡村东头今晚摆酒席",
    "南坡村东头有人家办酒席，来了好多人",
    "村东头老赵家今晚摆了二十桌",
    "南坡东头正在摆席，没人戴口罩",
    "东头那家今晚请客，几十号人",
    "南坡村东边有一家办喜事摆酒",
    "今晚村东头大办酒席，吵得很",
    "举报南坡村东头聚众吃席",
    "南坡村东头老赵家娶媳妇摆流水席",
    "东头在摆席，路上停满了外地车",
    "南坡村有人今晚办酒席",
    "老赵家院子里摆了二十来桌",
    "村东头办婚宴，好多外村人来吃",
    "南坡东头今晚酒席不停",
    "南坡村东头一家人正在请客吃酒席",
    "东头老赵家不听劝，还在摆酒",
    "南坡村东头今晚聚集吃席，有外地回来的",
    "村东头酒席都摆到路上了",
    "今天晚上南坡村东头摆酒席没人管",
    "南坡村老赵家办喜宴，人挤人",
    "东头办席，从下午就开始了",
    "南坡村东头摆酒席，厨子都请了三个",
    "村东头赵家娶亲摆酒",
    "南坡村东头有人顶风办酒席",
    "东头那户今晚大摆宴席",
    "南坡村东头摆席，孩子老人都去了",
    "南坡村东头酒席上没一个戴口罩的",
    "村东头今晚摆酒，鞭炮都放了",
    "南坡村东边老赵家酒席还没散",
    "南坡村东头违规办酒席",
)  # fmt: skip
MAHJONG = "小卖部后屋天天打麻将"


def test_thirty_voices_are_one_case_and_another_matter_is_another(database, keyring):
    with hasty():
        town = TipTown(database, keyring)
        for n, story in enumerate((*BANQUET[:15], MAHJONG, *BANQUET[15:])):
            hand_in(town, f"p{n}", story, "麻将棋牌" if story == MAHJONG else "聚集办席")
        town.a_minute_passes()
        with town.database.read() as conn:
            assert sorted(one.voices for one in case.living(conn)) == [1, 30]
