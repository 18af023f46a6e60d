"""Passive replies: what stands in the answer to a delivery."""

import re

from wechat.messages import Message
from wechat.pieces import split

SUCCESS = "success"  # the platform's word for "taken, nothing to say"; always bare, never sealed

# XML cannot carry these at all; one of them makes the platform show 「服务出现故障」 in place of the reply.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text(message: Message, said: str, now: float, limit_bytes: int = 2048) -> str:
    """A text back to the sender. An empty one would be shown as a fault, so it becomes SUCCESS; one over the limit
    ends at the last sentence within it (callers that want the rest to follow use `split` themselves)."""
    said = clean(said)
    if not said.strip():
        return SUCCESS
    return _envelope(message, now, "text", f"<Content>{_cdata(split(said, limit_bytes)[0])}</Content>")


def transfer(message: Message, now: float, agent: str = "") -> str:
    """Hands the talk to the account's human agents, or to one of them by account name."""
    to = f"<TransInfo><KfAccount>{_cdata(clean(agent))}</KfAccount></TransInfo>" if agent else ""
    return _envelope(message, now, "transfer_customer_service", to)


def clean(said: str) -> str:
    """Without what XML cannot carry."""
    return _UNWRITABLE.sub("", said.replace("\r\n", "\n"))


def _envelope(message: Message, now: float, kind: str, content: str) -> str:
    return (
        f"<xml><ToUserName>{_cdata(message.openid)}</ToUserName>"
        f"<FromUserName>{_cdata(message.account)}</FromUserName>"
        f"<CreateTime>{int(now)}</CreateTime><MsgType>{_cdata(kind)}</MsgType>{content}</xml>"
    )


def _cdata(value: str) -> str:
    """`]]>` inside would end the section and let a text write elements of its own."""
    return f"<![CDATA[{value.replace(']]>', ']]]]><![CDATA[>')}]]>"
