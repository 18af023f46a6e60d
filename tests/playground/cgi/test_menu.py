import pytest

from tests.playground.stage import DOCTOR, MUM, Stage

REPORT = {"type": "click", "name": "健康上报", "key": "report"}
TASKS = {"type": "click", "name": "待办", "key": "tasks"}


def tagged(stage: Stage, openid: str, name: str) -> int:
    tag = int(stage.call("tags/create", {"tag": {"name": name}})["tag"]["id"])
    stage.call("tags/members/batchtagging", {"openid_list": [openid], "tagid": tag})
    return tag


def shown(stage: Stage, openid: str) -> list:
    return stage.client.get(f"/api/screen?phones={openid}").json["phones"][openid]["menu"]


def test_everyone_sees_the_menu(stage: Stage):
    assert stage.call("menu/create", {"button": [REPORT]})["errcode"] == 0
    assert shown(stage, MUM) == [REPORT]
    assert stage.call("menu/get")["menu"]["button"] == [REPORT]


def test_a_tag_brings_its_own_menu(stage: Stage):
    stage.call("menu/create", {"button": [REPORT]})
    stage.call("menu/addconditional", {"button": [TASKS], "matchrule": {"tag_id": tagged(stage, DOCTOR, "村医")}})
    assert (shown(stage, DOCTOR), shown(stage, MUM)) == ([TASKS], [REPORT])
    assert stage.call("menu/trymatch", {"user_id": DOCTOR})["button"] == [TASKS]


def test_the_tag_last_put_on_decides(stage: Stage):
    stage.call("menu/create", {"button": [REPORT]})
    for name, button in (("村医", TASKS), ("网格员", REPORT | {"key": "round"})):
        stage.call("menu/addconditional", {"button": [button], "matchrule": {"tag_id": tagged(stage, DOCTOR, name)}})
    assert shown(stage, DOCTOR)[0]["key"] == "round"


def test_deleting_the_menu_deletes_all(stage: Stage):
    stage.call("menu/create", {"button": [REPORT]})
    stage.call("menu/addconditional", {"button": [TASKS], "matchrule": {"tag_id": tagged(stage, DOCTOR, "村医")}})
    stage.call("menu/delete")
    assert (shown(stage, DOCTOR), stage.call("menu/get")["errcode"]) == ([], 46003)


def test_a_conditional_menu_needs_the_first_and_only_a_tag(stage: Stage):
    rule = {"tag_id": tagged(stage, DOCTOR, "村医")}
    assert stage.call("menu/addconditional", {"button": [TASKS], "matchrule": rule})["errcode"] == 65303
    stage.call("menu/create", {"button": [REPORT]})
    sexed = {"button": [TASKS], "matchrule": rule | {"sex": "1"}}
    assert stage.call("menu/addconditional", sexed)["errcode"] == 65320


@pytest.mark.parametrize(
    ("buttons", "code"),
    [
        ([REPORT] * 4, 40016),
        ([REPORT | {"name": "一二三四五六"}], 40018),
        ([REPORT | {"key": ""}], 40019),
        ([{"name": "更多", "sub_button": [REPORT] * 6}], 40023),
        ([{"name": "更多"}], 40017),
        ([{"name": "网页", "type": "view"}], 40020),
    ],
)
def test_a_menu_that_does_not_fit_is_refused(stage: Stage, buttons: list, code: int):
    assert stage.call("menu/create", {"button": buttons})["errcode"] == code
