from pathlib import Path

from workers.redis_program import program


def test_the_wheel_brings_a_program():
    assert Path(program()).name == "valkey-server"


def test_without_the_wheel_one_on_the_path_is_taken(monkeypatch):
    monkeypatch.setattr("workers.redis_program.find_spec", lambda name: None)
    monkeypatch.setattr("workers.redis_program.shutil.which", {"redis-server": "/usr/bin/redis-server"}.get)
    assert program() == "/usr/bin/redis-server"
