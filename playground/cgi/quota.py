"""How much of each call's day is used, and beginning it anew ten times a month."""

from datetime import datetime

from playground.cgi.call import OK, Answer, Call, Handler
from playground.clock import CHINA
from playground.errors import ApiError
from playground.state import quotas

CLEARED_PER_MONTH = 10


def get(call: Call) -> Answer:
    name = str(call.need("cgi_path")).removeprefix("/cgi-bin/")
    limit = call.settings.quotas_per_day.get(name, quotas.PER_DAY.get(name, 0))
    used = quotas.used_today(call.db, name, call.now)
    quota = {"daily_limit": limit, "used": used, "remain": max(0, limit - used)}
    return {**OK, "quota": quota, "rate_limit": {}, "component_rate_limit": {}}


def clear(call: Call) -> Answer:
    if call.body.get("appid") != call.settings.app_id:
        raise ApiError(40013)
    if quotas.used_this_month(call.db, "clear_quota", datetime.fromtimestamp(call.now, CHINA)) > CLEARED_PER_MONTH:
        raise ApiError(48006)
    quotas.clear(call.db, call.now)
    return OK


def rid(call: Call) -> Answer:
    return {**OK, "request": {"rid": call.need("rid")}}


CALLS: dict[str, Handler] = {"openapi/quota/get": get, "clear_quota": clear, "openapi/rid/get": rid}
