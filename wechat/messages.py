"""A message or event as it arrived, whatever shape its XML had."""

import hashlib
from dataclasses import dataclass

KINDS = frozenset({"text", "image", "voice", "video", "shortvideo", "location", "link", "file", "event"})

# Events about the account. Whoever stands in FromUserName there is no resident: never answered, never registered.
_ACCOUNT_EVENTS = (
    "masssendjobfinish",
    "publishjobfinish",
    "freepublishjobfinish",
    "qualification_verify_",
    "naming_verify_",
    "annual_renew",
    "verify_expired",
)


@dataclass(frozen=True, slots=True)
class Message:
    """One delivery of the platform. `kind` is "unknown" for a type we have not met; its MsgType is in `fields`."""

    kind: str
    openid: str
    account: str
    created_at: int
    event: str = ""
    msg_id: int | None = None
    text: str = ""
    key: str = ""
    media_id: str = ""
    recognition: str = ""
    latitude: float | None = None
    longitude: float | None = None
    label: str = ""
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def is_from_person(self) -> bool:
        """False for events about the account itself."""
        return not self.event.startswith(_ACCOUNT_EVENTS)

    @property
    def delivery_key(self) -> bytes:
        """The same 16 bytes for every delivery of one message, other bytes for any other.

        MsgId was seen to repeat across people, so the openid belongs to the key. An event has no MsgId, and several
        may come in one second: its key is all it says. A job event's own MsgID is among its fields.
        """
        if self.msg_id is None:
            return self.digest
        return _hash(self.account, self.openid, str(self.msg_id))

    @property
    def digest(self) -> bytes:
        """16 bytes over everything that the message says."""
        said = (self.kind, self.account, self.openid, self.created_at, self.event, self.msg_id, self.text, self.key)
        where = (self.media_id, self.recognition, self.latitude, self.longitude, self.label)
        rest = (part for field in self.fields for part in field)
        return _hash(*map(str, said), *map(str, where), *rest)

    def field(self, name: str) -> str:
        """The first value under this name among `fields`, or ""."""
        return next((value for known, value in self.fields if known == name), "")

    def items(self, path: str) -> tuple[dict[str, str], ...]:
        """The items of a list such as "SubscribeMsgPopupEvent.List", be there none, one or many."""
        items: list[dict[str, str]] = []
        for name, value in self.fields:
            if name == path:
                items.append({})
            elif name.startswith(path + ".") and items:
                items[-1].setdefault(name[len(path) + 1 :], value)
        return tuple(item for item in items if item)


def _hash(*parts: str) -> bytes:
    """No part holds the border character: XML has no place for it."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=16).digest()
