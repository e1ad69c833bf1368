"""A session with everything in it as plain data, and the same with one record of it changed."""

from __future__ import annotations

import types
import typing

import strategies

from unhrc_reports import model
from unhrc_reports.loading import plain
from unhrc_reports.model import Session

COMPLETE = plain(strategies.complete(Session))
NEEDED = {"number": 59, "opened": "2025-06-16", "closed": "2025-07-08", "delegation": {"state": "VN"}}


def where(kind: type) -> str:
    """The path at which the complete session has an instance of a class, in a list or by itself."""
    return next(path for path, found in classes_by_path(Session, "") if found is kind and _written_so(path))


def _written_so(path) -> bool:
    try:
        return bool(at(COMPLETE, path))
    except KeyError:  # a list of one that may be written as the one
        return False


def classes_by_path(kind, path):
    yield path, kind
    for field in strategies.loaded_fields(kind):
        for inner, steps in _inside(field.type):
            yield from classes_by_path(inner, f"{path}.{field.name}{steps}".lstrip("."))


def _inside(kind):
    inner = [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]
    if inner:
        return (
            _inside(inner[-1])
            if typing.get_origin(kind) is not tuple
            else [(k, "[0]" + s) for k, s in _inside(inner[0])]
        )
    kind = (model.Counts is kind and model.Count) or kind
    return [(kind, "")] if kind in strategies.classes() else []


def at(data, path):
    """The value at a path of plain data."""
    for step in path.replace("[", ".[").split("."):
        data = data if not step else data[int(step[1:-1])] if step.startswith("[") else data[step]
    return data


def changed(path, change):
    """A session as plain data, complete at a path, with the mapping there changed."""
    top = path.split(".")[0].split("[")[0]
    data = _copy({**NEEDED, top: COMPLETE[top]} if top else COMPLETE)
    change(at(data, path))
    return data


def _copy(data):
    if isinstance(data, dict):
        return {key: _copy(value) for key, value in data.items()}
    return [_copy(value) for value in data] if isinstance(data, list) else data
