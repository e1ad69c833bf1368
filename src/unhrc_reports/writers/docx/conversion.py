"""Pictures that Word cannot show as they are, made into ones that it can, where Pillow is there.

Pillow is an extra of this library (`images`), because few press offices meet
WebP or CMYK; without it such a picture is refused with the cure.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Final

from unhrc_reports.messages import message
from unhrc_reports.writers.docx.picture_formats import Unusable, cut_short

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY: Final = 90
_SEE_THROUGH = {"RGBA", "LA", "PA", "P"}


def converted(content: bytes, most_pixels: int) -> bytes:
    """Give the same picture, upright, as an RGB JPEG, or as a PNG where it may be transparent.

    Raises Unusable without Pillow, and for what Pillow does not know either.
    """
    try:
        from PIL import ImageOps
    except ImportError:
        raise _needs_pillow() from None
    picture = _opened(content, most_pixels)
    try:
        upright = ImageOps.exif_transpose(picture)
        return _saved(upright)
    except (OSError, ValueError, SyntaxError):
        raise cut_short() from None


def _opened(content: bytes, most_pixels: int) -> Image:
    from PIL import Image

    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            picture = Image.open(io.BytesIO(content))
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        raise unknown_kind() from None
    if picture.width * picture.height > most_pixels:
        raise too_many_pixels(picture.width, picture.height, most_pixels)
    return picture


def _saved(picture: Image) -> bytes:
    file = io.BytesIO()
    if picture.mode in _SEE_THROUGH:
        picture.convert("RGBA").save(file, "PNG")
    else:
        picture.convert("RGB").save(file, "JPEG", quality=QUALITY)
    return file.getvalue()


def too_many_pixels(width: int, height: int, most: int) -> Unusable:
    """The fault of a picture with more pixels than a page can show."""
    return Unusable(
        message(
            "the picture has {width} x {height} pixels, more than {most}; save a smaller one",
            width=width,
            height=height,
            most=most,
        )
    )


def unknown_kind() -> Unusable:
    """The fault of a file that is no picture that we know."""
    return Unusable(
        message("Word shows JPEG, PNG, GIF and TIFF, and this is none of them; save the picture as one of these")
    )


def _needs_pillow() -> Unusable:
    return Unusable(
        message(
            "the picture is WebP, CMYK, on its side or of another kind that must be converted; "
            'pip install "unhrc-reports[images]", or save it upright as an RGB JPEG or a PNG'
        )
    )
