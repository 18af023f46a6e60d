from datetime import timedelta
from types import SimpleNamespace

import pytest
from flask import Flask
from sqlalchemy import select

from county import papers
from county.settings import CountySettings
from handlers.papers import blueprint
from papers import Paper, Text
from records.access import ACCESS
from records.errors import Unavailable

COUNTY = CountySettings(code=410798, health_rules=({"since": "2020-01-20"},))
COUNTY.stand_at("https://bot.county.example/")
LETTER = Paper("通知书", (Text("现予解除。"),))


@pytest.fixture
def link(database, keyring, now, platform):
    with database.write() as conn:
        link = papers.offer(conn, keyring, COUNTY, LETTER, "解除通知书", account=7, at=now, about=11)
    assert link.startswith("https://bot.county.example/papers/")
    return link.removeprefix("https://bot.county.example")


def get(platform, link):
    return platform.client.get(link)


def test_the_link_is_a_pdf_to_be_saved(platform, link):
    answer = get(platform, link)
    assert (answer.status_code, answer.data[:5], answer.content_type) == (200, b"%PDF-", "application/pdf")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%E8%A7%A3")
    assert (answer.headers["X-Content-Type-Options"], answer.headers["Cache-Control"]) == ("nosniff", "no-store")


def test_with_docx_behind_it_a_word_document(platform, link):
    assert get(platform, f"{link}.docx").data[:2] == b"PK"


@pytest.mark.parametrize("wrong", ["/papers/abc", "/papers/abc.pdf", "/papers/.docx", "/papers/abc.zip"])
def test_a_wrong_link_says_what_to_do(platform, wrong):
    answer = get(platform, wrong)
    assert (answer.status_code, "再要一次" in answer.text) == (404, True)


def test_a_form_that_does_not_exist_is_not_found(platform, link):
    assert get(platform, f"{link}.exe").status_code == 404


def test_while_the_database_is_down_one_is_asked_to_come_back(keyring, now):
    def down():
        raise Unavailable("down")

    app = Flask(__name__)
    app.register_blueprint(blueprint(SimpleNamespace(read=down), keyring, lambda: now))
    answers = [app.test_client().get(f"/papers/abc{form}") for form in ("", ".docx", ".zip")]
    assert [(one.status_code, "过一分钟" in one.text) for one in answers] == [(503, True)] * 3


def test_an_old_link_is_over(platform, link):
    platform.clock.now += timedelta(hours=25)
    assert get(platform, link).status_code == 404


def test_each_download_about_a_person_is_noted(platform, link, database):
    get(platform, link)
    get(platform, link)
    with database.read() as conn:
        rows = conn.execute(select(ACCESS.c.reader, ACCESS.c.person, ACCESS.c.what)).all()
    assert [tuple(row) for row in rows] == [(7, 11, "文书"), (7, 11, "文书")]


def test_a_paper_is_no_broadcast_and_a_broadcast_no_paper(platform, link, database, keyring, now):
    assert get(platform, f"{link}.zip").status_code == 404
    with database.write() as conn:
        other = papers.keep(conn, keyring, COUNTY, b'{"beyond": {}}', "广播101", account=7, at=now)
    assert get(platform, other.removeprefix(COUNTY.site)).status_code == 404
