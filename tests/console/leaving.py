"""S12: who has left is out: every session, link and code of theirs. `python -m tests.console.leaving`"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from records import roles, writing
from tests.console.house import Figures, house
from tests.console.stage import COMMAND, VILLAGE, Browser, Console
from tests.fuzz.command import command

SESSIONS = 5
NAME = "离岗的人"
PAGES = ("/console/", "/console/sessions", "/console/factor", "/console/staff")


def by_the_superior(console: Console) -> None:
    """At the page."""
    person = console.person(NAME)
    with console.database.read() as conn:
        (one,) = roles.of_person(conn, person, console.clock())
    superior = console.official(COMMAND).strengthen()
    superior.get(f"/console/staff/{person}")
    assert superior.post(f"/console/staff/offices/{one.id}/end").status_code == 303


def by_the_calendar(console: Console) -> None:
    """The office was given until a day."""
    with console.database.write() as conn:
        for one in roles.of_person(conn, console.person(NAME), console.clock()):
            writing.run(conn, [roles.end(one.id, console.clock() + timedelta(minutes=2))])
    console.later(minutes=2)


def by_moving_away(console: Console) -> None:
    with console.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE person SET left_day = 1 WHERE id = {console.person(NAME)}")


def by_unbinding(console: Console) -> None:
    person = console.person(NAME)
    superior = console.official(COMMAND).strengthen()
    superior.get(f"/console/staff/{person}")
    assert superior.post(f"/console/staff/{person}/unbind").status_code == 303


def by_unfollowing(console: Console) -> None:
    with console.database.write() as conn:
        conn.exec_driver_sql(f"UPDATE account SET followed = {_false(console)} WHERE id = {console.account(NAME)}")


def by_deletion(console: Console) -> None:
    """The account itself is gone."""
    with console.database.write() as conn:
        conn.exec_driver_sql(f"DELETE FROM speaks_for WHERE account = {console.account(NAME)}")
        conn.exec_driver_sql(f"DELETE FROM account WHERE id = {console.account(NAME)}")


WAYS: tuple[Callable[[Console], None], ...] = (
    by_the_superior, by_the_calendar, by_moving_away, by_unbinding, by_unfollowing, by_deletion,
)  # fmt: skip


def leaves(console: Console, way: Callable[[Console], None]) -> dict[str, int]:
    """Five browsers and an unopened link; how many still get an answer after the end, and how many rows are left."""
    console.hire(NAME, roles.VILLAGE_CADRE, VILLAGE)
    browsers = [console.official(NAME) for _ in range(SESSIONS)]
    assert [browser.get("/console/").status_code for browser in browsers] == [200] * SESSIONS
    link = console.link(console.account(NAME))
    way(console)
    return {
        "open": sum(_answered(browser) for browser in browsers),
        "parts": sum(
            browser.get("/console/", headers={"HX-Request": "true"}).status_code != 401 for browser in browsers
        ),
        "acts": sum(browser.post("/console/factor/set-up").status_code != 303 for browser in browsers),
        "links": int(_enters(console, link)),
        "rows": console.rows_of(console.account(NAME)),
    }


def _answered(browser: Browser) -> bool:
    """Any of the pages, other than by the way to the sign-in."""
    answers = [browser.get(page) for page in PAGES]
    return any(one.status_code != 303 or "sign-in" not in one.location for one in answers)


def _enters(console: Console, link: str) -> bool:
    browser = console.stranger()
    browser.get("/console/sign-in")
    return browser.post(link).status_code == 303


def _false(console: Console) -> str:
    return "false" if console.database.is_postgres else "0"


def long(_count: int, _seed: int):
    for way in WAYS:
        with house() as console:
            left = leaves(console, way)
            yield way.__name__.replace("_", " "), Figures(left), not any(left.values())


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1)]))
