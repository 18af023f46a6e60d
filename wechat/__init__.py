"""The wire: what the WeChat platform sends us, and what we send it."""

from wechat.pieces import split

__all__ = ["split"]
