from tests.console.stage import CADRE, DOCTOR, VILLAGE, Console


def signed_in(browser) -> bool:
    return browser.get("/console/").status_code == 200


def test_a_session_that_nobody_uses_is_over_after_a_quarter_of_an_hour(console: Console):
    browser = console.official(CADRE)
    console.later(minutes=14)
    assert signed_in(browser)
    console.later(minutes=15)
    assert not signed_in(browser)


def test_a_session_in_use_is_over_after_eight_hours(console: Console):
    browser = console.official(CADRE)
    for _ in range(47):
        console.later(minutes=10)
        assert signed_in(browser)
    console.later(minutes=10)
    assert not signed_in(browser)


def test_the_table_of_sessions_opens_nothing(console: Console):
    """What is kept is a digest: it is no cookie."""
    browser = console.official(CADRE)
    with console.database.read() as conn:
        kept = bytes(conn.exec_driver_sql("SELECT hash FROM console_session").scalar_one())
    thief = console.stranger()
    thief.client.set_cookie("console", kept.hex())
    assert signed_in(browser) and not signed_in(thief)


def test_another_device_is_ended_from_here(console: Console):
    here, there = console.official(CADRE), console.official(CADRE)
    mark = there.cookie
    from_list = here.get("/console/sessions").text
    assert mark not in from_list
    end = next(part for part in from_list.split('"') if part.endswith("/end"))
    assert here.post(end).status_code == 303
    assert signed_in(here) and not signed_in(there)


def test_a_session_of_somebody_else_is_not_there(console: Console):
    here, other = console.official(CADRE), console.official(DOCTOR)
    other.get("/console/")
    with console.database.read() as conn:
        account = console.account(DOCTOR)
        mark = bytes(
            conn.exec_driver_sql(f"SELECT hash FROM console_session WHERE account = {account}").scalar_one()
        ).hex()
    assert here.post(f"/console/sessions/{mark}/end").status_code == 404
    assert signed_in(other)


def test_signing_out_ends_the_session_on_the_server(console: Console):
    browser = console.official(CADRE)
    cookie = browser.cookie
    browser.post("/console/sign-out")
    browser.client.set_cookie("console", cookie)
    assert not signed_in(browser)


def test_a_page_that_asks_by_itself_keeps_no_session_open(console: Console):
    """The county's figures on a screen that everybody has left."""
    browser = console.official(CADRE)
    for _ in range(14):
        console.later(minutes=1)
        assert browser.get(f"/console/areas/{VILLAGE}/live", headers={"HX-Request": "true"}).status_code == 200
    console.later(minutes=1)
    gone = browser.get(f"/console/areas/{VILLAGE}/live", headers={"HX-Request": "true"})
    assert (gone.status_code, gone.headers["HX-Redirect"]) == (401, "/console/sign-in")
    headers = {"HX-Request": "true", "HX-Current-URL": f"http://localhost/console/areas/{VILLAGE}?by=missing"}
    gone = browser.get(f"/console/areas/{VILLAGE}/live", headers=headers)
    assert gone.headers["HX-Redirect"] == f"/console/sign-in?back=/console/areas/{VILLAGE}?by%3Dmissing"


def test_who_types_keeps_the_session_open(console: Console):
    browser = console.official(CADRE)
    for _ in range(3):
        console.later(minutes=14)
        assert browser.get("/console/here").status_code == 200
    assert signed_in(browser)


def test_who_signs_out_leaves_nothing_in_the_browser(console: Console):
    browser = console.official(CADRE)
    assert browser.post("/console/sign-out").headers["Clear-Site-Data"] == '"cache"'
