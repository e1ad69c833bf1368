"""Changes of the data taken over: into a session, or into the file of one, in place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from unhrc_reports.errors import Fault, Place, ReportsError
from unhrc_reports.loading import files, load, loads
from unhrc_reports.loading.mending import Assignment, mended
from unhrc_reports.messages import message
from unhrc_reports.model import Count, Counts, Moment, Session
from unhrc_reports.reference import State
from unhrc_reports.text import Text
from unhrc_reports.trust.data import steps
from unhrc_reports.trust.reading_back import Change


def apply(session: Session, changes: Iterable[Change]) -> Session:
    """The session with every change; the one that is given stays as it is.

    Raises InvalidValue for a change that the session cannot hold, ReportsError for a path that it does not have.
    """
    for change in changes:
        session = _put(session, steps(change.path), change)
    return session


def _put(value: Any, path: Sequence[str | int], change: Change) -> Any:
    if not path:
        return change.new
    step, *rest = path
    if isinstance(value, Counts) and isinstance(step, int):
        return attrs.evolve(value, readings=_put(value.readings, path, change))
    if isinstance(value, tuple) and isinstance(step, int) and step < len(value):
        return (*value[:step], _put(value[step], rest, change), *value[step + 1 :])
    if isinstance(value, Text) and value.get(str(step)) is not None:
        return Text({**dict(value), str(step): change.new})
    if attrs.has(type(value)) and isinstance(step, str) and hasattr(value, step):
        return attrs.evolve(value, **{step: _put(getattr(value, step), rest, change)})
    raise ReportsError([Fault(Place(path=change.path), message("the session has nothing here"))])


def amend(path: str | os.PathLike[str], changes: Iterable[Change]) -> None:
    """Write changes into a session file (YAML or JSON), in place: comments, order and layout stay as they are.

    The file is read again before it is written: it holds the session that `apply` gives, or nothing is written and
    ReportsError says why, as for a value that the file does not write out.

    >>> unhrc.amend("hrc59.yaml", unhrc.read_back("final.docx", session))  # doctest: +SKIP
    """
    changes, file = tuple(changes), Path(path)
    text = files.read(file)
    new = mended(text, [one for change in changes for one in _assignments(change)], str(path))
    if loads(new) != attrs.evolve(apply(load(file), changes), origin=None):
        said = message("the changes cannot be written in place; write them by hand, or use `apply` and `dump`")
        raise ReportsError([Fault(Place(file=str(path)), said)])
    files.write(file, new)


def _assignments(change: Change) -> Iterator[Assignment]:
    path = steps(change.path)
    if isinstance(change.new, Count) and isinstance(change.old, Count):
        said = {"value": change.new.value, "qualifier": change.new.qualifier.value}
        old = {"value": change.old.value, "qualifier": change.old.qualifier.value}
        yield Assignment(path, {name: str(said[name]) for name in said if said[name] != old[name]})
    elif isinstance(change.new, Moment):
        yield Assignment(path, {"day": str(change.new.day)})
    else:
        yield Assignment(path, change.new.un_short if isinstance(change.new, State) else str(change.new))
