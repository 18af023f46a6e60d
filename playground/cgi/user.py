"""Followers as the account may see them: no names, no pictures."""

import sqlite3
from typing import Any

from playground.cgi.call import OK, Answer, Call, Handler
from playground.errors import ApiError
from playground.state import followers, tags

PAGE, BATCH_MAX, BLACKLIST_MAX = 10_000, 100, 20


def listing(call: Call) -> Answer:
    after = call.query.get("next_openid", "")
    total = call.db.execute("SELECT count(*) FROM followers WHERE follows").fetchone()[0]
    rows = call.db.execute(
        "SELECT openid FROM followers WHERE follows AND openid > ? ORDER BY openid LIMIT ?", (after, PAGE)
    ).fetchall()
    found = [row["openid"] for row in rows]
    answer = {"total": total, "count": len(found), "next_openid": found[-1] if found else ""}
    return answer | ({"data": {"openid": found}} if found else {})


def info(call: Call) -> Answer:
    return _info(call.db, call.query.get("openid", ""))


def infos(call: Call) -> Answer:
    wanted = call.need("user_list")
    if len(wanted) > BATCH_MAX:
        raise ApiError(40032)
    return {"user_info_list": [_info(call.db, each.get("openid")) for each in wanted]}


def remark(call: Call) -> Answer:
    person = followers.known(call.db, call.need("openid", 40003))
    call.db.execute("UPDATE followers SET remark = ? WHERE openid = ?", (call.body.get("remark", ""), person["openid"]))
    return OK


def blacklist(call: Call) -> Answer:
    return _blacklist(call, True)


def unblacklist(call: Call) -> Answer:
    return _blacklist(call, False)


def _blacklist(call: Call, on: bool) -> Answer:
    openids = call.need("openid_list", 40032)
    if len(openids) > BLACKLIST_MAX:
        raise ApiError(40032)
    for openid in openids:
        followers.known(call.db, openid)
        call.db.execute("UPDATE followers SET blacklisted = ? WHERE openid = ?", (on, openid))
    return OK


def _info(db: sqlite3.Connection, openid: object) -> dict[str, Any]:
    person = followers.known(db, openid)
    if not person["follows"]:
        return {"subscribe": 0, "openid": person["openid"], "tagid_list": []}
    return {
        "subscribe": 1,
        "openid": person["openid"],
        "nickname": "",
        "sex": 0,
        "language": "zh_CN",
        "headimgurl": "",
        "subscribe_time": person["followed_at"],
        "remark": person["remark"],
        "groupid": 0,
        "tagid_list": tags.of(db, person["openid"]),
        "subscribe_scene": "ADD_SCENE_QR_CODE" if person["scene"] else "ADD_SCENE_SEARCH",
        "qr_scene": 0,
        "qr_scene_str": person["scene"],
    }


CALLS: dict[str, Handler] = {
    "user/get": listing,
    "user/info": info,
    "user/info/batchget": infos,
    "user/info/updateremark": remark,
    "tags/members/batchblacklist": blacklist,
    "tags/members/batchunblacklist": unblacklist,
}
