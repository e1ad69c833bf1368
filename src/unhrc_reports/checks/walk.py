"""A walk over a session: every datum once, with its path, in the order of the model.

The paths are those of a session file and of a document's facts:
`resolutions[0].title.vi`, `results.by_consensus[1].value`. The readings of a
figure stand directly under it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from unhrc_reports.model import Counts
from unhrc_reports.reference import Body, State
from unhrc_reports.text import Text

ABSENT: tuple[object, ...] = (None, "", ())
"""What the model holds where a file says nothing."""

SERIES = (tuple, list, Counts)
"""Lists too, for who builds a session in Python may write one."""


class Datum(NamedTuple):
    """A value of the data, and where it stands."""

    path: str
    value: Any
    owner: Any
    """The record that holds it, directly or in a series; None for the root."""


def walk(value: Any, path: str = "", owner: Any = None) -> Iterator[Datum]:
    """The value itself, then all that is in it; what the data do not say is left out.

    >>> from unhrc_reports.model import Resolution
    >>> found = walk(Resolution(title=Text(en="Climate"), core_group=["BD"], cosponsors=63))
    >>> [path for path, value, owner in found if path.startswith(("title", "core", "cosponsors"))]
    ['title', 'title.en', 'core_group', 'core_group[0]', 'cosponsors', 'cosponsors[0]', 'cosponsors[0].value', \
'cosponsors[0].qualifier', 'cosponsors[0].so_far', 'cosponsors[0].planned']
    """
    yield Datum(path, value, owner)
    holder = owner if isinstance(value, SERIES) else value
    for step, part in _parts(value):
        if part not in ABSENT:
            yield from walk(part, f"{path}{step}" if path else step.removeprefix("."), holder)


def _parts(value: object) -> Iterator[tuple[str, Any]]:
    if isinstance(value, SERIES):
        series = value.readings if isinstance(value, Counts) else value
        yield from ((f"[{place}]", part) for place, part in enumerate(series))
    elif isinstance(value, Text):
        yield from ((f".{language}", words) for language, words in value)
        yield from ((".sources", value.sources),) if value.sources else ()
    else:
        yield from ((f".{name}", getattr(value, name)) for name in _fields(type(value)))  # type: ignore[arg-type]  # mypy takes a class for unhashable


@functools.cache
def _fields(kind: type) -> tuple[str, ...]:
    # A State or body is a name for a row of the reference tables; its columns are no data of the session.
    if not attrs.has(kind) or kind in (State, Body):
        return ()
    return tuple(field.name for field in attrs.fields(kind) if field.metadata.get("loaded", True))
