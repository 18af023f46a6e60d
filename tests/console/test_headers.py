import hashlib
import re
from pathlib import Path

import pytest

from console.settling import LATE
from records.errors import Conflict, Unavailable
from tests.console.stage import CADRE, Console

ROOT = Path(__file__).parents[2]
VENDORED = (ROOT / "console" / "static" / "vendor", ROOT / "tests" / "browser" / "console" / "vendor")


@pytest.mark.parametrize("path", ["/console/sign-in", "/console/", "/console/nowhere", "/console/static/console.css"])
def test_only_our_own_files_run(console: Console, path: str):
    policy = console.official(CADRE).get(path).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "http" not in policy
    assert "frame-ancestors 'none'" in policy and "base-uri 'none'" in policy


def test_a_page_is_not_remembered(console: Console):
    assert console.official(CADRE).get("/console/").headers["Cache-Control"] == "no-store"


def test_a_file_named_by_its_digest_is(console: Console):
    browser = console.stranger()
    link = re.search(r'href="(/console/static/console\.css\?v=\w+)"', browser.get("/console/sign-in").text)
    assert link and "immutable" in browser.get(link[1]).headers["Cache-Control"]


def test_the_cookie_is_out_of_reach_of_scripts_and_of_other_sites(console: Console):
    browser, link = console.stranger(), console.link(console.account(CADRE))
    browser.get(link)
    (set_,) = [one for one in browser.post(link).headers.getlist("Set-Cookie") if one.startswith("console=")]
    assert "HttpOnly" in set_ and "SameSite=Strict" in set_


def test_over_https_the_cookie_is_bound_to_the_host(console: Console):
    console.parts.county.stand_at("https://qunfang.example")
    browser, link = console.stranger(), console.link(console.account(CADRE))
    browser.get(link, base_url="https://qunfang.example")
    answer = browser.post(link, base_url="https://qunfang.example")
    (set_,) = [one for one in answer.headers.getlist("Set-Cookie") if one.startswith("__Host-console=")]
    assert "Secure" in set_ and "Path=/" in set_


def test_no_page_has_a_script_or_a_style_of_its_own():
    for file in (ROOT / "console" / "templates").rglob("*.html"):
        said = file.read_text(encoding="utf-8")
        assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)|hx-on|//cdn", said), (
            file.name
        )


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.parent.name)
def test_what_is_vendored_is_what_was_taken(folder: Path):
    rows = dict(
        re.findall(r"^\| (\S+\.(?:js|css)) \|.*\| ([0-9a-f]{64}) \|$", (folder / "README.md").read_text(), re.MULTILINE)
    )
    files = {file.name for file in folder.iterdir() if file.suffix in (".js", ".css")}
    assert files == rows.keys()
    for name, digest in rows.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


@pytest.mark.parametrize(
    ("error", "status", "said"), [(Conflict("by another"), 409, LATE), (Unavailable("gone"), 503, "系统正忙")]
)
def test_who_was_second_and_who_meets_a_database_that_is_gone_are_told_apart(
    console: Console, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, said: str
):
    browser = console.official(CADRE)

    def fails(self):
        raise error

    monkeypatch.setattr(type(console.database), "read", fails)
    answer = browser.get("/console/")
    assert answer.status_code == status and said in answer.text
