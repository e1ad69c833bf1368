"""A file is written whole or not at all.

Bytes go to a temporary file in the same folder, which then takes the place of
the old one; a crash leaves the old file or the new one, never half of one.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from unhrc_reports.errors import Fault, OutputError, Place
from unhrc_reports.messages import message, reason

READ_ONLY = message("this file is read-only; write under another name, or allow writing to it")
NO_FILE = message("this is a folder or a device, not a file; name a file in it")


def replace(path: Path, content: bytes) -> Path:
    """Write a file; OutputError names it, and leaves what was there untouched.

    A link is followed, `~` is the home folder, and the permissions of a file that is replaced are kept. What is
    read-only, a folder or a device is refused.
    """
    try:
        target = Path(os.path.realpath(path.expanduser()))
        _may_be_replaced(path, target)
        _replace(target, content)
    except (OSError, ValueError, RuntimeError) as error:  # names that no file can have; a home that is not known
        raise OutputError([fault(path, error)]) from None
    return path.expanduser()


def _may_be_replaced(path: Path, target: Path) -> None:
    if not target.exists():
        return
    if not target.is_file():
        raise OutputError([Fault(Place(file=str(path)), NO_FILE)])
    if not target.stat().st_mode & 0o222:
        raise OutputError([Fault(Place(file=str(path)), READ_ONLY)])


def _replace(path: Path, content: bytes) -> None:
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_permissions(path))
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _permissions(path: Path) -> int:
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def fault(path: Path, error: Exception) -> Fault:
    """Say that a file could not be written, and why."""
    said = message(
        "could not be written ({reason}); check that the folder exists and may be written to", reason=reason(error)
    )
    return Fault(Place(file=str(path)), said)
