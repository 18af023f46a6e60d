"""What all sending of one process shares: the rows, the platform, the settings, the clock, the gate."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from chat.wording import Translate
from records.database import Database
from records.secrecy import Keyring
from workers.gate import Gate
from workers.settings import WorkerSettings


class Platform(Protocol):
    """What sending needs of `wechat.client.Client`."""

    def send_text(self, openid: str, text: str) -> None: ...

    def send_template(
        self, openid: str, template_id: str, data: Mapping[str, str], url: str = "", client_msg_id: str = ""
    ) -> int: ...

    def send_subscription(self, openid: str, template_id: str, data: Mapping[str, str]) -> None: ...

    def send_voice(self, openid: str, media_id: str) -> None: ...

    def send_mass_text(self, to: int | Sequence[str] | Literal["everyone"], text: str, clientmsgid: str) -> int: ...


class Texts(Protocol):
    """What sending needs of `wechat.sms.Gateway`."""

    def send(self, telephone: str, words: str, reference: str) -> str: ...


class Voices(Protocol):
    """What sending needs of `workers.broadcasts.voices.Recordings`."""

    def voice(self, source: str, language: str, now: datetime) -> str: ...


class Robot(Protocol):
    """What sending needs of `wechat.robot.Robot`."""

    def send(self, words: str) -> None: ...


@dataclass(frozen=True)
class Office:
    """What every lane of one process shares."""

    database: Database
    keyring: Keyring
    platform: Platform
    settings: WorkerSettings
    clock: Callable[[], datetime]
    gate: Gate
    monotonic: Callable[[], float] = time.monotonic
    pause: Callable[[float], object] = time.sleep
    rehearses: bool = False
    """Whether `platform` is not the real one: a drill's edition leaves only then."""
    texts: Texts | None = None
    """The county's SMS gateway, for people without an account."""
    voices: Voices | None = None
    """Recordings that go out beside the words."""
    robot: Robot | None = None
    """Of the WeCom group of officials."""
    translate: Callable[[str], Translate] = lambda language: str
    """The sentences of a language, for what gets its words when it leaves."""
