import json

import pytest
import requests

from wechat.errors import ApiError, Decision
from wechat.robot import A_MINUTE, MOST_BYTES, Robot, RobotSettings

ADDRESS = "https://group.example/cgi-bin/webhook/send?key=693axxx6-7aoc"


class Session:
    """WeCom's side: says what it is told to, and keeps what it was asked."""

    def __init__(self, *said):
        self.said, self.asked = list(said), []

    def post(self, address, data, **more):
        self.asked.append((address, json.loads(data)))
        answer = self.said.pop(0) if self.said else 0
        if isinstance(answer, Exception):
            raise answer
        response = requests.Response()
        response._content = json.dumps({"errcode": answer, "errmsg": ADDRESS}).encode()
        return response


def robot(session, at=lambda: 0.0):
    return Robot(RobotSettings(address=ADDRESS), session, at)


def refused(made, words="请各村核对名单。"):
    with pytest.raises(ApiError) as caught:
        made.send(words)
    return caught.value


def test_a_group_is_told_in_chinese():
    session = Session()
    robot(session).send("请各村核对名单。")
    assert session.asked == [(ADDRESS, {"msgtype": "text", "text": {"content": "请各村核对名单。"}})]


def test_what_is_too_long_does_not_leave():
    session = Session()
    assert refused(robot(session), "字" * (MOST_BYTES // 3 + 1)).decision is Decision.NEVER
    assert session.asked == []


def test_the_twenty_first_of_a_minute_waits():
    clock = [0.0]
    session = Session()
    made = robot(session, lambda: clock[0])
    for _ in range(A_MINUTE):
        made.send("好")
    assert refused(made).decision is Decision.WAIT_MINUTE
    clock[0] = 61.0
    made.send("好")
    assert len(session.asked) == A_MINUTE + 1


@pytest.mark.parametrize(
    ("said", "decision"),
    [(45009, Decision.WAIT_MINUTE), (93000, Decision.NEVER), (requests.ConnectionError(ADDRESS), Decision.UNKNOWN)],
)
def test_an_error_carries_its_decision_and_never_the_key(said, decision):
    error = refused(robot(Session(said)))
    assert error.decision is decision
    assert "693axxx6" not in repr(error) + str(error) + str(error.__cause__) + str(error.__context__)


def test_an_address_without_its_key_is_refused_without_being_shown():
    with pytest.raises(ValueError, match="whole address") as caught:
        RobotSettings(address="https://group.example/send?secretish")
    assert "secretish" not in str(caught.value)
