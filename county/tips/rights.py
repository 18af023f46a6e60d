"""Who may handle a case: whoever holds the role of its office, or of one above it, where it happened."""

from __future__ import annotations

from county.leaving import Leaving
from county.tips import routing
from county.tips.settings import TipSettings
from records import roles
from records.access import Access, append
from records.tips import case
from records.tips.case import Case


def handled(leaving: Leaving, number: int) -> Case | None:
    """The case if it is there and this account may handle it; whoever may not learns no more than whoever guesses."""
    found = case.find(leaving.conn, number)
    if found and found.merged_into:
        found = case.find(leaving.conn, found.merged_into)
    return found if found and may(leaving, found) else None


def may(leaving: Leaving, one: Case) -> bool:
    wanted = {leaving.county.tips.offices[name].role for name in _from_here_up(leaving.county.tips, one.office)}
    return roles.may_see(leaving.standing.holdings, one.area, wanted, leaving.at)


def offices(leaving: Leaving) -> tuple[str, ...]:
    """The offices in which this account holds the role, somewhere."""
    held = {one.role for one in leaving.standing.holdings if one.lasts(leaving.at)}
    return tuple(name for name, office in leaving.county.tips.offices.items() if office.role in held)


def note(leaving: Leaving, one: Case, what: str) -> None:
    """The line in the access log; the informant is not in it, for nobody here knows who that is."""
    reader = leaving.standing.account.id
    append(leaving.conn, leaving.keyring, Access(reader, 0, what, f"举报案件 {one.id}", leaving.at))


def _from_here_up(settings: TipSettings, office: str) -> list[str]:
    names = [office] if office in settings.offices else []
    while (office := routing.above(settings, office) or "") in settings.offices:
        names.append(office)
    return names
