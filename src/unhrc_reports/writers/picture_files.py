"""The file of a picture, by the name that the data gives it.

Names are composed (NFC) when data is read; a file that came from a Mac may
have its letters and their marks apart on the disk, and is the same file.
"""

from __future__ import annotations

import contextlib
import unicodedata
from pathlib import Path


def picture_file(folder: Path, name: str) -> Path:
    """The path of a picture: as it is named, or as it lies on the disk with its letters composed otherwise."""
    path = folder / name
    if name.isascii() or _is_there(path):
        return path
    place = folder
    for part in Path(name).parts:
        place = place / part if _is_there(place / part) else _otherwise(place, part)
    return place if _is_there(place) else path


def _otherwise(place: Path, part: str) -> Path:
    """What has the same name in a folder, whichever way it is composed."""
    wanted = unicodedata.normalize("NFC", part)
    with contextlib.suppress(OSError, ValueError):
        for found in sorted(place.iterdir()):
            if unicodedata.normalize("NFC", found.name) == wanted:
                return found
    return place / part


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False
