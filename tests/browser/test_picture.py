from pathlib import Path

import pytest
from PIL import Image

from tests.browser import chromium, picture


@pytest.mark.browser
def test_a_picture_is_as_large_as_asked(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(picture, "SETTLE_MS", 0)
    try:
        picture.take(address, str(tmp_path / "page.png"), 400, 300)
    except chromium.NoChromium as reason:
        pytest.skip(str(reason))
    assert Image.open(tmp_path / "page.png").size == (400, 300)
