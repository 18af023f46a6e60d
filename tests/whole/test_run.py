"""`bot.py run` as a newcomer meets it: it answers, reaches the doctor, keeps what it was told, and heals."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
import requests

from tests import forks
from tests.handlers.platform import DOCTOR, ELDER, MOTHER
from tests.whole.running import Running, environment, forked, until

pytestmark = pytest.mark.timeout(400)  # the house rises within the first test that asks for it


def test_the_first_message_is_answered(running: Running) -> None:
    assert "36.5" in running.say(ELDER, "三十六度五") or "下面的情况" in running.say(ELDER, "再说一遍")


def test_a_fever_is_on_the_doctors_phone_before_anybody_looks_for_what_was_lost(running: Running) -> None:
    """A lease is a minute. Within five seconds, on a machine that does nothing else: `make bench-alarm`."""
    running.say(MOTHER, "爷爷 38.6 咳嗽 昨天开始")
    until(lambda: "38.6" in running.shown(DOCTOR), 30)


def test_who_has_it_is_told_when_the_doctor_takes_it(running: Running) -> None:
    running.say(MOTHER, "取消")
    running.say(MOTHER, "奶奶 39.2")
    until(lambda: "39.2" in running.shown(DOCTOR), 60)
    if "几条" in running.say(DOCTOR, "收"):
        running.say(DOCTOR, "全部")
    until(lambda: "陈建国已" in running.shown(MOTHER), 60)


def test_the_menu_stands_on_the_page(running: Running) -> None:
    screen = f"{running.url}/playground/api/screen?phones={ELDER}"

    def names() -> set[str]:
        menu = requests.get(screen, timeout=60).json()["phones"][ELDER]["menu"]
        return {entry["name"] for column in menu for entry in column["sub_button"]}

    until(lambda: "我的信息" in names(), 60)


def test_metrics_count_messages(running: Running) -> None:
    running.say(ELDER, "帮助")
    assert 'qunfang_messages_total{kind="text"}' in requests.get(f"{running.url}/metrics", timeout=60).text


@pytest.mark.timeout(600)
def test_a_killed_part_comes_back_and_a_second_start_keeps_its_data(tmp_path: Path) -> None:
    with forked(tmp_path) as first:
        first.say(ELDER, "36.5 没有不舒服,没外出没接触")
        web = tmp_path / "pids" / "web.pid"
        killed = web.read_text()
        os.kill(int(killed), signal.SIGKILL)
        until(lambda: web.read_text() not in (killed, ""), 60)
        until(first.healthy, 60)
        assert "36.5" in first.say(ELDER, "记录")
    with forked(tmp_path) as second:
        assert "36.5" in second.say(ELDER, "记录")


@pytest.mark.parametrize("part", ["web", "playground"])
def test_the_same_port_is_not_shared(running: Running, tmp_path: Path, part: str) -> None:
    port = running.url.rpartition(":")[2]
    tried = forks.bot(tmp_path / "log", environment(running.folder, int(port)), part, "--port", port)
    tried.join(300)
    assert tried.exitcode == 1
    assert "is taken" in (tmp_path / "log").read_text()
