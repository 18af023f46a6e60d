from tests.flows.stage import phone, plays

ROUND = {"kind": "查户", "who": "12 号 李建军家", "words": "还没查", "late": False, "due": "18:00"}
ALARM = {"kind": "接警", "who": "31 号 李桂兰", "words": "8:05 的警报等人接手，回「收」", "late": True, "due": "8:15"}


def found(**more):
    return {"serves": True, "duties": [], "more": 0, "doors": 0, "calls": 0, "family": []} | more


def test_a_worker_reads_what_is_gravest_first():
    plays(
        """
        > 今天
        今天还有 2 件事：
        1. 接警｜31 号 李桂兰 8:05 的警报等人接手，回「收」（8:15 到期，已超时）
        2. 查户｜12 号 李建军家 还没查（18:00 前）
        """,
        phone(today=found(duties=[ALARM, ROUND])),
    )


def test_what_is_too_much_for_a_screen_is_counted():
    plays(
        """
        > 任务
        今天还有 31 件事：
        1. 查户｜12 号 李建军家 还没查（18:00 前）
        还有 30 件，做完这些再发「今天」。
        您今天还没报体温，发个数字就行，例如「36.5」。
        """,
        phone(today=found(duties=[ROUND], more=30, family=["您"])),
    )


def test_who_has_done_everything_hears_it():
    plays("> 今天\n今天的事都做完了，辛苦了。", phone(today=found()))


def test_a_resident_whose_family_has_reported_is_done():
    plays("> 今天\n今天家里都报过了，没有别的事。", phone(today=found(serves=False)))


def test_doors_like_any_other_are_one_line():
    """A worker with fifty doors reads what is special about some of them."""
    plays(
        """
        > 今天
        今天还有 43 件事：
        1. 接警｜31 号 李桂兰 8:05 的警报等人接手，回「收」（8:15 到期，已超时）
        2. 查户｜还有 42 户没查，发「还剩谁」看名单。
        家里今天还没报的：您、老婆。
        发体温就行，例如「老婆 36.5」。
        """,
        phone(today=found(duties=[ALARM], doors=42, family=["您", "老婆"])),
    )


def test_whom_to_telephone_is_one_line():
    plays(
        """
        > 今天
        今天还有 3 件事：
        1. 查户｜12 号 李建军家 还没查（18:00 前）
        2. 电话｜微信没送到，要打 2 个，发「电话」看名单。
        """,
        phone(today=found(duties=[ROUND], calls=2)),
    )
