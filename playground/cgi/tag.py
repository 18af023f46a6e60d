"""Tags of followers."""

from playground.cgi.call import OK, Answer, Call, Handler
from playground.errors import ApiError
from playground.state import followers, tags

AT_ONCE_MAX = 50
PAGE = 10_000


def create(call: Call) -> Answer:
    name = call.need("tag").get("name")
    return {"tag": {"id": tags.create(call.db, name), "name": name}}


def listing(call: Call) -> Answer:
    return {"tags": tags.listed(call.db)}


def update(call: Call) -> Answer:
    tag = call.need("tag")
    tags.rename(call.db, tag.get("id"), tag.get("name"))
    return OK


def delete(call: Call) -> Answer:
    tags.delete(call.db, call.need("tag").get("id"))
    return OK


def put_on(call: Call) -> Answer:
    tags.put_on(call.db, _openids(call), tags.known(call.db, call.body.get("tagid")))
    return OK


def take_off(call: Call) -> Answer:
    tags.take_off(call.db, _openids(call), tags.known(call.db, call.body.get("tagid")))
    return OK


def of_person(call: Call) -> Answer:
    person = followers.known(call.db, call.need("openid", 40003))
    return {"tagid_list": tags.of(call.db, person["openid"])}


def members(call: Call) -> Answer:
    tag_id = tags.known(call.db, call.body.get("tagid"))
    found = tags.members(call.db, tag_id, str(call.body.get("next_openid", "")), PAGE)
    return {"count": len(found), "data": {"openid": found}, "next_openid": found[-1] if found else ""}


def _openids(call: Call) -> list[str]:
    openids = call.need("openid_list", 40032)
    if not isinstance(openids, list) or len(openids) > AT_ONCE_MAX:
        raise ApiError(40032)
    return [str(followers.known(call.db, openid)["openid"]) for openid in openids]


CALLS: dict[str, Handler] = {
    "tags/create": create,
    "tags/get": listing,
    "tags/update": update,
    "tags/delete": delete,
    "tags/members/batchtagging": put_on,
    "tags/members/batchuntagging": take_off,
    "tags/getidlist": of_person,
    "user/tag/get": members,
}
