from playground.later import Runner
from playground.state import errands
from tests.playground.stage import MUM, Stage


def put(stage: Stage, due_in_s: float) -> None:
    with stage.platform.store.turn() as db:
        due_at = stage.platform.clock().timestamp() + due_in_s
        errands.put(db, due_at, errands.EVENT, MUM, {"MsgType": "event", "Event": "annual_renew"})


def test_nothing_is_done_before_its_time(stage: Stage):
    put(stage, 60)
    assert stage.runner.once() == 0
    stage.later(minutes=1)
    stage.errands()
    assert stage.bot.messages[0]["Event"] == "annual_renew"


def test_an_errand_is_done_once(stage: Stage):
    put(stage, 0)
    assert (stage.runner.once(), stage.runner.once()) == (1, 0)


def test_time_travel_brings_errands_forward(stage: Stage):
    put(stage, 3000)
    stage.client.post("/api/time", json={"seconds": 3600})
    assert stage.runner.once() == 1


def test_the_thread_does_it_by_itself(stage: Stage):
    runner = Runner(stage.platform, every_s=0.01)
    runner.start()
    put(stage, 0)
    while not stage.bot.seen:
        pass
    runner.stop()
    assert stage.bot.messages[0]["FromUserName"] == MUM
