"""What a document is made of, as one digest: the session, its pictures, templates, look, style, and our version.

Files that people keep (templates, pictures) count by name, size and time of change, as for `make`; the session
counts by its content. Where the digest is the same, the document would be the same, byte for byte.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.batch.jobs import Job
from unhrc_reports.model import Photograph, Session


def fingerprint(job: Job, session: Session) -> str:
    """The digest of all that a job makes a document of."""
    parts = [
        metadata.version("unhrc-reports"),
        job.kind,
        job.target.suffix,
        repr(attrs.evolve(session, origin=None)),
    ]
    for name, value in sorted(job.options.items()):
        parts += [name, *(_stated(one) for one in _several(value))]
    folder = session.origin.file.parent if session.origin else Path()
    parts += [_stamp(folder / picture.file) for picture in _photographs(session)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def digest(file: Path) -> str:
    """The digest of a file; empty where there is none."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""


def _several(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list | tuple) else [value]


def _stated(value: Any) -> str:
    """An option: its value, and how the file or folder of that name stands."""
    if not isinstance(value, str | os.PathLike):
        return repr(value)
    path = Path(value)
    files = sorted(path.rglob("*")) if path.is_dir() else [path] if path.exists() else []
    return "\0".join([str(value), *map(_stamp, files)])


def _stamp(file: Path) -> str:
    try:
        found = file.stat()
    except (OSError, ValueError):
        return f"{file}: not there"
    return f"{file}: {found.st_size} {found.st_mtime_ns}"


def _photographs(value: Any) -> Iterator[Photograph]:
    if isinstance(value, Photograph):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _photographs(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from _photographs(getattr(value, field.name))
