"""The records of the model, each made of values by its fields: converted, or refused with all faults at once.

Loading, dictionaries, tables and constructors come through here, so that they take and refuse the same. A rule
for each type is made once, when the type is first met.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import attrs

from unhrc_reports.conversion import forms, scalars
from unhrc_reports.conversion.bounds import Bound
from unhrc_reports.conversion.refusals import Misfit, Refused, unfit
from unhrc_reports.conversion.written import typed
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.text import Text

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]

PLAIN: Mapping[Any, Hook] = types.MappingProxyType({
    str: scalars.one_line,
    int: scalars.whole_number,
    bool: scalars.truth,
    decimal.Decimal: scalars.number,
    datetime.date: scalars.date,
    datetime.time: scalars.time,
    Text: forms.text,
    State: forms.one_state,
    Body: forms.one_body,
})  # fmt: skip
"""Types with a rule of their own that needs no other."""

_SHORT: dict[Any, Callable[[Hook], Hook]] = {}


def short_form(kind: type, rule: Callable[[Hook], Hook]) -> None:
    """Give a class a rule for its short forms, made of the rule for its mappings."""
    _SHORT[kind] = rule


def keys(kind: type) -> tuple[Any, ...]:
    """The fields of a class that stand in a file, its own before the sources that every fact may have."""
    loaded = (field for field in attrs.fields(kind) if field.metadata.get("loaded", True))
    return tuple(sorted(loaded, key=lambda field: field.inherited))


RECORDS: list[type] = []
"""Every class of the model, in the order in which constructors.converts took it."""


def owners(key: str) -> list[type]:
    """The classes that have a key."""
    having = (kind for kind in RECORDS if key in {field.name for field in keys(kind)})
    return sorted(having, key=lambda kind: kind.__name__)


def example(kind: type) -> str:
    """A mapping with the keys that a class must have: «{start: …, end: …}»."""
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
    return _SHORT[kind](record_of(kind)) if kind in _SHORT else record_of(kind)


def _bounded(inner: Any, bound: Bound) -> Hook:
    """A value of a type that must be something besides: a number in its range, an address."""
    rule = rule_of(inner)

    def take(value: Any, _: object) -> Any:
        taken = rule(_as_words(value) if inner is str else value, inner)
        if (wrong := bound.fault(taken)) is not None:
            raise Refused(wrong)
        return taken

    return take


def _as_words(value: Any) -> Any:
    """A number or a truth as it is written: where an address is due, it is no address, quoted or not."""
    return str(value).lower() if isinstance(value, bool | int | float | decimal.Decimal) else value


def _united(kinds: tuple[Any, ...]) -> Hook:
    """An optional value, or a party: one of the tables, or one written out."""
    parts = [kind for kind in kinds if kind is not types.NoneType]
    rule = forms.party(record_of(parts[-1]), parts) if len(parts) > 1 else rule_of(parts[0])
    if len(parts) == len(kinds):
        return rule
    return lambda value, kind: None if value is None else rule(value, parts[0])


def _listed(inner: Any) -> Hook:
    if inner is str:
        return forms.source_keys
    rule = rule_of(inner)
    of_states = State in (inner, *typing.get_args(inner))

    def take(value: Any, _: object) -> tuple[Any, ...]:
        if of_states and isinstance(typed(value), str):
            value = forms.pasted(scalars.words(value))
        if not isinstance(value, list | tuple):
            raise unfit("list", value)
        return forms.each(rule, value, inner)

    return take


@functools.cache
def record_of(kind: type) -> Hook:
    """The rule for a mapping with the keys of a class, or an instance that is there already."""

    def rule(value: Any, _: object = kind) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, Mapping):
            raise unfit("record", value, owner=kind.__name__, example=example(kind))
        return built(kind, **converted(kind, value))

    return rule


def built(kind: type[T], /, **values: Any) -> T:
    """An instance of converted values."""
    new = kind.__new__(kind)
    made: Any = getattr(kind, PLAINLY, None) or kind.__init__
    made(new, **values)
    return new


PLAINLY = "_of_converted_values"
"""The constructor of a class as attrs wrote it."""


class Plan(typing.NamedTuple):
    """How the values of a class are taken."""

    rules: Mapping[str, tuple[Hook, Any]]
    required: tuple[str, ...]
    aside: frozenset[str]


@functools.cache
def plan(kind: type) -> Plan:
    """The rule for each field of a class, made when the class is first met."""
    fields = attrs.fields(attrs.resolve_types(kind, include_extras=True))
    loaded = {field.name for field in keys(kind)}
    return Plan(
        {field.name: (_rule_of_field(kind, field), field.type) for field in fields if field.name in loaded},
        tuple(field.name for field in fields if field.default is attrs.NOTHING),
        frozenset(field.name for field in fields) - loaded,
    )


@functools.cache
def partings(kind: type) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Fields whose value a file may give for two: a list with the rest of it, and a number with its qualifier."""
    fields = keys(kind)
    return (
        {field.name: field.metadata["rest"] for field in fields if "rest" in field.metadata},
        {field.name: field.metadata["qualifier"] for field in fields if "qualifier" in field.metadata},
    )


def _rule_of_field(owner: type, field: Any) -> Hook:
    rule: Hook = field.metadata.get("rule") or rule_of(field.type)
    return forms.one_or_more(rule) if field.metadata.get("one or more") else rule


def converted(kind: type, given: Mapping[Any, Any]) -> dict[str, Any]:
    """The values of a record's fields; raises Misfit with everything that is wrong with them."""
    given = forms.parted(given, *partings(kind))
    rules, required, _ = plan(kind)
    taken: dict[str, Any] = {}
    found: list[tuple[str, Exception]] = []
    for name, value in given.items():
        if name in rules:
            rule, inner = rules[name]
            try:
                taken[name] = rule(value, inner)
            except Exception as refusal:  # whatever a value does to a class of the model is a fault of the value
                found.append((name, refusal))
    missing = [name for name in required if name not in given]
    if found or missing or len(taken) < len(given):
        raise Misfit(kind, given, found, missing)
    return taken
