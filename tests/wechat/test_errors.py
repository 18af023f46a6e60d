import pickle

from wechat.errors import ApiError, Decision


def test_an_error_survives_a_queue():
    error = ApiError("message/mass/sendall", 45065, Decision.ADOPT, "1-2", False, 42)
    again = pickle.loads(pickle.dumps(error))
    assert (again.api, again.code, again.decision, again.rid, again.msg_id) == (
        "message/mass/sendall", 45065, Decision.ADOPT, "1-2", 42,
    )  # fmt: skip


def test_an_error_says_what_to_do():
    assert str(ApiError("user/get", None, Decision.AGAIN)) == "user/get: no readable answer; " + Decision.AGAIN.value
    assert "error 45009" in str(ApiError("user/get", 45009, Decision.WAIT_UNTIL_TOMORROW, "65a-7"))
    assert "rid 65a-7" in str(ApiError("user/get", 45009, Decision.WAIT_UNTIL_TOMORROW, "65a-7"))
