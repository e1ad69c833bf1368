"""The types of the model by path, as a colleague reads them: `resolutions[].adoption.tally` is a Tally or None."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from unhrc_reports.contributions import Contribution
from unhrc_reports.model import BilateralMeeting, Count, Counts, Moment, Remark, Reply, Session

CONTRIBUTIONS: tuple[type, ...] = typing.get_args(Contribution)
ROOTS: dict[str, tuple[type, ...]] = {
    "about": CONTRIBUTIONS,
    "chronology[]": (*CONTRIBUTIONS, Remark, BilateralMeeting, Reply),
}
"""Paths that do not begin at the session, and what may stand there."""
FIGURE: dict[str, Any] = {
    "actual": Count | None,
    "planned": Count | None,
    "readings": tuple[Count, ...],
    "as_of": Moment | None,
}


@functools.cache
def type_of(path: str) -> str:
    """The type of what stands at a path, or nothing where no such path is known.

    >>> type_of("resolutions[].adoption.tally"), type_of("city"), type_of("results.panels")
    ('Tally | None', 'Text', 'Counts | None')
    """
    root = next((one for one in ROOTS if path == one or path.startswith(f"{one}.")), "")
    hints: list[Any] = [*ROOTS.get(root, (Session,))]
    steps = [step for step in path.removeprefix(root).replace("[]", ".[]").split(".") if step]
    for step in steps:
        hints = [found for hint in hints for found in _step(hint, step)]
    return " | ".join(dict.fromkeys(name for hint in hints for name in _names(hint)))


def _step(hint: Any, step: str) -> Iterator[Any]:
    for kind in _alternatives(hint):
        if kind is Counts and step == "[]":
            yield Count
        elif step == "[]":
            yield from typing.get_args(kind)[:1] if typing.get_origin(kind) is tuple else ()
        elif kind is Counts and step in FIGURE:
            yield FIGURE[step]
        elif isinstance(kind, type) and attrs.has(kind):
            found = _hints(kind).get(step)
            yield from () if found is None else (found,)


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return {"short_name": str, **typing.get_type_hints(kind)}


def _alternatives(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) in {typing.Union, types.UnionType}:
        return tuple(one for one in typing.get_args(hint) if one is not types.NoneType)
    return (hint,)


def _names(hint: Any) -> Iterator[str]:
    for one in _alternatives(hint):
        if typing.get_origin(one) is tuple:
            yield f"list of {' | '.join(_names(typing.get_args(one)[0]))}"
        else:
            yield one.__name__
    if types.NoneType in typing.get_args(hint):
        yield "None"


def innermost(paths: Iterable[str]) -> list[str]:
    """Paths without those that only lead to others, sorted.

    >>> innermost(["results", "results.panels", "city", ""])
    ['city', 'results.panels']
    """
    known = sorted({path for path in paths if path})
    return [path for path in known if not any(other.startswith((f"{path}.", f"{path}[")) for other in known)]
