"""The call for one recipient: whether it is made, which it is, and under which key."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from records.broadcasts import claims
from records.broadcasts.claims import CUSTOMER, SUBSCRIPTION, TEMPLATE, Claimed
from records.broadcasts.delivery import SMS
from records.broadcasts.edition import Edition
from wechat.errors import ApiError
from workers import facts, metrics, tally
from workers.broadcasts import verdicts
from workers.broadcasts.stopped import Stopped
from workers.broadcasts.verdicts import (
    DRILL,
    NO_GATEWAY,
    NO_TELEPHONE,
    NO_TEMPLATE,
    NOT_FOLLOWING,
    TOO_LATE,
    Verdict,
)
from workers.facts import Facts
from workers.office import Office
from workers.settings import TemplateSettings

KIND = "broadcast"
FRESH_S = 1.0
"""So long after its claim a row is ours without another look: a lease is sixty times as long."""


class Call:
    """The call for each recipient of one batch."""

    def __init__(self, office: Office, edition: Edition, claimed_at: float, stopped: Stopped) -> None:
        self._office = office
        self._edition = edition
        self._stopped = stopped
        self._claimed_at = claimed_at
        self._template = office.settings.template(KIND) or office.settings.template("other")
        self._notice = office.settings.subscriptions.get(KIND)
        self._cards: dict[tuple[str, str], dict[str, str]] = {}

    def needless(self, one: Claimed, now: datetime) -> Verdict | None:
        """Why no call is made; None when one is."""
        if now > self._edition.good_until:
            return verdicts.unsendable(one, TOO_LATE)
        if self._edition.drill and not self._office.rehearses:
            return verdicts.unsendable(one, DRILL)
        why = self._no_way(one)
        return verdicts.unsendable(one, why) if why else None

    def _no_way(self, one: Claimed) -> str:
        if one.channel == SMS:
            return NO_GATEWAY if self._office.texts is None else "" if one.followed else NO_TELEPHONE
        if not one.followed:
            return NOT_FOLLOWING
        return NO_TEMPLATE if one.channel == TEMPLATE and not self._template else ""

    def make(self, one: Claimed) -> Verdict:
        """Put back when it was stopped; where another has the row by now, what is said of it is not kept."""
        office = self._office
        late = office.monotonic() - self._claimed_at > FRESH_S
        if self._stopped(self._edition.id) or (late and not self._holds(one)):
            return verdicts.put_back(one, office.clock())
        try:
            with metrics.CALL_SECONDS.labels(KIND).time():
                msg_id = self._send(one)
        except ApiError as error:
            if one.channel != SMS:
                office.gate.failed(error)
            tally.platform(error)
            return verdicts.refused(one, error, self._edition.good_until, office.clock())
        if one.channel != SMS:
            office.gate.passed()
        taken = verdicts.taken(one, msg_id, spoken=one.channel == CUSTOMER and self._voice(one))
        return replace(taken, consent=self._notice.id) if one.channel == SUBSCRIPTION and self._notice else taken

    def _send(self, one: Claimed) -> str:
        platform, said = self._office.platform, self._edition.said(one.language)
        if one.channel == SMS and self._office.texts:
            return self._office.texts.send(one.openid, said, key(one))
        if one.channel == SUBSCRIPTION and self._notice:
            platform.send_subscription(one.openid, self._notice.id, self._card(self._notice, one.language, said))
            return ""
        if one.channel == CUSTOMER or self._template is None:
            platform.send_text(one.openid, said)
            return ""
        card = self._card(self._template, one.language, said)
        return str(platform.send_template(one.openid, self._template.id, card, client_msg_id=key(one)))

    def _card(self, template: TemplateSettings, language: str, said: str) -> dict[str, str]:
        """The same for everybody of a language."""
        key = template.id, language
        if key not in self._cards:
            self._cards[key] = facts.fill(template.data, Facts(said, self._edition.starts_at, self._edition.title))
        return self._cards[key]

    def _voice(self, one: Claimed) -> bool:
        """What is recorded of it comes behind the words, which have arrived: a recording that fails is left out."""
        office, edition = self._office, self._edition
        media_id = office.voices.voice(edition.source, one.language, office.clock()) if office.voices else ""
        if not media_id:
            return False
        with suppress(ApiError):
            office.platform.send_voice(one.openid, media_id)
            return True
        return False

    def _holds(self, one: Claimed) -> bool:
        with self._office.database.read() as conn:
            return claims.holds(conn, one, self._office.clock())


def key(one: Claimed) -> str:
    """Under which the platform takes it once in ten minutes: at most 32 characters."""
    whose = "p" if one.account < 0 else ""
    return f"b{_short(one.edition)}-{whose}{_short(abs(one.account))}"


def _short(number: int) -> str:
    """In base 36: thirteen characters for 63 bits."""
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    found = ""
    while number:
        number, digit = divmod(number, 36)
        found = digits[digit] + found
    return found or "0"
