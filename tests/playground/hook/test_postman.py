import threading

import pytest

from playground.errors import Busy
from playground.hook.letter import Letter, Outcome
from playground.hook.postman import Postman
from tests.whole.running import until

LONG_S = 60
DONE = Outcome("nothing", 1, 0.0)


def letter(openid: str, number: int = 0) -> Letter:
    return Letter(openid, {"number": number})


def wait(woken: threading.Event) -> Outcome:
    woken.wait(LONG_S)
    return DONE


def test_letters_of_one_person_keep_their_order():
    carried: list[int] = []
    postman = Postman(lambda each: carried.append(each.fields["number"]) or DONE, threads=4, room=100)
    futures = [postman.send(letter("o1", number)) for number in range(50)]
    assert [future.result(LONG_S) for future in futures] == [DONE] * 50
    assert carried == list(range(50))
    postman.close()


def test_one_slow_person_does_not_hold_up_another():
    woken = threading.Event()
    postman = Postman(lambda each: wait(woken) if each.openid == "slow" else DONE, threads=2, room=100)
    slow = postman.send(letter("slow"))
    assert postman.send(letter("quick")).result(LONG_S) == DONE
    until(lambda: postman.busy() == ["slow"], LONG_S)  # the quick one is put away after its sender was told
    assert not slow.done()
    woken.set()
    slow.result(LONG_S)
    postman.close()


def test_a_full_bag_is_refused():
    woken = threading.Event()
    postman = Postman(lambda each: wait(woken), threads=1, room=2)
    futures = [postman.send(letter("o1")), postman.send(letter("o2"))]
    with pytest.raises(Busy):
        postman.send(letter("o3"))
    woken.set()
    assert all(future.result(LONG_S) == DONE for future in futures)
    postman.close()


def test_a_failing_letter_does_not_stop_the_postman():
    def carry(each: Letter) -> Outcome:
        if each.openid == "bad":
            raise OSError("no")
        return DONE

    postman = Postman(carry, threads=1, room=10)
    with pytest.raises(OSError, match="no"):
        postman.send(letter("bad")).result(LONG_S)
    assert postman.send(letter("good")).result(LONG_S) == DONE
    postman.close()
