"""Template messages: outside every window, in fixed forms with typed and short values."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from playground.cgi.call import OK, Answer, Call, Handler
from playground.errors import ApiError
from playground.hook import messages
from playground.state import bubbles, errands, followers, templates
from playground.state.templates import Template

Rule = Callable[[str], bool]
HANZI = re.compile(r"[\u4e00-\u9fff]{1,5}")
DATE = re.compile(r"\d{4}(-|年|/|\.)\d{1,2}(-|月|/|\.)\d{1,2}日?")
TIME = re.compile(rf"({DATE.pattern}\s*)?\d{{1,2}}(:|：|时|点)(\d{{1,2}}(:\d{{1,2}})?分?)?(\s*~.+)?|{DATE.pattern}")
NUMBER = re.compile(r"-?\d{1,32}(\.\d+)?")
PHONE = re.compile(r"[\d\-+ ()]{1,17}")
CAR = re.compile(r".{1,8}")
RULES: dict[str, Rule] = {
    "thing": lambda value: len(value) <= 20,
    "character_string": lambda value: len(value) <= 32 and value.isascii(),
    "letter": lambda value: len(value) <= 32 and value.isascii() and value.isalpha(),
    "symbol": lambda value: len(value) <= 5,
    "const": lambda value: len(value) <= 20,
    "phrase": lambda value: bool(HANZI.fullmatch(value)),
    "time": lambda value: bool(TIME.fullmatch(value)),
    "date": lambda value: bool(TIME.fullmatch(value)),
    "number": lambda value: bool(NUMBER.fullmatch(value)),
    "amount": lambda value: len(value) <= 32,
    "phone_number": lambda value: bool(PHONE.fullmatch(value)),
    "car_number": lambda value: bool(CAR.fullmatch(value)),
    "name": lambda value: len(value) <= 10,
}


def send(call: Call) -> Answer:
    person = followers.reachable(call.db, call.need("touser", 40003))
    template = templates.find(call.db, call.body.get("template_id"), "template")
    content = fill(template, call.body.get("data"), str(call.body.get("url", "")))
    client_id = str(call.body.get("client_msg_id", ""))
    sent_before = templates.sent_before(call.db, person["openid"], client_id, call.now) if client_id else 0
    return {**OK, "msgid": sent_before or _deliver(call, person["openid"], client_id, content)}


def fill(template: Template, data: object, url: str) -> dict[str, Any]:
    """The card as a phone shows it; 47003 names the key whose value is missing, empty, too long or of the wrong kind."""
    if not isinstance(data, Mapping):
        raise ApiError(47003, "data is empty")
    filled = []
    for key, label in template.fields.items():
        given = data.get(key)
        value = given.get("value") if isinstance(given, Mapping) else None
        if not isinstance(value, str) or not value.strip() or not RULES[key.rstrip("0123456789")](value):
            raise ApiError(47003, f"data.{key}.value invalid")
        filled.append((label, value))
    return {"title": template.title, "template_id": template.id, "fields": filled, "url": url}


def _deliver(call: Call, openid: str, client_id: str, content: dict[str, Any]) -> int:
    msg_id = next(call.ids)
    bubbles.add(call.db, call.now, openid, bubbles.RECEIVED, "template", content, "template", client_id)
    if client_id:
        templates.remember(call.db, openid, client_id, msg_id, call.now)
    if call.settings.job_events:
        fields = messages.event("TEMPLATESENDJOBFINISH", MsgID=msg_id, Status="success")
        errands.put(call.db, call.now, errands.EVENT, openid, fields)
    return msg_id


def listing(call: Call) -> Answer:
    found = templates.listed(call.db, "template")
    return {"template_list": [_show(template) for template in found]}


def _show(template: Template) -> dict[str, str]:
    lines = "\n".join(f"{label}：{{{{{key}.DATA}}}}" for key, label in template.fields.items())
    return {"template_id": template.id, "title": template.title, "content": lines, "example": ""}


CALLS: dict[str, Handler] = {"message/template/send": send, "template/get_all_private_template": listing}
