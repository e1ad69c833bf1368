"""Lists where tuples are due: a session written in Python may use either kind of brackets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from unhrc_reports.errors import InvalidValue
from unhrc_reports.messages import message

ONE_OR_MORE: Mapping[str, bool] = MappingProxyType({"one or more": True})
"""Metadata of a list field that takes a single entry without brackets as well."""


def first_of(rest: str) -> Mapping[str, str]:
    """Metadata of a field of which a file may give a list: the first stays, the others go to the field `rest`."""
    return MappingProxyType({"rest": rest})


def qualified_by(qualifier: str) -> Mapping[str, str]:
    """Metadata of a number that a file may give with its qualifier, which goes to the field `qualifier`."""
    return MappingProxyType({"qualifier": qualifier})


def as_tuple(values: Iterable[Any]) -> tuple[Any, ...]:
    """Items as a tuple, so that records stay frozen; a text or a single record is refused.

    >>> as_tuple([1, 2])
    (1, 2)
    """
    if isinstance(values, str | Mapping) or attrs.has(type(values)):
        kind = type(values).__name__
        raise InvalidValue(message("a list is due here, not {kind}; put it in brackets", kind=kind))
    return tuple(values)


def tuples(_: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """Give every field of a tuple type that has no converter the one above (a field_transformer of attrs)."""
    return [
        field.evolve(converter=as_tuple)
        if field.converter is None and str(field.type).startswith("tuple[")
        else field
        for field in fields
    ]
