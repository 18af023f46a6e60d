import io

import pytest
from PIL import Image

from county.tips import pictures
from county.tips.pictures import LONGEST_SIDE, NoPicture, cleaned


def drawn(kind="JPEG", size=(60, 40), **more) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "red").save(out, kind, **more)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF"])
def test_a_picture_becomes_a_plain_jpeg(kind):
    assert Image.open(io.BytesIO(cleaned(drawn(kind)))).format == "JPEG"


def test_nothing_behind_its_end_and_no_comment_stays():
    """A polyglot is a picture with something else behind it."""
    made = cleaned(drawn(comment=b"<script>canary</script>") + b"PK\x03\x04canary")
    assert b"canary" not in made


def test_a_large_one_is_made_smaller():
    assert max(Image.open(io.BytesIO(cleaned(drawn(size=(3000, 200))))).size) == LONGEST_SIDE


def test_it_stands_as_it_was_held():
    exif = Image.Exif()
    exif[0x0112] = 6
    assert Image.open(io.BytesIO(cleaned(drawn(exif=exif)))).size == (40, 60)


@pytest.mark.parametrize(
    "content",
    [b"", b"<svg onload=alert(1)>", b"<html>", b"GIF89a", drawn()[:40]],
    ids=["empty", "svg", "html", "head", "cut"],
)
def test_what_is_no_picture_is_not_kept(content):
    with pytest.raises(NoPicture):
        cleaned(content)


def test_too_many_pixels_are_refused_before_they_are_drawn(monkeypatch):
    monkeypatch.setattr(pictures, "MOST_PIXELS", 1000)
    with pytest.raises(NoPicture, match="too large"):
        cleaned(drawn("PNG"))
