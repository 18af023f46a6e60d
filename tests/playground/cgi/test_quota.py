from tests.playground.stage import MUM, Stage, standing


def test_the_days_use_is_told(stage: Stage):
    stage.text(MUM, "")
    stage.call("tags/get"), stage.call("menu/create", {"button": [{"type": "click", "name": "x", "key": "k"}]})
    quota = stage.call("openapi/quota/get", {"cgi_path": "/cgi-bin/menu/create"})["quota"]
    assert quota == {"daily_limit": 1000, "used": 1, "remain": 999}


def test_clearing_begins_the_day_anew_ten_times_a_month():
    with standing(quotas_per_day={"tags/get": 1}) as stage:
        stage.call("tags/get")
        assert stage.call("tags/get")["errcode"] == 45009
        cleared = [stage.call("clear_quota", {"appid": "wx0000000000000000"})["errcode"] for _ in range(11)]
        assert "tags" in stage.call("tags/get")
        assert cleared == [0] * 10 + [48006]
