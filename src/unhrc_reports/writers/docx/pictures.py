"""Pictures, read from their files and judged before anything is written.

A press photograph that is missing, cut short or lying on its side is found by
the reader of the release, not by its writer; so each is looked at here. A picture
that was read stays in a bounded cache under its path, time and size, so that a
series of documents reads it once.
"""

from __future__ import annotations

import hashlib
import stat
import zlib
from collections import OrderedDict
from pathlib import Path
from threading import Lock
from typing import Final

import attrs

from unhrc_reports.errors import Fault, PictureError, Place
from unhrc_reports.messages import message, reason
from unhrc_reports.writers.docx.conversion import converted, too_many_pixels, unknown_kind
from unhrc_reports.writers.docx.picture_formats import UPRIGHT, Seen, Unusable, cut_short, look_at

MOST_BYTES: Final = 20_000_000
MOST_PIXELS: Final = 50_000_000
CACHE_BYTES: Final = 64_000_000


@attrs.frozen(eq=False)
class Picture:
    """A picture that Word can show, with what a package needs to store it."""

    content: bytes
    suffix: str
    """«jpeg», «png», «gif» or «tiff», by content and not by the file's name."""
    width: int
    """In pixels, upright."""
    height: int
    crc: int
    digest: str
    """Of the content: the same picture under two names is stored once."""


def read(file: Path) -> Picture:
    """Read a picture, or raise PictureError with a Place that names the file."""
    try:
        return _known(file)
    except Unusable as fault:
        raise PictureError([_told(file, fault)]) from None


@attrs.define
class _Cache:
    """The pictures read last, as many as fit in so many bytes."""

    room: int
    _pictures: OrderedDict[tuple[str, int, int], Picture] = attrs.field(factory=OrderedDict)
    _lock: Lock = attrs.field(factory=Lock)

    def get(self, key: tuple[str, int, int]) -> Picture | None:
        with self._lock:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def put(self, key: tuple[str, int, int], picture: Picture) -> Picture:
        with self._lock:
            if key in self._pictures:
                return self._pictures[key]
            self._pictures[key] = picture
            self.room -= len(picture.content)
            while self.room < 0 and len(self._pictures) > 1:
                self.room += len(self._pictures.popitem(last=False)[1].content)
        return picture


_CACHE = _Cache(CACHE_BYTES)


def _told(file: Path, fault: Unusable) -> Fault:
    return Fault(Place(file=str(file)), fault.wording)


def _known(file: Path) -> Picture:
    try:
        status = file.stat()
    except (OSError, ValueError):
        raise _missing() from None
    key = (str(file), status.st_mtime_ns, status.st_size)
    return _CACHE.get(key) or _CACHE.put(key, _judged(_content(file, status.st_mode, status.st_size)))


def _content(file: Path, mode: int, size: int) -> bytes:
    if stat.S_ISDIR(mode):
        raise Unusable(message("this is not a file but a folder; name the picture in it"))
    if not stat.S_ISREG(mode):
        raise Unusable(message("this is no file but a device or a pipe; name a picture"))
    if not size:
        raise Unusable(message("the picture is empty; copy it again"))
    if size > MOST_BYTES:
        said = message(
            "the picture has {size} bytes, more than {most}; save a smaller one", size=size, most=MOST_BYTES
        )
        raise Unusable(said)
    try:
        return file.read_bytes()
    except OSError as fault:
        raise Unusable(message("the picture cannot be read: {reason}", reason=reason(fault))) from None


def _judged(content: bytes) -> Picture:
    seen = look_at(content)
    if seen is not None:
        _judge_size(seen)
    if seen is None or seen.orientation != UPRIGHT or seen.cmyk:
        content = converted(content, seen, MOST_PIXELS)
        seen = look_at(content)
    if seen is None:
        raise unknown_kind()
    digest = hashlib.sha256(content).hexdigest()
    return Picture(content, seen.suffix, seen.width, seen.height, zlib.crc32(content), digest)


def _judge_size(seen: Seen) -> None:
    if not seen.width * seen.height:
        raise cut_short()
    if seen.width * seen.height > MOST_PIXELS:
        raise too_many_pixels(seen.width, seen.height, MOST_PIXELS)


def _missing() -> Unusable:
    return Unusable(message("there is no such picture; put it there, or correct its «file»"))
