import pytest

from wechat import codes
from wechat.errors import Decision


@pytest.mark.parametrize("api", sorted(codes.SENDS))
@pytest.mark.parametrize("code", [None, -1])
def test_a_send_without_an_answer_may_have_gone_out(api, code):
    assert codes.verdict(api, code) == (Decision.UNKNOWN, False)


@pytest.mark.parametrize("code", [None, -1])
def test_anything_else_without_an_answer_can_be_asked_again(code):
    assert codes.verdict("user/get", code) == (Decision.AGAIN, False)


@pytest.mark.parametrize(
    ("code", "decision", "alarm"),
    [
        (45011, Decision.WAIT_MINUTE, False),
        (45009, Decision.WAIT_UNTIL_TOMORROW, True),
        (45028, Decision.WAIT_UNTIL_TOMORROW, True),
        (43004, Decision.NO_FOLLOWER, False),
        (45015, Decision.OUT_OF_WINDOW, False),
        (45047, Decision.OUT_OF_WINDOW, False),
        (48002, Decision.OUT_OF_WINDOW, False),
        (43101, Decision.NO_CONSENT, False),
        (40003, Decision.NEVER, False),
        (47003, Decision.NEVER, True),
        (45065, Decision.ADOPT, False),
        (40164, Decision.STOP, True),
        (40001, Decision.STOP, True),
        (40125, Decision.STOP, True),
        (48004, Decision.STOP, True),
    ],
)
def test_a_code_has_its_decision(code, decision, alarm):
    assert codes.verdict(codes.TEMPLATE, code) == (decision, alarm)


def test_an_unknown_code_is_final_and_loud():
    assert codes.verdict(codes.CUSTOM, 99999) == (Decision.NEVER, True)


def test_one_number_may_mean_two_things():
    assert codes.verdict(codes.SUBSCRIPTION, 40038).decision is Decision.WAIT_UNTIL_TOMORROW
    assert codes.verdict("menu/create", 40038).decision is Decision.NEVER
