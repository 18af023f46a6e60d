"""What a first start makes up."""

from __future__ import annotations

from pathlib import Path

import pytest

from house import made_up


def test_a_first_start_that_is_broken_off_leaves_no_empty_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken_off(var: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setenv("BOT_VAR", str(tmp_path))
    monkeypatch.delenv("BOT_WECHAT__APP_SECRET", raising=False)
    monkeypatch.setattr(made_up, "_invented", broken_off)
    with pytest.raises(KeyboardInterrupt):
        made_up.made_up()
    assert list(tmp_path.iterdir()) == []
