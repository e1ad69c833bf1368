"""The classes of the model, each taken from a mapping with exactly its keys.

cattrs writes the function for each class, once, when the class is first met,
and gathers the faults of all its fields. Around it stands what cattrs does not
do: only a mapping is a record, only a list is a list.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

import attrs
import cattrs
from cattrs.errors import ClassValidationError
from cattrs.gen import make_dict_structure_fn, override

from unhrc_reports import model
from unhrc_reports.conversion.bounds import Bound
from unhrc_reports.loading import forms, scalars
from unhrc_reports.loading.refusals import Misfit, Refused, unfit
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.text import Text

Hook = Callable[[Any, Any], Any]

PLAIN: Mapping[Any, Hook] = {
    str: scalars.words,
    int: scalars.whole_number,
    bool: scalars.truth,
    decimal.Decimal: scalars.number,
    datetime.date: scalars.date,
    datetime.time: scalars.time,
    model.PartialDate: scalars.partial_date,
    Text: forms.text,
    State: forms.one_state,
    Body: forms.one_body,
}
"""Types with a rule of their own that needs no other."""


def keys(kind: type) -> tuple[Any, ...]:
    """The fields of a class that stand in a file, its own before the sources that every fact may have."""
    loaded = (field for field in attrs.fields(kind) if field.metadata.get("loaded", True))
    return tuple(sorted(loaded, key=lambda field: field.inherited))


def example(kind: type) -> str:
    """A mapping with the keys that a class must have.

    >>> example(model.Candidacy)
    '{start: …, end: …}'
    """
    needed = [field.name for field in keys(kind) if field.default is attrs.NOTHING]
    return f"{{{', '.join(f'{name}: …' for name in needed or [keys(kind)[0].name])}}}"


@functools.cache
def rule_of(kind: Any) -> Hook:
    """The rule for a type, which takes a value of a file or refuses it.

    >>> rule_of(int)(26, int)
    26
    """
    if typing.get_origin(kind) is typing.Annotated:
        return _bounded(*typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        return _listed(typing.get_args(kind)[0])
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return _united(typing.get_args(kind))
    if kind in PLAIN:
        return PLAIN[kind]
    if issubclass(kind, enum.Enum):
        return scalars.choice
    return SHORT[kind](_record(kind)) if kind in SHORT else _record(kind)


SHORT: Mapping[Any, Callable[[Hook], Hook]] = {model.Moment: forms.moment, model.Count: forms.reading}


def _united(kinds: tuple[Any, ...]) -> Hook:
    """An optional value, or a party: one of the tables, or one written out."""
    parts = [kind for kind in kinds if kind is not types.NoneType]
    rule = forms.party(_record(model.Organization), parts) if model.Organization in parts[1:] else rule_of(parts[0])
    if len(parts) == len(kinds):
        return rule
    return lambda value, kind: None if value is None else rule(value, parts[0])


def _bounded(inner: Any, bound: Bound) -> Hook:
    """A value of a type that must be something besides: a number in its range, an address."""
    rule = rule_of(inner)

    def take(value: Any, _: object) -> Any:
        taken = rule(value, inner)
        if (wrong := bound.fault(taken)) is not None:
            raise Refused(wrong)
        return taken

    return take


def _listed(inner: Any) -> Hook:
    if inner is str:
        return forms.source_keys
    rule = rule_of(inner)

    def take(value: Any, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise unfit("list", value)
        return forms.each(rule, value, inner)

    return take


def _record(kind: type) -> Hook:
    """A mapping with the keys of a class, or an instance that is there already."""
    if kind is model.Counts:
        return forms.figure(_record(model.Count))

    def rule(value: Any, _: object = kind) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, Mapping):
            raise unfit("record", value, owner=kind.__name__, example=example(kind))
        value = forms.parted(value, _rests(kind))
        if kind is model.Session:
            value = forms.qualified(value, "weeks", "weeks_qualifier")
        try:
            return _written(kind)(value, kind)
        except ClassValidationError as wrong:
            raise Misfit(wrong, value) from None

    return rule


@functools.cache
def _rests(kind: type) -> Mapping[str, str]:
    """Fields of which a file may give a list, and the field that takes all but its first entry."""
    return {field.name: field.metadata["rest"] for field in keys(kind) if "rest" in field.metadata}


@functools.cache
def _written(kind: type) -> Hook:
    """The function that cattrs writes for a class: it takes every field and gathers what is wrong."""
    loaded = {field.name for field in keys(kind)}
    special: dict[str, Any] = {
        field.name: override(struct_hook=_rule_of_field(kind, field), omit=field.name not in loaded)
        for field in attrs.fields(attrs.resolve_types(kind))
    }
    return make_dict_structure_fn(kind, _CONVERTER, _cattrs_use_linecache=False, **special)


def _rule_of_field(owner: type, field: Any) -> Hook:
    if owner is model.Source and field.name == "key":
        return scalars.source_key
    return forms.one_or_more(rule_of(field.type)) if field.metadata.get("one or more") else rule_of(field.type)


_CONVERTER = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
