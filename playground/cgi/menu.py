"""The account's menu, and menus by tag."""

from collections.abc import Mapping
from typing import Any

from playground.cgi.call import OK, Answer, Call, Handler
from playground.errors import ApiError
from playground.state import followers, menus, tags

TOP_MAX, UNDER_MAX = 3, 5
TOP_BYTES, UNDER_BYTES, KEY_BYTES, URL_BYTES = 16, 60, 128, 1024


def create(call: Call) -> Answer:
    menus.create(call.db, menus.EVERYONE, _buttons(call))
    return OK


def get(call: Call) -> Answer:
    found = menus.listed(call.db)
    if not found:
        raise ApiError(46003)
    conditional = [
        {"button": menu["buttons"], "matchrule": {"tag_id": str(menu["tag_id"])}, "menuid": menu["id"]}
        for menu in found[1:]
    ]
    answer = {"menu": {"button": found[0]["buttons"]}}
    return answer | ({"conditionalmenu": conditional} if conditional else {})


def delete(call: Call) -> Answer:
    """Deleting the menu deletes the conditional ones with it."""
    menus.delete(call.db)
    return OK


def add_conditional(call: Call) -> Answer:
    if not any(menu["tag_id"] == menus.EVERYONE for menu in menus.listed(call.db)):
        raise ApiError(65303)
    rule = call.need("matchrule")
    if set(rule) - {"tag_id", "group_id", "client_platform_type"}:
        raise ApiError(65320)
    return {"menuid": str(menus.create(call.db, tags.known(call.db, rule.get("tag_id")), _buttons(call)))}


def delete_conditional(call: Call) -> Answer:
    if not menus.delete(call.db, int(call.need("menuid"))):
        raise ApiError(65301)
    return OK


def try_match(call: Call) -> Answer:
    person = followers.known(call.db, call.need("user_id", 40003))
    return {"button": menus.shown(call.db, person["openid"])}


def _buttons(call: Call) -> list[dict[str, Any]]:
    buttons = call.need("button")
    if not isinstance(buttons, list) or len(buttons) > TOP_MAX:
        raise ApiError(40016)
    for button in buttons:
        _check(button, TOP_BYTES)
        under = button.get("sub_button") or []
        if len(under) > UNDER_MAX:
            raise ApiError(40023)
        for each in under:
            _check(each, UNDER_BYTES)
        if not under and not button.get("type"):
            raise ApiError(40017)
    return buttons


def _check(button: Mapping[str, Any], name_bytes: int) -> None:
    if not 0 < len(str(button.get("name", "")).encode()) <= name_bytes:
        raise ApiError(40018)
    if len(str(button.get("key", "")).encode()) > KEY_BYTES:
        raise ApiError(40019)
    if len(str(button.get("url", "")).encode()) > URL_BYTES:
        raise ApiError(40020)
    if button.get("type") == "click" and not button.get("key"):
        raise ApiError(40019)
    if button.get("type") == "view" and not button.get("url"):
        raise ApiError(40020)


CALLS: dict[str, Handler] = {
    "menu/create": create,
    "menu/get": get,
    "menu/delete": delete,
    "menu/addconditional": add_conditional,
    "menu/delconditional": delete_conditional,
    "menu/trymatch": try_match,
}
