"""Every route of the console × every role × own, other, deleted: what must come back. A route missing here fails.

A row says who gets `ok` in their own area; everybody else gets 404, and who is not signed in is led to the sign-in.
`own`, `other` and `deleted` fill the address (and `data` the form): dicts, or functions of the console that make rows
and give a dict. `other` lies in another township: only who has the whole county may see it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from console import right
from console.catalogue import PAGES
from console.right import Right
from records import roles
from records.broadcasts.edition import Stage
from tests.console import browsing, private, reporting, speaking
from tests.console.stage import (
    CADRE,
    COMMAND,
    COUNTY,
    DEPUTY,
    DOCTOR,
    GRID,
    OFFICER,
    OTHER_TOWN,
    OTHER_VILLAGE,
    TOWN,
    VILLAGE,
    Console,
)

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


def staff(console: Console) -> Console:
    """The two roles that the demo lacks are hired."""
    console.hire(AUDITOR, roles.AUDITOR, COUNTY)
    console.hire(VOLUNTEER, roles.VOLUNTEER, VILLAGE)
    return console


def filled(what: Filling, console: Console) -> Mapping[str, Any]:
    return what(console) if callable(what) else what


def open_session(console: Console) -> Mapping[str, Any]:
    """Of somebody else: nobody may end it."""
    console.official("郑立新")
    account = console.account("郑立新")
    with console.database.read() as conn:
        mark = conn.exec_driver_sql(f"SELECT hash FROM console_session WHERE account = {account}").scalars().first()
    assert mark
    return {"mark": bytes(mark).hex()}


def hired(area: int, key: str) -> Callable[[Console], Mapping[str, Any]]:
    """A new grid worker there; `key` is person or holding."""

    def made(console: Console) -> Mapping[str, Any]:
        person = console.hire(f"网格员{next(_NUMBERS)}", roles.GRID_WORKER, area)
        with console.database.read() as conn:
            return {"person": person, "holding": roles.of_person(conn, person, console.clock())[0].id, "area": area}

    return lambda console: {key: made(console)[key]}


_NUMBERS = count(1)
HERE, THERE, NOWHERE = {"area": VILLAGE}, {"area": OTHER_VILLAGE}, {"area": GONE_AREA}
NOBODY = 404_404_404
CELLS = frozenset({roles.GRID_WORKER})
"""Who holds a cell, and not its village."""
BELOW_TOWNSHIP = right.SEE_PEOPLE.roles - {roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND}
CASES = (browsing.filed(VILLAGE), browsing.filed(OTHER_VILLAGE), {"number": NOBODY, "which": 1})
EXPORTS = (private.exported(VILLAGE), private.exported(OTHER_VILLAGE), {"id": NOBODY})
SPOKEN = (speaking.said(VILLAGE), speaking.said(OTHER_VILLAGE), {"number": NOBODY})
STOPPED = (speaking.said(VILLAGE, Stage.STOPPED), speaking.said(OTHER_VILLAGE, Stage.STOPPED), {"number": NOBODY})
DONE = (speaking.said(VILLAGE, Stage.DONE), speaking.said(OTHER_VILLAGE, Stage.DONE), {"number": NOBODY})
WRITTEN = (browsing.wrote(TOWN), browsing.wrote(OTHER_TOWN), {"number": NOBODY})
FIELDS = (private.person(VILLAGE), private.person(OTHER_VILLAGE), {"person": NOBODY, "field": "phone"})


ROWS: tuple[Row, ...] = (
    Row("GET /broadcasts", right.SPEAK),
    Row("GET /broadcasts/new", right.SPEAK),
    Row("GET /broadcasts/preview", right.SPEAK),
    Row("GET /broadcasts/sample", right.SPEAK),
    Row("POST /broadcasts/propose", right.SPEAK, 422),
    Row("GET /broadcasts/<int:number>", right.SPEAK, 200, *SPOKEN),
    Row("GET /broadcasts/<int:number>/progress", right.SPEAK, 200, *SPOKEN),
    Row("POST /broadcasts/<int:number>/agree", right.APPROVE, 303, *SPOKEN),
    Row("POST /broadcasts/<int:number>/refuse", right.APPROVE, 303, *SPOKEN, data={"why": "数字不对"}),
    Row("POST /broadcasts/<int:number>/stop", right.SPEAK, 303, *SPOKEN),
    Row("POST /broadcasts/<int:number>/resume", right.SPEAK, 303, *STOPPED),
    Row("POST /broadcasts/<int:number>/recall", right.SPEAK, 303, *DONE, data={"right": "雪明天才下，今天路是通的。"}),
    Row("POST /broadcasts/<int:number>/files", right.SPEAK, 303, *DONE),
    Row("GET /", right.IN_OFFICE),
    Row("GET /today", right.SEE_AREA),
    Row("GET /areas/<int:area>", right.SEE_AREA, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /areas/<int:area>/live", right.SEE_AREA, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /areas/<int:area>/missing", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /areas/<int:area>/owed", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /areas/<int:area>/calls", right.SEE_PEOPLE, 200, browsing.called(VILLAGE), THERE, NOWHERE, but=CELLS),
    Row(
        "POST /areas/<int:area>/calls/<int:notice>/done",
        right.SEE_PEOPLE,
        303,
        browsing.called(VILLAGE),
        browsing.called(OTHER_VILLAGE),
        {"area": GONE_AREA, "notice": NOBODY},
        data={"outcome": "打通了，说过了"},
        but=CELLS,
    ),
    Row("GET /areas/<int:area>/screening", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /areas/<int:area>/signatures", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("GET /reports", right.REPORTS),
    Row("GET /areas/<int:area>/reports", right.REPORTS, 200, HERE, THERE, NOWHERE),
    Row("GET /areas/<int:area>/reports/<day>", right.REPORTS, 200, *reporting.SHOWN),
    Row("POST /areas/<int:area>/reports/<day>/sign", right.SIGN, 303, *reporting.SHOWN, **reporting.SIGNS),
    Row("POST /areas/<int:area>/reports/<day>/explain", right.SIGN, 303, *reporting.SHOWN, **reporting.EXPLAINS),
    Row("GET /areas/<int:area>/reports/<day>/<figure>", right.REPORT_ROWS, 200, *reporting.OPENED),
    Row("GET /areas/<int:area>/reports/<day>/report.docx", right.REPORTS, 200, *reporting.SHOWN),
    Row("GET /areas/<int:area>/stage", right.REPORTS, 200, HERE, THERE, NOWHERE),
    Row("GET /areas/<int:area>/stage.docx", right.REPORTS, 200, HERE, THERE, NOWHERE),
    Row("GET /areas/<int:area>/reports/<day>/bulletin", right.COMMAND, 200, *reporting.COUNTYS),
    Row("POST /areas/<int:area>/reports/<day>/bulletin/propose", right.COMMAND, 303, *reporting.COUNTYS_SIGNED),
    Row("GET /people", right.SEE_PEOPLE),
    Row("GET /areas/<int:area>/people", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row("POST /areas/<int:area>/people/find", right.SEE_PEOPLE, 200, HERE, THERE, NOWHERE, but=CELLS),
    Row(
        "GET /areas/<int:area>/people/<int:person>",
        right.SEE_PEOPLE,
        200,
        browsing.someone(VILLAGE),
        browsing.someone(OTHER_VILLAGE),
        {"area": VILLAGE, "person": NOBODY},
        but=CELLS,
    ),
    Row("GET /ledgers", right.LEDGERS),
    Row(
        "GET /ledgers/<name>",
        right.LEDGERS,
        own={"name": "health_report"},
        deleted={"name": "no_ledger"},
        but=frozenset({roles.AUDITOR}),  # who reads two ledgers, and not this one
    ),
    Row(
        "GET /ledgers/<name>/rows/<key>",
        right.LEDGERS,
        200,
        browsing.row(VILLAGE),
        browsing.row(OTHER_VILLAGE),
        {"name": "health_report", "key": "1.2.3.4"},
        but=frozenset({roles.AUDITOR}),
        sees_all=frozenset({roles.COUNTY_COMMAND}),
    ),
    Row("GET /ledgers/<name>/blank.pdf", right.LEDGERS, own={"name": "appeal"}, but=BELOW_TOWNSHIP),
    Row("GET /cases", right.CASES),
    Row("GET /cases/<int:number>", right.CASES, 200, *CASES),
    Row("GET /cases/<int:number>/photos/<int:which>", right.CASES, 404, *CASES),  # no photo came with it
    Row("POST /cases/<int:number>/take", right.CASES, 303, *CASES),
    Row("POST /cases/<int:number>/ask", right.CASES, 303, *CASES, data={"words": "几点？"}),
    Row("POST /cases/<int:number>/pass", right.CASES, 303, *CASES, data={"office": "县指挥部"}),
    Row("POST /cases/<int:number>/close", right.CASES, 303, *CASES, data={"outcome": "属实", "words": "谢谢"}),
    Row("POST /cases/<int:number>/merge", right.CASES, 303, *CASES, data={"into": ""}),
    Row("POST /cases/<int:number>/split", right.CASES, 303, *CASES, data={"voice": "1"}),
    Row("GET /hotline", right.HOTLINE),
    Row(
        "POST /hotline/questions/<int:number>",
        right.HOTLINE,
        303,
        browsing.asked(VILLAGE),
        browsing.asked(OTHER_VILLAGE),
        {"number": NOBODY},
        data={"words": "到卫生院"},
    ),
    Row(
        "POST /hotline/rumours/<int:number>",
        right.APPROVE,
        303,
        browsing.wondered,
        deleted={"number": NOBODY},
        data={"verdict": "假", "words": "不能"},
    ),
    Row("GET /hotline/answers/new", right.APPROVE),
    Row("POST /hotline/answers/new", right.APPROVE, 422),
    Row("GET /hotline/answers/<int:number>", right.APPROVE, 200, *WRITTEN),
    Row("POST /hotline/answers/<int:number>/agree", right.APPROVE, 303, *WRITTEN),
    Row("POST /hotline/answers/<int:number>/refuse", right.APPROVE, 303, *WRITTEN, data={"why": "没有依据"}),
    Row("POST /hotline/answers/<int:number>/end", right.APPROVE, 303, *WRITTEN),
    Row("GET /translations", right.APPROVE),
    Row("GET /translations/approved", right.APPROVE),
    Row("GET /translations/<int:id>", right.APPROVE, 200, browsing.untranslated, deleted={"id": NOBODY}),
    Row(
        "POST /translations/<int:id>/approve",
        right.APPROVE,
        303,
        browsing.untranslated,
        deleted={"id": NOBODY},
        data=browsing.READ,
    ),
    Row("POST /translations/<int:id>/take-back", right.APPROVE, 303, browsing.translated),
    Row("GET /staff", right.STAFF, 303),
    Row("GET /areas/<int:area>/staff", right.STAFF, 200, HERE, THERE, NOWHERE),
    Row("POST /areas/<int:area>/staff/give", right.STAFF, 422, HERE, THERE, NOWHERE, data={"role": "grid_worker"}),
    Row("POST /areas/<int:area>/staff/invite", right.STAFF, 200, HERE, THERE, NOWHERE, data={"role": "grid_worker"}),
    Row(
        "GET /staff/<int:person>",
        right.STAFF,
        200,
        hired(VILLAGE, "person"),
        hired(OTHER_VILLAGE, "person"),
        {"person": NOBODY},
    ),
    Row(
        "POST /staff/offices/<int:holding>/end",
        right.STAFF,
        303,
        hired(VILLAGE, "holding"),
        hired(OTHER_VILLAGE, "holding"),
        {"holding": NOBODY},
    ),
    Row(
        "POST /staff/<int:person>/factor",
        right.STAFF,
        303,
        hired(VILLAGE, "person"),
        hired(OTHER_VILLAGE, "person"),
        {"person": NOBODY},
    ),
    Row(
        "POST /staff/<int:person>/unbind",
        right.STAFF,
        303,
        hired(VILLAGE, "person"),
        hired(OTHER_VILLAGE, "person"),
        {"person": NOBODY},
    ),
    Row("GET /areas/<int:area>/shifts", right.STAFF, 200, HERE, THERE, NOWHERE),
    Row("POST /areas/<int:area>/shifts/put", right.STAFF, 422, HERE, THERE, NOWHERE),
    Row("POST /areas/<int:area>/shifts/drop", right.STAFF, 422, HERE, THERE, NOWHERE),
    Row("GET /exports", right.EXPORT),
    Row("GET /exports/all", right.WATCH),
    Row("GET /exports/new", right.EXPORT),
    Row("POST /exports/ask", right.EXPORT, 303, data=private.wish),
    Row("GET /exports/<int:id>", right.EXPORT, 200, private.exported(VILLAGE), *EXPORTS[1:], but=BELOW_TOWNSHIP),
    Row("POST /exports/<int:id>/agree", right.APPROVE, 303, *EXPORTS),
    Row("POST /exports/<int:id>/refuse", right.APPROVE, 303, *EXPORTS, data={"why": "用途不清楚"}),
    Row("POST /exports/<int:id>/file", right.EXPORT, 404, private.ready, *EXPORTS[1:], sees_all=frozenset()),
    Row("GET /reveals", right.WATCH),
    Row("GET /reveal/<int:person>/<field>", right.SEE_PEOPLE, 200, *FIELDS),
    Row("POST /reveal/<int:person>/<field>", right.SEE_PEOPLE, 200, *FIELDS, data={"reason": "上门前打电话"}),
    Row("GET /glass", right.GLASS),
    Row("GET /glass/new", right.GLASS),
    Row(
        "POST /glass/break",
        right.GLASS,
        303,
        data={"area": TOWN, "reason": "出现病例，等不及村里回话"},
        but=frozenset({roles.TOWNSHIP_OFFICER, roles.COUNTY_COMMAND, roles.AUDITOR}),  # who has that area anyway
    ),
    Row(
        "POST /glass/<int:id>/end",
        right.GLASS,
        303,
        private.opened(),
        private.opened_there,
        {"id": NOBODY},
        but=frozenset({roles.VILLAGE_DOCTOR, roles.DEPUTY_DOCTOR}),  # who neither opened it nor stands above
    ),
    Row("GET /own-data", right.OVERSEE),
    Row("GET /own-data/<int:id>", right.OVERSEE, 200, private.wanted(VILLAGE), deleted={"id": NOBODY}),
    Row("POST /own-data/<int:id>/copy", right.COMMAND, 303, private.wanted(VILLAGE, "副本"), deleted={"id": NOBODY}),
    Row(
        "POST /own-data/<int:id>/reply",
        right.COMMAND,
        303,
        private.wanted(VILLAGE),
        deleted={"id": NOBODY},
        data={"words": "改好了"},
    ),
    Row("POST /own-data/<int:id>/erase", right.COMMAND, 303, private.wanted(VILLAGE, "删除"), deleted={"id": NOBODY}),
    Row(
        "POST /own-data/<int:id>/refuse",
        right.COMMAND,
        303,
        private.wanted(VILLAGE),
        deleted={"id": NOBODY},
        data={"words": "记录没有错"},
    ),
    Row("GET /log", right.OVERSEE),
    Row("GET /log/verify", right.OVERSEE),
    Row("GET /erasure", right.OVERSEE),
    Row("GET /<path:rest>", right.IN_OFFICE, 404, own={"rest": "nowhere"}),
    Row("GET /sessions", right.IN_OFFICE),
    Row("GET /here", right.IN_OFFICE),
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
PAGE = {f"{page.method} {page.rule}": page for page in PAGES}
ACTS = tuple(row for row in ROWS if PAGE[row.route].act)
SHOWS = tuple(row for row in ROWS if not PAGE[row.route].act)
