"""The datum at a path, and what the session tells of it: who says so, and on which line."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

import attrs

from unhrc_reports.errors import Place
from unhrc_reports.model import Count, Counts, Session, Source
from unhrc_reports.text import Text

_STEP = re.compile(r"\[(\d+)\]|\.?([A-Za-z_][\w-]*)")
_LAST = re.compile(r"(\[\d+\]|\.?[^.\[\]]+)$")


@functools.lru_cache(4096)
def steps(path: str) -> tuple[str | int, ...]:
    """The steps of a path.

    >>> steps("resolutions[0].title.vi")
    ('resolutions', 0, 'title', 'vi')
    """
    return tuple(int(place) if place else name for place, name in _STEP.findall(path))


def at(session: Session, path: str) -> Any:
    """The datum at a path; LookupError where there is none.

    >>> import datetime
    >>> from unhrc_reports.model import Delegation
    >>> day = datetime.date(2025, 7, 8)
    >>> at(Session(number=59, opened=day, closed=day, delegation=Delegation(state="VN")), "delegation.state")
    State('VN')
    """
    value: Any = session
    for step in steps(path):
        value = _step(value, step)
        if value is None:
            raise LookupError(f"there is nothing at {path!r}")
    return value


def _step(value: Any, step: str | int) -> Any:
    if isinstance(step, int):
        series = value.readings if isinstance(value, Counts) else value
        return series[step] if isinstance(series, tuple | list) and step < len(series) else None
    if isinstance(value, Text):
        return value.get(step)
    return getattr(value, step, None)


def there(session: Session, path: str) -> Any:
    """The datum at a path, or None."""
    try:
        return at(session, path) if path else None
    except LookupError:
        return None


def around(path: str) -> Iterator[str]:
    """A path and all that it stands in, from the inside.

    >>> list(around("events[0].title"))
    ['events[0].title', 'events[0]', 'events']
    """
    while path:
        yield path
        path = _LAST.sub("", path)


def sources(session: Session, path: str) -> tuple[Source, ...]:
    """Who says what stands at a path: the sources of the record, or of the nearest around it that names some.

    Readings of one figure that say the same have the sources of all of them.

    Facts of the session itself, such as its dates, have those of `session_sources`. A source that is not
    listed is given with its key alone.
    """
    listed = {source.key: source for source in session.sources}
    keys = next((keys for one in around(path) if (keys := _keys(session, one))), ())
    if not keys and len(steps(path)) == 1:
        keys = session.session_sources
    return tuple(listed.get(key) or Source(key=key) for key in keys)


def _keys(session: Session, path: str) -> tuple[str, ...]:
    record = there(session, path)
    series = there(session, _LAST.sub("", path)) if isinstance(record, Count) else None
    alike = [one for one in series.readings if _agree(one, record)] if isinstance(series, Counts) else []
    keys = [key for one in (record, *alike) for key in getattr(one, "sources", ()) if isinstance(key, str)]
    return tuple(dict.fromkeys(keys))


def _agree(one: Count, other: Count) -> bool:
    return attrs.evolve(one, sources=()) == attrs.evolve(other, sources=())


def place(session: Session, path: str) -> Place:
    """Where a datum stands in its file; of one that the file does not write, the nearest value around it."""
    return session.origin.place(path) if session.origin else Place(path=path)
