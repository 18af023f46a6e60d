"""What can go wrong on the platform: refusals by errcode as WeChat words them, and refusals to the playground's user."""

MESSAGES = {
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40002: "invalid grant_type",
    40003: "invalid openid",
    40004: "invalid media type",
    40007: "invalid media_id",
    40008: "invalid message type",
    40013: "invalid appid",
    40016: "invalid button size",
    40017: "invalid button type",
    40018: "invalid button name size",
    40019: "invalid button key size",
    40020: "invalid button url size",
    40023: "invalid sub button size",
    40032: "invalid openid list size",
    40033: "invalid charset. please check your request, if include \\uxxxx will create fail!",
    40035: "invalid parameter",
    40037: "invalid template_id",
    40066: "invalid url",
    40125: "invalid appsecret",
    40130: "invalid openid list size, at least two openid",
    40164: "invalid ip, not in whitelist",
    41001: "access_token missing",
    41005: "media data missing",
    41006: "media_id missing",
    42001: "access_token expired",
    43002: "require POST method",
    43004: "require subscribe",
    43019: "user in blacklist",
    43101: "user refuse to accept the msg",
    43107: "ability banned",
    44002: "empty post data",
    44004: "empty content",
    45001: "media size out of limit",
    45002: "content size out of limit",
    45008: "article size out of limit",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit, must slower, retry next minute",
    45015: "response out of time limit or subscription is canceled",
    45028: "has no masssend quota",
    45047: "out of response count limit",
    45056: "too many tag now, no need to add new",
    45057: "can't modify sys tag",
    45058: "can't modify sys tag",
    45059: "can not add this tag",
    45065: "clientmsgid exist",
    45066: "same clientmsgid retry too fast",
    45067: "clientmsgid size out of limit",
    45157: "invalid tag name",
    45158: "tag name too long",
    45159: "invalid tag id",
    46003: "menu no exist",
    47001: "data format error",
    47003: "argument invalid!",
    48001: "api unauthorized",
    48002: "user block receive message",
    48006: "forbid to clear quota because of reaching the limit",
    65303: "there is no selfmenu, please create selfmenu first",
    65301: "there is no conditional menu",
    65320: "conditional menu match rule not supported",
}


class PlaygroundError(Exception):
    """Base of all refusals of this package."""


class ApiError(PlaygroundError):
    """A call that the platform answers with an errcode; `more` joins the answer, as msg_id does in 45065."""

    def __init__(self, code: int, detail: str = "", **more: object) -> None:
        super().__init__(f"errcode {code}")
        self.code, self.more = code, more
        self.message = " ".join(part for part in (MESSAGES.get(code, "error"), detail) if part)


class BadSeal(PlaygroundError):
    """An encrypted reply that this account's key does not open."""


class BadReply(PlaygroundError):
    """A passive reply that WeChat would show as a fault; the text says why, for the drawer."""


class CannotDo(PlaygroundError):
    """Something a person cannot do on that phone, such as writing before following."""


class Busy(PlaygroundError):
    """More letters wait for the webhook than the platform has room for."""
