"""Every route of the console × every role × own, other, deleted: what must come back. A route missing here fails.

A row says who gets `ok` in their own area; everybody else gets 404, and who is not signed in is led to the sign-in.
`own`, `other` and `deleted` fill the address (and `data` the form): dicts, or functions of the console that make rows
and give a dict. `other` lies in another township: only who has the whole county may see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from console import right
from console.right import Right
from records import roles
from tests.console.stage import CADRE, COMMAND, DEPUTY, DOCTOR, GRID, OFFICER, Console

Filling = Mapping[str, Any] | Callable[[Console], Mapping[str, Any]]
AUDITOR, VOLUNTEER = "审计员甲", "志愿者甲"
PEOPLE = {
    roles.VOLUNTEER: VOLUNTEER,
    roles.GRID_WORKER: GRID,
    roles.VILLAGE_DOCTOR: DOCTOR,
    roles.DEPUTY_DOCTOR: DEPUTY,
    roles.VILLAGE_CADRE: CADRE,
    roles.TOWNSHIP_OFFICER: OFFICER,
    roles.COUNTY_COMMAND: COMMAND,
    roles.AUDITOR: AUDITOR,
}
"""Who plays each role; the two that the demo lacks are hired."""
GONE_AREA = 410798103999


@dataclass(frozen=True)
class Row:
    """`route` as in the catalogue: method and rule. `but` are roles that the right has and this route does not serve."""

    route: str
    may: Right
    ok: int = 200
    own: Filling = field(default_factory=dict)
    other: Filling | None = None
    deleted: Filling | None = None
    data: Filling = field(default_factory=dict)
    but: frozenset[str] = frozenset()
    sees_all: frozenset[str] = frozenset({roles.COUNTY_COMMAND, roles.AUDITOR})

    @property
    def method(self) -> str:
        return self.route.split()[0]

    @property
    def rule(self) -> str:
        return self.route.split()[1]

    def expected(self, role: str, case: str) -> int:
        serves = role in self.may.roles - self.but
        if case == "own":
            return self.ok if serves else 404
        return self.ok if case == "other" and serves and role in self.sees_all else 404


def filled(what: Filling, console: Console) -> Mapping[str, Any]:
    return what(console) if callable(what) else what


def open_session(console: Console) -> Mapping[str, Any]:
    """Of somebody else: nobody may end it."""
    console.official("郑立新")
    account = console.account("郑立新")
    with console.database.read() as conn:
        mark = conn.exec_driver_sql(f"SELECT hash FROM console_session WHERE account = {account}").scalars().first()
    return {"mark": bytes(mark).hex()}


def village(area: int) -> dict[str, int]:
    return {"area": area}


ROWS: tuple[Row, ...] = (
    Row("GET /", right.IN_OFFICE),
    Row("GET /<path:rest>", right.IN_OFFICE, 404, own={"rest": "nowhere"}),
    Row("GET /sessions", right.IN_OFFICE),
    Row("POST /sessions/end-others", right.IN_OFFICE, 303),
    Row(
        "POST /sessions/<mark>/end",
        right.IN_OFFICE,
        303,
        other=open_session,
        deleted={"mark": "00" * 32},
        own=lambda console: {"mark": "OWN"},
        sees_all=frozenset(),
    ),
    Row("POST /sign-out", right.IN_OFFICE, 303),
    Row("GET /factor", right.IN_OFFICE),
    Row("GET /factor/ask", right.IN_OFFICE),
    Row("POST /factor/set-up", right.IN_OFFICE, 303),
    Row("GET /factor/code.png", right.IN_OFFICE, 404),  # nothing to scan until one is set up
    Row("POST /factor/prove", right.IN_OFFICE, 422, data={"code": "000000"}),
    Row("POST /factor/print", right.IN_OFFICE),
)
"""Pages for anybody (the sign-in) have their own tests: test_sign_in, test_guessing."""
