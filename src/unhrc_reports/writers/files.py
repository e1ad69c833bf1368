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


def replace(path: Path, content: bytes) -> Path:
    """Write a file; OutputError names it, and leaves what was there untouched.

    The permissions of a file that is replaced are kept.
    """
    try:
        _replace(path, content)
    except OSError as error:
        raise OutputError([fault(path, error)]) from None
    return path


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


def fault(path: Path, error: OSError) -> Fault:
    """Say that a file could not be written, and why."""
    said = message(
        "could not be written ({reason}); check that the folder exists and may be written to", reason=reason(error)
    )
    return Fault(Place(file=str(path)), said)
