"""A bare machine: what scripts/install.py does when little is there. The network is not needed: the ways are stubs."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

import browser  # noqa: E402  scripts/ is a folder of programs, not a package
import environment  # noqa: E402
import pip_settings  # noqa: E402
import ways  # noqa: E402


@pytest.fixture
def root(tmp_path):
    """A tree with nothing but lock files."""
    for lock in environment.LOCKS.values():
        (tmp_path / lock).write_text("flask==3.1\n")
    return tmp_path


@pytest.fixture
def calls(root, monkeypatch):
    """The locks that were installed, in order, by a way that makes a venv of one file."""
    made = []

    def stub(venv, lock):
        (venv / "bin").mkdir(parents=True, exist_ok=True)
        ways.python_in(venv).touch()
        made.append(lock.name)
        return "with a stub"

    monkeypatch.setattr(environment, "WAYS", (stub,))
    return made


def fails(reason):
    """A way that does not work."""

    def way(venv, lock):
        raise ways.Failed(reason)

    return way


def test_the_second_run_installs_nothing(root, calls):
    assert [environment.prepare("run", root) for _ in range(2)] == [0, 0]
    assert calls == ["requirements.lock"]


def test_a_changed_lock_installs_anew(root, calls):
    environment.prepare("run", root)
    (root / "requirements.lock").write_text("flask==3.2\n")
    environment.prepare("run", root)
    assert len(calls) == 2


def test_what_tests_need_contains_what_a_run_needs(root, calls):
    environment.prepare("dev", root)
    environment.prepare("run", root)
    assert calls == ["requirements-dev.lock"]


def test_the_benchmark_s_peer_lives_apart(root, calls):
    environment.prepare("run", root)
    environment.prepare("bench", root)
    assert (root / ".venv").is_dir()
    assert (root / "var" / "bench-venv").is_dir()


def test_a_moved_tree_installs_anew(root, calls):
    """Programs in a venv carry its old place in their first line."""
    environment.prepare("run", root)
    moved = root.rename(root.with_name("moved"))
    environment.prepare("run", moved)
    assert len(calls) == 2


def test_a_vanished_python_installs_anew(root, calls):
    environment.prepare("run", root)
    ways.python_in(root / ".venv").unlink()
    environment.prepare("run", root)
    assert len(calls) == 2


def test_the_next_way_is_tried_when_one_fails(root, calls, monkeypatch):
    monkeypatch.setattr(environment, "WAYS", (fails("no uv"), *environment.WAYS))
    assert environment.prepare("run", root) == 0


def test_when_nothing_works_it_says_why_and_names_the_cure(root, monkeypatch, capsys):
    monkeypatch.setattr(environment, "WAYS", (fails("no uv on the PATH"), fails("no module named pip")))
    assert environment.prepare("run", root) == 1
    said = capsys.readouterr().err
    assert "no uv on the PATH" in said
    assert "apt-get install python3-venv" in said


def test_after_a_failure_the_next_run_tries_again(root, calls, monkeypatch):
    works = environment.WAYS
    monkeypatch.setattr(environment, "WAYS", (fails("no network"),))
    environment.prepare("run", root)
    monkeypatch.setattr(environment, "WAYS", works)
    assert environment.prepare("run", root) == 0


def test_a_failed_command_is_told_by_its_last_line():
    with pytest.raises(ways.Failed, match=r"^the cause$"):
        ways.run([sys.executable, "-c", "print('noise'); print('the cause'); raise SystemExit(1)"])


def test_a_missing_command_is_a_failed_way():
    with pytest.raises(ways.Failed, match="no-such-program"):
        ways.run(["/no-such-program"])


def told(tmp_path, conf="", **environment_of_person):
    (tmp_path / "pip.conf").write_text(conf)
    person = {"HOME": str(tmp_path), "PIP_CONFIG_FILE": str(tmp_path / "pip.conf"), **environment_of_person}
    return pip_settings.uv_environment(person, str(tmp_path / "spare"))


def test_uv_is_told_the_mirror_and_the_certificate_of_pip(tmp_path):
    uv = told(tmp_path, "[global]\nindex-url = https://mirror.example/simple\ncert = /etc/own.pem\n")
    assert (uv["UV_DEFAULT_INDEX"], uv["SSL_CERT_FILE"]) == ("https://mirror.example/simple", "/etc/own.pem")


def test_uv_is_told_every_folder_of_wheels(tmp_path):
    assert told(tmp_path, "[global]\nfind-links =\n  /a\n  /b\n")["UV_FIND_LINKS"] == "/a,/b"


def test_pip_s_variables_win_over_its_files(tmp_path):
    uv = told(tmp_path, "[global]\nindex-url = https://file.example\n", PIP_INDEX_URL="https://variable.example")
    assert uv["UV_DEFAULT_INDEX"] == "https://variable.example"


def test_what_the_person_tells_uv_wins_over_pip(tmp_path):
    uv = told(tmp_path, "[global]\nindex-url = https://file.example\n", UV_DEFAULT_INDEX="https://own.example")
    assert uv["UV_DEFAULT_INDEX"] == "https://own.example"


def test_uv_never_downloads_a_python(tmp_path):
    assert told(tmp_path)["UV_PYTHON_DOWNLOADS"] == "never"


def test_a_broken_pip_conf_is_left_to_pip(tmp_path):
    assert "UV_DEFAULT_INDEX" not in told(tmp_path, "index-url without a section")


def test_a_home_that_cannot_be_written_gets_a_spare_cache(tmp_path):
    assert told(tmp_path, HOME="/proc/none")["UV_CACHE_DIR"] == str(tmp_path / "spare")


def test_a_python_too_old_can_still_read_the_words_that_say_so():
    """Python 3.6 has no walrus, no `dict | dict`, no positional-only names: compile() is asked for its grammar."""
    import ast

    ast.parse((ROOT / "scripts" / "install.py").read_text(), feature_version=(3, 6))


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-dev.lock", "requirements-bench.lock", "requirements-uv.lock"]
)
def test_every_locked_package_has_its_hash(lock):
    packages = [block for block in (ROOT / lock).read_text().split("\n") if "==" in block and not block.startswith(" ")]
    assert packages
    assert all(line.endswith("\\") for line in packages)


def test_the_locks_agree():
    """What tests run on is what people run on."""

    def pins(name):
        return {
            line.split(" ")[0]
            for line in (ROOT / name).read_text().splitlines()
            if "==" in line and line[0] not in " #"
        }

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_make_help_lists_what_the_house_promises():
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert all(f"make {goal} " in listed for goal in ("run", "test", "lint", "lock", "seed", "check", "bench-turns"))


def chromium(tmp_path, name, line):
    """A program that pretends to be a browser."""
    program = tmp_path / name
    program.write_text(f"#!/bin/sh\n{line}\n")
    program.chmod(0o755)
    return str(program)


def test_the_browser_that_the_person_names_is_taken(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", chromium(tmp_path, "own", "echo Chromium 156"))
    assert browser.main() == 0
    assert capsys.readouterr().out == f"{tmp_path}/own\n"


def test_a_browser_without_its_libraries_is_passed_over(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("CHROMIUM", chromium(tmp_path, "broken", "exit 127"))
    monkeypatch.setenv("PATH", str(tmp_path))
    chromium(tmp_path, "chromium", "echo Chromium 156")
    browser.main()
    assert capsys.readouterr().out == f"{tmp_path}/chromium\n"


def test_without_any_browser_the_path_is_empty_and_the_cure_is_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(browser, "ROOT", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    browser.main()
    assert capsys.readouterr() == ("", "No Chromium found or fetched: set CHROMIUM=/path/to/chromium\n")
