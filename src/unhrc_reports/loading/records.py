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
import cattrs.gen

from unhrc_reports import model
from unhrc_reports.loading import forms, scalars
from unhrc_reports.loading.refusals import unfit
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
def converter() -> cattrs.Converter:
    """The rules for every type of the model."""
    made = cattrs.Converter(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(attrs.has, lambda kind: record(kind, made))
    made.register_structure_hook_factory(_is_list, lambda kind: listed(kind, made))
    made.register_structure_hook_func(_is_choice, scalars.choice)
    for kind, hook in PLAIN.items():
        made.register_structure_hook_func(functools.partial(_same, kind), hook)
    for kind, form in ((model.Moment, forms.moment), (model.Count, forms.reading), (model.Counts, forms.figure)):
        inner = record(model.Count if kind is model.Counts else kind, made)
        made.register_structure_hook_func(functools.partial(_same, kind), form(inner))
    partner = forms.partner(record(model.Organization, made))
    made.register_structure_hook_func(_is_partner, lambda value, _: None if value is None else partner(value, None))
    return made


def record(kind: type, conv: cattrs.Converter) -> Hook:
    """The rule for a class: a mapping, or an instance that is there already."""
    take: Hook | None = None

    def rule(value: Any, _: object = kind) -> Any:
        nonlocal take
        if isinstance(value, kind):
            return value
        if not isinstance(value, Mapping):
            raise unfit("record", value, owner=kind.__name__, example=example(kind))
        take = take or _written(kind, conv)
        return take(value, kind)

    return rule


def _written(kind: type, conv: cattrs.Converter) -> Hook:
    attrs.resolve_types(kind)
    special: dict[str, Any] = {
        field.name: cattrs.gen.override(omit=True)
        for field in attrs.fields(kind)
        if not field.metadata.get("loaded", True)
    }
    if kind is model.Source:
        special["key"] = cattrs.gen.override(struct_hook=scalars.source_key)
    return cattrs.gen.make_dict_structure_fn(kind, conv, _cattrs_use_linecache=False, **special)


def listed(kind: Any, conv: cattrs.Converter) -> Hook:
    """The rule for a list of something."""
    (inner, _) = typing.get_args(kind)
    if inner is str:
        return forms.source_keys
    rule = conv.get_structure_hook(inner)

    def take(value: Any, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise unfit("list", value)
        return forms.each(rule, value, inner)

    return take


def _same(kind: object, other: object) -> bool:
    return kind is other


def _is_list(kind: Any) -> bool:
    return typing.get_origin(kind) is tuple


def _is_choice(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, enum.Enum)


def _is_partner(kind: Any) -> bool:
    union = isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union
    return union and set(typing.get_args(kind)) - {types.NoneType} == {State, model.Organization}
