"""Pictures that Word cannot show as they are, made into ones that it can, where Pillow is there.

Pillow is an extra of this library (`images`), because few press offices meet
WebP or CMYK; without it such a picture is refused with the cure. Pillow knows many
kinds more, some by starting other programs; it is asked only for those that are named here, and gets a
photograph without what its camera wrote about it.
"""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from unhrc_reports.messages import message
from unhrc_reports.writers.docx.picture_formats import UPRIGHT, Seen, Unusable, cut_short, orientation_of

if TYPE_CHECKING:
    from PIL.Image import Image

QUALITY: Final = 90
_SEE_THROUGH = {"RGBA", "LA", "PA", "P"}
_KINDS: Final = MappingProxyType({"jpeg": "JPEG", "png": "PNG", "gif": "GIF", "tiff": "TIFF"})
_TURNS: Final = (
    "FLIP_LEFT_RIGHT",
    "ROTATE_180",
    "FLIP_TOP_BOTTOM",
    "TRANSPOSE",
    "ROTATE_270",
    "TRANSVERSE",
    "ROTATE_90",
)
"""How Pillow turns a picture upright, for the orientations from 2 to 8."""
_NEEDED: Final = frozenset({0xE0, 0xEE})
"""Of a JPEG's segments for applications, those that tell of its colours: JFIF and Adobe."""


def converted(content: bytes, seen: Seen | None, most_pixels: int) -> bytes:
    """Give the same picture, upright, as an RGB JPEG, or as a PNG where it may be transparent.

    Raises Unusable without Pillow, and for kinds that are not promised.
    """
    kind = _KINDS[seen.suffix] if seen else _other(content)
    if not kind:
        raise unknown_kind()
    try:
        from PIL import Image
    except ImportError:
        raise _needs_pillow() from None
    orientation = seen.orientation if seen else _of_webp(content)
    picture = _opened(_without_applications(content) if kind == "JPEG" else content, kind, most_pixels)
    try:
        if orientation > UPRIGHT:
            picture = picture.transpose(Image.Transpose[_TURNS[orientation - 2]])
        return _saved(picture)
    except (OSError, ValueError, SyntaxError, EOFError, struct.error):
        raise cut_short() from None
    except MemoryError:
        raise too_many_pixels(picture.width, picture.height, most_pixels) from None


def _other(content: bytes) -> str:
    """Name a kind that Word does not show and that we convert."""
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    return "BMP" if content[:2] == b"BM" else ""


def _opened(content: bytes, kind: str, most_pixels: int) -> Image:
    from PIL import Image

    try:
        with warnings.catch_warnings(action="ignore", category=Image.DecompressionBombWarning):
            picture = Image.open(io.BytesIO(content), formats=[kind])
    except (Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError, struct.error, MemoryError):
        raise unknown_kind() from None
    if picture.width * picture.height > most_pixels:
        raise too_many_pixels(picture.width, picture.height, most_pixels)
    return picture


def _without_applications(content: bytes) -> bytes:
    """A JPEG without the segments that applications wrote, but for its colours (ITU-T T.81, B.1.1.4)."""
    kept = [content[:2]]
    at = 2
    while at + 4 <= len(content) and content[at] == 0xFF and content[at + 1] != 0xDA:
        marker = content[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        length = 2 + int(struct.unpack_from(">H", content, at + 2)[0])
        if marker in _NEEDED or not 0xE0 <= marker <= 0xEF:
            kept.append(content[at : at + length])
        at += length
    return b"".join((*kept, content[at:]))


def _of_webp(content: bytes) -> int:
    exif = next((data for name, data in _chunks(content) if name == b"EXIF"), b"")
    return orientation_of(exif.removeprefix(b"Exif\0\0")) if exif else UPRIGHT


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a WebP file (RFC 9649, 2.3)."""
    at = 12
    while content[:4] == b"RIFF" and at + 8 <= len(content):
        name, length = struct.unpack_from("<4sI", content, at)
        yield name, content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


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
            "the picture is WebP, BMP, CMYK or on its side, and has to be converted; "
            'pip install "unhrc-reports[images]", or save it upright as an RGB JPEG or a PNG'
        )
    )
