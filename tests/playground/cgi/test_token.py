from tests.playground.stage import Stage, standing

ASKED = {"grant_type": "client_credential", "appid": "wx0000000000000000", "secret": "playground-secret"}


def plain(stage: Stage) -> str:
    return str(stage.ask("token", **ASKED)["access_token"])


def code(stage: Stage, token: str) -> int:
    return int(stage.ask("menu/get", access_token=token)["errcode"])


def test_a_new_plain_token_leaves_the_old_good_for_five_minutes(stage: Stage):
    old, new = plain(stage), plain(stage)
    assert old != new
    stage.later(seconds=299)
    assert code(stage, old) == 46003
    stage.later(seconds=2)
    assert (code(stage, old), code(stage, new)) == (42001, 46003)


def test_the_stable_token_stays_until_its_last_five_minutes(stage: Stage):
    first = stage.token()
    stage.later(seconds=6800)
    assert stage.token() == first
    stage.later(seconds=200)
    assert stage.token() != first
    assert code(stage, first) == 46003


def test_plain_and_stable_do_not_kill_each_other(stage: Stage):
    stable = stage.token()
    plain(stage), plain(stage)
    stage.later(seconds=400)
    assert code(stage, stable) == 46003


def test_a_forced_token_ends_the_old_one_at_most_every_half_minute(stage: Stage):
    old = stage.token()
    assert stage.ask("stable_token", {**ASKED, "force_refresh": True})["errcode"] == 45011
    stage.later(seconds=31)
    assert stage.ask("stable_token", {**ASKED, "force_refresh": True})["access_token"] != old
    assert code(stage, old) == 42001


def test_wrong_credentials_are_told_apart(stage: Stage):
    wrong = {"grant_type": "x"}, {"appid": "x"}, {"secret": "x"}
    assert [stage.ask("token", **ASKED | change)["errcode"] for change in wrong] == [40002, 40013, 40125]


def test_a_missing_or_unknown_token_is_told_apart(stage: Stage):
    assert (code(stage, ""), code(stage, "made-up")) == (41001, 40001)


def test_the_plain_token_has_two_thousand_a_day():
    with standing(quotas_per_day={"token": 2}) as stage:
        codes = [stage.ask("token", **ASKED).get("errcode") for _ in range(3)]
        stage.later(days=1)
        assert (codes, stage.ask("token", **ASKED).get("errcode")) == ([None, None, 45009], None)


def test_a_token_can_be_made_to_wear_out(stage: Stage):
    stage.client.post("/api/knobs", json={"token_uses": 2})
    token = stage.token()
    assert [code(stage, token) for _ in range(3)] == [46003, 46003, 42001]


def test_an_address_off_the_whitelist_is_refused():
    with standing(ip_whitelist=("10.0.0.1",)) as stage:
        assert stage.ask("token", **ASKED)["errcode"] == 40164
