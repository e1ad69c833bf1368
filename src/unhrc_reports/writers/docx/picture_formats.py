"""What a picture is, by its first bytes, and whether all of it is there.

Word shows JPEG, PNG, GIF and TIFF. python-docx reads their headers too, but it
accepts pictures that are cut short, of no size, or on their side (EXIF), and
knows neither CMYK nor a JPEG without JFIF; so the headers are read here.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Container, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from unhrc_reports.messages import Message, message

_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_ORIENTATION, _WIDTH, _HEIGHT, _STRIPS, _STRIP_SIZES = 274, 256, 257, 273, 279
_SIZES = {1: "B", 3: "H", 4: "I"}
_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
"""Bytes of a value, by its kind."""
_ORIENTATIONS = range(1, 9)
UPRIGHT: Final = 1
_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
"""Colour type of a PNG to the bits that it may have (PNG specification, 11.2.2)."""
_BEGINNING: Final = 4096


class Unusable(Exception):
    """A picture that cannot go into a document, with the reason."""

    def __init__(self, wording: Message) -> None:
        super().__init__(wording)
        self.wording = wording


@attrs.frozen
class Seen:
    """What the headers of a picture say."""

    suffix: str
    width: int
    height: int
    orientation: int = UPRIGHT
    """How EXIF asks the reader to turn the picture upright, from 1 (not at all) to 8 (EXIF 2.32, tag 274)."""
    cmyk: bool = False


def look_at(content: bytes) -> Seen | None:
    """Read a picture's headers; None for a kind that Word cannot show.

    >>> look_at(b"GIF89a" + bytes([3, 0, 2, 0, 0, 0, 0]) + b";")
    Seen(suffix='gif', width=3, height=2, orientation=1, cmyk=False)

    Raises Unusable where the picture is damaged or cut short.
    """
    for magic, reader in READERS.items():
        if content.startswith(magic):
            try:
                return reader(content)
            except (struct.error, IndexError):
                raise cut_short() from None
    return None


def cut_short() -> Unusable:
    """The fault of a picture whose end is missing or whose middle is broken."""
    return Unusable(message("the picture is damaged or cut short; copy it again from where it came"))


def _jpeg(content: bytes) -> Seen:
    """Walk the segments as far as the picture's data (ITU-T T.81, annex B)."""
    at, size, orientation = 2, (0, 0, 0), 0
    while (marker := content[at + 1]) != 0xDA:
        if content[at] != 0xFF:
            raise cut_short()
        if marker == 0xFF or marker in _NO_LENGTH:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _START_OF_FRAME:
            size = struct.unpack_from(">HHB", content, at + 5)
        elif marker == 0xE1 and not orientation and content[at + 4 : at + 10] == b"Exif\0\0":
            orientation = orientation_of(content[at + 10 : at + 2 + _length(content, at + 2)])
        at += 2 + _length(content, at + 2)
    if content.rfind(b"\xff\xd9", at) < 0:
        raise cut_short()
    return Seen("jpeg", width=size[1], height=size[0], orientation=orientation or UPRIGHT, cmyk=size[2] == 4)


def _length(content: bytes, at: int) -> int:
    return int(struct.unpack_from(">H", content, at)[0])


def orientation_of(exif: bytes) -> int:
    """Read how a block of EXIF wants the picture to be turned; a broken one asks for nothing."""
    try:
        return _turned(_directory(exif, {_ORIENTATION}))
    except (struct.error, IndexError, Unusable):
        return UPRIGHT


def _turned(found: Mapping[int, tuple[int, ...]]) -> int:
    orientation = found.get(_ORIENTATION, (UPRIGHT,))[0]
    return orientation if orientation in _ORIENTATIONS else UPRIGHT


def _png(content: bytes) -> Seen:
    """Walk the chunks and check each (PNG specification, section 5), and whether the picture's data begin."""
    width, height, depth, colours = struct.unpack_from(">IIBB", content, 16)
    at, kind, data = 8, b"", b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", content, at)
        (crc,) = struct.unpack_from(">I", content, at + 8 + length)
        if zlib.crc32(content[at + 4 : at + 8 + length]) != crc:
            raise cut_short()
        if kind == b"IDAT" and not data:
            data = content[at + 8 : at + 8 + min(length, _BEGINNING)]
        at += 12 + length
    if depth not in _DEPTHS.get(colours, ()) or not _unpacks(data):
        raise cut_short()
    return Seen("png", width, height)


def _unpacks(data: bytes) -> bool:
    try:
        return bool(zlib.decompressobj().decompress(data, _BEGINNING))
    except zlib.error:
        return False


def _gif(content: bytes) -> Seen:
    """Walk the blocks as far as the trailer (GIF89a specification, sections 18 to 27)."""
    width, height, packed = struct.unpack_from("<HHB", content, 6)
    at = 13 + _colours(packed)
    while (block := content[at]) != 0x3B:
        if block == 0x2C:
            at = _after_blocks(content, at + 11 + _colours(content[at + 9]))
        elif block == 0x21:
            at = _after_blocks(content, at + 2)
        else:
            raise cut_short()
    return Seen("gif", width, height)


def _colours(packed: int) -> int:
    """Give the length of a table of colours, from the byte that tells of it."""
    return 3 << (packed & 7) + 1 if packed & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    while length := content[at]:
        at += 1 + length
    return at + 1


def _tiff(content: bytes) -> Seen:
    found = _directory(content, {_ORIENTATION, _WIDTH, _HEIGHT, _STRIPS, _STRIP_SIZES})
    strips = zip(found.get(_STRIPS, ()), found.get(_STRIP_SIZES, ()), strict=False)
    if any(start + length > len(content) for start, length in strips):
        raise cut_short()
    (width, *_), (height, *_) = found.get(_WIDTH, (0,)), found.get(_HEIGHT, (0,))
    return Seen("tiff", width, height, _turned(found))


def _directory(content: bytes, wanted: Container[int]) -> dict[int, tuple[int, ...]]:
    """Read the numbers that are wanted from a TIFF file's first directory (TIFF 6.0, section 2).

    Raises Unusable where its entries together claim more bytes than there are: each then points to the same.
    """
    order = "<" if content[:2] == b"II" else ">"
    (at,) = struct.unpack_from(order + "I", content, 4)
    (count,) = struct.unpack_from(order + "H", content, at)
    found, claimed = {}, 0
    for entry in range(at + 2, at + 2 + 12 * count, 12):
        tag, kind, number = struct.unpack_from(order + "HHI", content, entry)
        claimed += number * _BYTES.get(kind, 1)
        if claimed > len(content):
            raise cut_short()
        if tag in wanted and kind in _SIZES and number:
            form = f"{order}{number}{_SIZES[kind]}"
            where = entry + 8
            if struct.calcsize(form) > 4:
                (where,) = struct.unpack_from(order + "I", content, where)
            found[tag] = struct.unpack_from(form, content, where)
    return found


READERS: Final[Mapping[bytes, Callable[[bytes], Seen]]] = MappingProxyType({
    b"\xff\xd8\xff": _jpeg,
    b"\x89PNG\r\n\x1a\n": _png,
    b"GIF8": _gif,
    b"II*\0": _tiff,
    b"MM\0*": _tiff,
})  # fmt: skip
"""First bytes to the reader of the kind."""
