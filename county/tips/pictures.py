"""Photos of tips: drawn anew without what the camera wrote into them, no larger than needed to see."""

from __future__ import annotations

import io
import warnings

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 1600
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF")


class NoPicture(Exception):
    """These bytes are no picture of a size that we open; asking for them again is useless."""


def cleaned(content: bytes) -> bytes:
    """A plain JPEG of the first frame: no EXIF, no profile, no comment, nothing behind the picture's end.

    The size is read before anything is decoded. Raises NoPicture.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                return _drawn(picture)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ) as error:
        raise NoPicture(type(error).__name__) from None


def _drawn(picture: Image.Image) -> bytes:
    width, height = picture.size
    if width * height > MOST_PIXELS:
        raise NoPicture("too large")
    picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    turned = _upright(picture)
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    bare = Image.new("RGB", turned.size)
    bare.paste(turned.convert("RGB"))
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=QUALITY)
    return out.getvalue()


def _upright(picture: Image.Image) -> Image.Image:
    """As it was held: the one thing worth taking from EXIF before it goes."""
    ways = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_270, 8: Image.Transpose.ROTATE_90}
    way = ways.get(picture.getexif().get(0x0112, 1))
    return picture.transpose(way) if way is not None else picture
