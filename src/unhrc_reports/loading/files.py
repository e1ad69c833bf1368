"""A file becomes a text, if it is UTF-8 and not too large; a text becomes a file, wholly or not at all."""

from __future__ import annotations

import os
import pathlib
from typing import NoReturn

from unhrc_reports.errors import DataError, Fault, Place
from unhrc_reports.messages import Message, message, reason
from unhrc_reports.writers.files import replace

LARGEST_MB = 5
LARGEST = LARGEST_MB * 1024 * 1024


def read(path: str | os.PathLike[str]) -> str:
    """The text of a file, without a byte order mark."""
    file = pathlib.Path(path)
    try:
        if file.exists() and not file.is_file():
            _refuse(file, message("this is a folder or a device, not a file; name the session file in it"))
        with file.open("rb") as opened:
            found = opened.read(LARGEST + 1)
    except FileNotFoundError:
        _refuse(file, message("there is no such file; check its name and folder"))
    except (OSError, ValueError) as wrong:
        _refuse(
            file,
            message(
                "the file cannot be read ({reason}); check the permissions",
                reason=reason(wrong),
            ),
        )
    return decoded(found, file)


def decoded(found: bytes, file: pathlib.Path | None = None) -> str:
    """Bytes as the text that they encode."""
    if len(found) > LARGEST:
        _refuse(
            file,
            message(
                "more than {limit} MB is not a session file; check that this is the right file", limit=LARGEST_MB
            ),
        )
    try:
        return found.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        before = found[: wrong.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "ignore")) + 1
        _refuse(
            file,
            message(
                "byte {byte} is not UTF-8; save the file again with the encoding UTF-8",
                byte=f"0x{found[wrong.start]:02X}",
            ),
            line,
            column,
        )


def _refuse(
    file: pathlib.Path | None, wording: Message, line: int | None = None, column: int | None = None
) -> NoReturn:
    raise DataError([Fault(Place(str(file) if file else None, line, column), wording)])


def write(path: str | os.PathLike[str], text: str) -> None:
    """Put a text into a file: wholly, or not at all."""
    replace(pathlib.Path(path), text.encode())
