"""解除: the rule proposes a release when everything is signed; a doctor and a cadre sign it; then the letter exists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from chat.turn import Done
from county.leaving import Leaving
from county.papers import offer
from county.quarantine import acts, changes, letter, office, placing, sheet, slots, words
from county.quarantine.sheet import Slot
from county.settings import CountySettings
from records import moments, persons
from records.database import Connection
from records.ledgers.monitoring import CONFIRMED, CURED, RELEASED
from records.ledgers.test_result import NEGATIVE, TEST_RESULTS
from records.quarantine import letters, stays
from records.quarantine.letters import Release
from records.quarantine.signatures import DIGEST_BYTES, DOCTOR, OTHER
from records.quarantine.stays import Stay
from records.secrecy import Keyring


@dataclass(frozen=True)
class State:
    """What stands in the way, in words; `digest` binds the signatures to every slot as it is."""

    stay: Stay
    slots: tuple[Slot, ...]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    digest: bytes
    signed: Release | None

    @property
    def ready(self) -> bool:
        return not (self.missing or self.reasons)

    def by(self, side: str) -> int | None:
        if self.signed is None or self.signed.digest != self.digest:
            return None
        return self.signed.doctor if side == DOCTOR else self.signed.cadre


def state(conn: Connection, keyring: Keyring, county: CountySettings, stay: Stay, at: datetime) -> State:
    """By the rule under which the person was placed."""
    every = sheet.sheet(conn, keyring, county, [stay])
    today = moments.local_day(at)
    owed = [one for one in every if not one.signed and one.day <= today]
    return State(
        stay, every, tuple(_missing(one) for one in owed), tuple(_reasons(conn, keyring, county, stay, every, at)),
        _digest(every), letters.find(conn, stay.id),
    )  # fmt: skip


def sign(leaving: Leaving, one: Done, act: acts.SignRelease) -> None:
    """The first signature is kept; the second ends the stay, numbers the letter and tells the family."""
    stay = stays.of_people(leaving.conn, leaving.keyring, (act.person,)).get(act.person)
    about = leaving.subject(act.person)
    side = office.side(leaving, stay) if stay and about else ""
    if stay is None or not side:
        return
    found = state(leaving.conn, leaving.keyring, leaving.county, stay, leaving.at)
    if not found.ready or found.digest.hex() != act.digest or found.by(OTHER[side]) == leaving.me:
        return
    kept = found.signed if found.signed and found.signed.digest == found.digest else Release(stay.id, found.digest)
    mine = {side: leaving.me, f"{side}_at": leaving.at}
    signed = replace(kept, **mine)  # type: ignore[arg-type]
    if signed.doctor and signed.cadre:
        _finish(leaving, found, signed)
    else:
        leaving.also.append(letters.put(signed))


def _finish(leaving: Leaving, found: State, signed: Release) -> None:
    conn, keyring, county, stay = leaving.conn, leaving.keyring, leaving.county, found.stay
    year = moments.local_day(leaving.at).year
    numbered = replace(signed, year=year, number=letters.next_number(conn, year))
    leaving.also.append(letters.put(numbered))
    outcome = CURED if stay.is_.grade == CONFIRMED else RELEASED
    ended = changes.close(leaving, stay, outcome, "期满", numbered.number)
    person = persons.find(conn, keyring, stay.person)
    if person is None:
        return
    paper = letter.paper(conn, keyring, county, replace(stay, is_=ended), numbered, found.slots)
    account = leaving.standing.account.id
    link = offer(conn, keyring, county, paper, letter.FILE, account=account, at=leaving.at, about=person.id)
    text = words.released(person.name, ended, link)
    leaving.notices += placing.family(conn, keyring, person.id, text, f"released/{stay.id}", leaving.at)


def _missing(one: Slot) -> str:
    """张三 3 日晚没量; signed by one only: …村干部没签."""
    head = f"{one.person.name} {slots.said(one.day, one.slot)}"
    if not one.filled:
        return f"{head}没量"
    lacking = [name for side, name in office.SIDE_NAMES.items() if one.lacks(side)]
    return f"{head}{'、'.join(lacking)}没签"


def _reasons(
    conn: Connection, keyring: Keyring, county: CountySettings, stay: Stay, every: tuple[Slot, ...], at: datetime
) -> list[str]:
    rule, today = county.quarantine.rule(stay.is_.rule), moments.local_day(at)
    found = []
    if today < stay.is_.until:
        found.append(f"还没到期，{words.day(stay.is_.until)}到期")
    calm_from = max(stay.is_.day, stay.is_.until - timedelta(days=rule.calm_days - 1))
    hot = [one for one in every if one.fever and one.day >= calm_from]
    found += [f"{one.person.name} {slots.said(one.day, one.slot)}发热，要满 {rule.calm_days} 天不发热" for one in hot]
    if rule.test and not _negative(conn, keyring, stay):
        found.append("最后一次检测还不是阴性")
    return found


def _negative(conn: Connection, keyring: Keyring, stay: Stay) -> bool:
    tests = TEST_RESULTS.of_person(conn, keyring, stay.person, stay.areas, stay.is_.owed_days)
    return bool(tests) and tests[-1].result == NEGATIVE


def _digest(every: tuple[Slot, ...]) -> bytes:
    return blake2b(b"".join(one.digest for one in every), digest_size=DIGEST_BYTES).digest()
