"""The calls for one receiver's letters: made in order, each with what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from records import outbox
from wechat.errors import ApiError
from workers import metrics, tally, verdicts
from workers.letters import Letter
from workers.office import Office
from workers.verdicts import Verdict
from workers.ways import Way

FRESH_S = 1.0
"""So long after its claim a row is ours without another look: a lease is sixty times as long."""


def make(office: Office, group: Sequence[Letter], claimed_at: float) -> list[Verdict]:
    """Of a letter that another process has by now nothing is said."""
    posted = (_post(office, letter, claimed_at) for letter in group)
    return [verdict for verdict in posted if verdict]


def _post(office: Office, letter: Letter, claimed_at: float) -> Verdict | None:
    if office.monotonic() - claimed_at > FRESH_S and not _holds(office, letter):
        metrics.NOTICES.labels(letter.way, "not_ours").inc()
        return None
    try:
        with metrics.CALL_SECONDS.labels(letter.way).time():
            number = _send(office, letter)
    except ApiError as error:
        office.gate.failed(error)
        tally.platform(error)
        return verdicts.refused(letter, error, office.settings, office.clock())
    office.gate.passed()
    return verdicts.taken(letter, number)


def _send(office: Office, letter: Letter) -> str:
    """The platform's number of it, if it gives one."""
    if letter.way is Way.CUSTOMER:
        office.platform.send_text(letter.openid, letter.notice.text)
        return ""
    data = letter.data or {}
    return str(office.platform.send_template(letter.openid, letter.template, data, client_msg_id=letter.client_msg_id))


def _holds(office: Office, letter: Letter) -> bool:
    with office.database.read() as conn:
        return outbox.holds(conn, letter.notice, office.clock())
