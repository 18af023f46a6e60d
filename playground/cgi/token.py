"""Access tokens: the old call and the stable one."""

from playground.cgi.call import Answer, Call, Handler
from playground.errors import ApiError
from playground.state import tokens


def plain(call: Call) -> Answer:
    _check(call, call.query.get("grant_type"), call.query.get("appid"), call.query.get("secret"))
    token = tokens.plain(call.db, call.now, call.settings)
    return {"access_token": token.token, "expires_in": token.expires_in}


def stable(call: Call) -> Answer:
    _check(call, call.body.get("grant_type"), call.body.get("appid"), call.body.get("secret"))
    token = tokens.stable(call.db, call.now, call.settings, bool(call.body.get("force_refresh")))
    return {"access_token": token.token, "expires_in": token.expires_in}


def _check(call: Call, grant: object, app_id: object, secret: object) -> None:
    if grant != "client_credential":
        raise ApiError(40002)
    if app_id != call.settings.app_id:
        raise ApiError(40013)
    if secret != call.settings.app_secret.get_secret_value():
        raise ApiError(40125)


CALLS: dict[str, Handler] = {"token": plain, "stable_token": stable}
