import random
from dataclasses import replace

from playground.faults import Fault, Faults


def test_a_fault_hits_its_call_as_often_as_asked():
    faults = Faults(random.Random(1))
    faults.add(Fault(call="message/custom/send", remaining=2))
    hits = [faults.draw(call) is not None for call in ("token", *["message/custom/send"] * 3)]
    assert hits == [False, True, True, False]
    assert faults.standing() == ()


def test_a_chance_is_kept_on_the_whole():
    faults = Faults(random.Random(1))
    faults.add(Fault(chance=0.1, remaining=-1))
    assert 60 < sum(faults.draw("any") is not None for _ in range(1000)) < 140


def test_faults_that_miss_leave_room_for_the_next():
    faults = Faults(random.Random(1))
    faults.add(Fault(kind="hang", chance=0.0))
    faults.add(Fault(kind="html"))
    drawn = faults.draw("any")
    assert drawn is not None and drawn.kind == "html"


def test_mending_one_leaves_the_others():
    faults = Faults(random.Random(1))
    first, second = faults.add(Fault()), faults.add(Fault(code=45009))
    faults.remove(first)
    assert faults.standing() == (replace(Fault(code=45009), id=second),)


def test_mending_all_leaves_none():
    faults = Faults(random.Random(1))
    faults.add(Fault(remaining=-1))
    faults.remove()
    assert faults.draw("any") is None
