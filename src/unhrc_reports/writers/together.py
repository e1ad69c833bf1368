"""Several files are written together: all of them, or none.

Each is first written whole beside its target; then they take their places. What
stood there before is kept until the last has its place, and put back where one has none.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from unhrc_reports.errors import OutputError
from unhrc_reports.writers.files import fault, replace


def replace_all(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write files, making their folders; OutputError names the one that could not be written, and none is.

    A folder that had to be made for nothing is taken away again.
    """
    made: list[Path] = []
    with contextlib.ExitStack() as undo:
        for path in files:
            _folder(path.parent, undo)
        for path, content in files.items():
            _write(path, content, made, undo)
        undo.pop_all()
    for kept in made:
        kept.unlink(missing_ok=True)
    return tuple(files)


def _folder(folder: Path, undo: contextlib.ExitStack) -> None:
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        for one in reversed(missing):
            one.mkdir()
            undo.callback(_removed, one)
    except OSError as error:
        raise OutputError([fault(folder, error)]) from None


def _removed(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _unlinked(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _write(path: Path, content: bytes, kept: list[Path], undo: contextlib.ExitStack) -> None:
    """Write a file, and note how what stood there comes back."""
    if not path.exists():
        undo.callback(_unlinked, path)
        replace(path, content)
        return
    old = _copy(path)
    kept.append(old)
    undo.callback(old.replace, path)
    replace(path, content)


def _copy(path: Path) -> Path:
    """Another name for a file that stands there, or a copy where the disk knows no second names."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".old", dir=path.parent)
    os.close(handle)
    copy = Path(name)
    try:
        copy.unlink()
        try:
            os.link(path, copy)
        except OSError:
            copy.write_bytes(path.read_bytes())
            copy.chmod(path.stat().st_mode & 0o777)
    except OSError as error:
        raise OutputError([fault(path, error)]) from None
    return copy
