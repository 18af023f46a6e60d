from chat.steps import Keep
from county.rumours import SAID, AskRumour
from records import writing
from records.hotline import rumour
from records.hotline.rumour import Rumour
from tests.county.stage import ALICE

CLAIM = "柳荫河的鱼吃了会发烧"


def asked(stage):
    with stage.database.write() as conn:
        writing.run(conn, [rumour.put(stage.keyring, Rumour(1, 1234, stage.now, CLAIM))])


def test_who_asks_while_it_is_checked_waits_for_the_verdict(stage):
    asked(stage)
    assert stage.does(ALICE, Keep(AskRumour(CLAIM), "核实")).notices == []


def test_who_asks_what_was_judged_while_the_talk_went_on_hears_it_at_once(stage):
    """The talk had promised the verdict; those who asked before have heard it, and nobody says it again."""
    asked(stage)
    with stage.database.write() as conn:
        writing.run(conn, [rumour.judged(stage.keyring, 1, "假", "化验过。", 9, stage.now)])
    (said,) = stage.does(ALICE, Keep(AskRumour(CLAIM), "核实")).notices
    assert SAID["假"] in said.text and "化验过。" in said.text
