"""Posts one chunk of an edition: claims a hundred, calls side by side, records them in one commit, until nothing is due."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from records import writing
from records.broadcasts import claims, delivery
from records.broadcasts import edition as editions
from records.broadcasts.claims import CUSTOMER, SUBSCRIPTION, TEMPLATE, Claimed
from records.broadcasts.delivery import SMS, Chunk
from records.broadcasts.edition import Edition, Stage
from records.errors import Unavailable
from records.outbox import LEASE
from wechat.errors import ApiError
from workers import facts, metrics, tally
from workers.broadcasts import verdicts
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
STOP_SEEN_S = 0.05
"""How soon after a stop nothing more is called for; what was claimed is put back."""
FLUSH_S = 0.5
RECORD_FOR_S = 30.0
AGAIN = timedelta(seconds=5)
"""Rows of a chunk that wait for another try are looked at so soon."""


class Posting:
    """One for a process. `post` may be called from several threads at once."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._pool = ThreadPoolExecutor(office.settings.broadcast_calls, thread_name_prefix="broadcast")
        self._stopping = False
        self._stopped = Stopped(office)
        notice = office.settings.subscriptions.get(KIND)
        self._notice = notice.id if notice else ""

    def post(self, chunk: Chunk) -> int:
        """How many of its rows were tried. Raises Unavailable."""
        office, tried = self._office, 0
        with office.database.read() as conn:
            edition = editions.find(conn, chunk.edition)
        while edition and edition.stage is Stage.RUNNING and not self._stopping:
            claimed = self._claim(chunk)
            if not claimed:
                break
            tried += len(claimed)
            self._carry_out(edition, claimed)
        with office.database.write() as conn:
            claims.count(conn, chunk)
            delivery.hold(conn, chunk, office.clock() + AGAIN)
        return tried

    def stop(self) -> None:
        """Nothing more is claimed."""
        self._stopping = True

    def close(self) -> None:
        """Waits for the calls under way."""
        self._pool.shutdown()

    def _claim(self, chunk: Chunk) -> tuple[Claimed, ...]:
        office = self._office
        admitted = office.gate.admits(office.settings.broadcast_batch)
        if not admitted:
            return ()
        now = office.clock()
        with office.database.write() as conn:
            delivery.hold(conn, chunk, now + LEASE)
            return claims.claim(conn, office.keyring, chunk, now, admitted, self._notice)

    def _carry_out(self, edition: Edition, claimed: Sequence[Claimed]) -> None:
        """What is known is written down as it comes, twice a second at the latest."""
        began, now = self._office.monotonic(), self._office.clock()
        call = Call(self._office, edition, began, self._stopped)
        known = [verdict for one in claimed if (verdict := call.needless(one, now))]
        left = {verdict.result.account for verdict in known}
        calls = {self._pool.submit(call.make, one) for one in claimed if one.account not in left}
        self._record(known)
        while calls:
            done, calls = wait(calls, FLUSH_S)
            self._record([made.result() for made in done])

    def _record(self, known: Sequence[Verdict]) -> None:
        """What is known of a call is worth waiting for a database that restarts."""
        office = self._office
        until = office.monotonic() + RECORD_FOR_S
        while known:
            try:
                with office.database.write() as conn:
                    claims.record(conn, [one.result for one in known])
                    writing.run(conn, writing.in_line(write for one in known for write in one.beside()))
                break
            except Unavailable:
                if office.monotonic() > until:
                    raise
                office.pause(FLUSH_S)
        for one in known:
            metrics.BROADCASTS.labels(one.result.channel, one.result.state).inc()


class Stopped:
    """Whether an edition has been stopped, asked of the rows a few times a second for all calls of a process."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._seen: dict[int, tuple[float, bool]] = {}

    def __call__(self, edition: int) -> bool:
        now = self._office.monotonic()
        at, stopped = self._seen.get(edition, (float("-inf"), False))
        if now - at >= STOP_SEEN_S:
            self._seen[edition] = now, stopped  # the others go by the last answer while we ask
            with self._office.database.read() as conn:
                stopped = not editions.runs(conn, edition)
            self._seen[edition] = self._office.monotonic(), stopped
        return stopped


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
        taken = verdicts.taken(one, msg_id)
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
            self._voice(one)
            return ""
        card = self._card(self._template, one.language, said)
        return str(platform.send_template(one.openid, self._template.id, card, client_msg_id=key(one)))

    def _card(self, template: TemplateSettings, language: str, said: str) -> dict[str, str]:
        """The same for everybody of a language."""
        key = template.id, language
        if key not in self._cards:
            self._cards[key] = facts.fill(template.data, Facts(said, self._edition.starts_at, self._edition.title))
        return self._cards[key]

    def _voice(self, one: Claimed) -> None:
        """What is recorded of it comes behind the words, which have arrived: a recording that fails is left out."""
        office, edition = self._office, self._edition
        media_id = office.voices.voice(edition.source, one.language, office.clock()) if office.voices else ""
        if media_id:
            with suppress(ApiError):
                office.platform.send_voice(one.openid, media_id)

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
