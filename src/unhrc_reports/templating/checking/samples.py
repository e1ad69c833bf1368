"""Sessions to try templates on: one in which everything happens, and the same with one fact less.

They are made of the types of the model alone, so that a new field is in them by
itself: every field filled, every entry of a closed list once.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs

from unhrc_reports import model
from unhrc_reports.model.dates import PartOfDay
from unhrc_reports.reference import Body, body
from unhrc_reports.reference.states import State, state
from unhrc_reports.text import Text

DAY = datetime.date(2025, 7, 1)
WORDS = (
    "words", "https://example.org", "press@example.org", "+41 22 000 00 00", "en", "local", "C8102E",
    "A/HRC/RES/59/1",
)  # fmt: skip
"""Plain words, and words of the forms that fields ask for: the first that a field takes is given to it."""
PLAIN: dict[Any, Any] = {
    bool: True, str: "words", int: 3, decimal.Decimal: decimal.Decimal(3), datetime.date: DAY,
    datetime.time: datetime.time(18), State: state("VN"), Body: body("EU"),
    model.PartialDate: model.PartialDate(2025, 7), Text: Text(en="words", vi="lời"),
}  # fmt: skip
MOST = 40
"""How many records of a list are tried."""


def _parts(kind: Any) -> list[Any]:
    return [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]


@functools.lru_cache(512)
def sample(kind: Any, tag: str = "en") -> Any:
    """A value of a type with everything that it can hold; texts are written in the language `tag` as well."""
    if typing.get_origin(kind) is typing.Annotated:
        return _bounded(*typing.get_args(kind)[:2])
    if parts := _parts(kind):
        if typing.get_origin(kind) is tuple:
            return tuple(one for part in _parts(parts[0]) or parts for one in variants(part, tag))[:MOST]
        return sample(parts[-1], tag)
    if kind is Text:
        return Text({"en": "words", "vi": "lời", tag: "words"})
    if kind in PLAIN:
        return PLAIN[kind]
    if issubclass(kind, enum.Enum):
        return next(iter(kind))
    return next(iter(variants(kind, tag)))


def _bounded(plain: Any, bound: Any) -> Any:
    candidates = WORDS if plain is str else (plain(3), plain(getattr(bound, "least", 0)))
    return next(one for one in candidates if bound.fault(one) is None)


def fields_of(kind: type) -> list[Any]:
    """The fields of a class that a file can have."""
    return [field for field in attrs.fields(attrs.resolve_types(kind)) if field.metadata.get("loaded", True)]


@functools.lru_cache(512)
def variants(kind: Any, tag: str = "en") -> tuple[Any, ...]:
    """A complete record, and the same with every other entry of each closed list in it or just below it."""
    if not (isinstance(kind, type) and attrs.has(kind)) or kind in PLAIN:
        return (sample(kind, tag),)
    if kind in MADE:
        return tuple(MADE[kind](tag))
    given = {field.name: sample(field.type, tag) for field in fields_of(kind)}
    base: Any = kind(**given)
    return (base, *(_changed(base, name, value) for name, value in _others(kind, tag)))


def _moments(_: str) -> Iterator[model.Moment]:
    """A moment is a time, the end or a part of a day, a day, or a month, and one of them alone."""
    yield model.Moment(day=DAY, time=PLAIN[datetime.time], zone="local")
    yield model.Moment(day=DAY, end_of_day=True, zone="local")
    yield from (model.Moment(day=DAY, part=part, zone="local") for part in PartOfDay)
    yield model.Moment(day=DAY)
    yield model.Moment(day=DAY, whole_month=True)


def _count(planned: bool, tag: str) -> model.Count:
    return model.Count(
        value=7,
        qualifier=model.Qualifier.MORE_THAN,
        planned=planned,
        as_of=sample(model.Moment, tag),
        sources=("1",),
    )


def _counts(tag: str) -> Iterator[model.Counts]:
    yield model.Counts((_count(False, tag), _count(True, tag)))


MADE: dict[Any, Callable[[str], Iterable[Any]]] = {
    model.Moment: _moments, model.Counts: _counts, model.Count: lambda tag: [_count(False, tag)],
}  # fmt: skip
"""Kinds of record whose fields exclude each other."""


def _others(kind: type, tag: str) -> Iterator[tuple[str, Any]]:
    """A field, and another entry that it can have, or another record with another entry."""
    for field in fields_of(kind):
        for part in _parts(field.type) or [field.type]:
            if typing.get_origin(field.type) is tuple or not isinstance(part, type):
                continue
            if issubclass(part, enum.Enum):
                yield from ((field.name, entry) for entry in list(part)[1:])
            elif attrs.has(part) and part.__module__.startswith("unhrc_reports.model") and part not in PLAIN:
                yield from ((field.name, other) for other in variants(part, tag)[1:8])


@functools.lru_cache(8)
def complete(tag: str) -> model.Session:
    """The session in which everything happens."""
    return sample(model.Session, tag)  # type: ignore[no-any-return]


@functools.lru_cache(8)
def single(tag: str) -> model.Session:
    """The same with one record of each list, the first, on which the absence of facts is tried."""
    session = complete(tag)
    lists = {field.name: getattr(session, field.name)[:1] for field in fields_of(model.Session)
             if isinstance(getattr(session, field.name), tuple)}  # fmt: skip
    return attrs.evolve(session, **lists)


def entries(session: model.Session) -> Iterator[model.Session]:
    """The session again and again, each time with another entry of a closed list of its own."""
    for name, value in _others(model.Session, "en"):
        if isinstance(value, enum.Enum):
            yield _changed(session, name, value)


def absent(session: model.Session, path: str) -> model.Session | None:
    """The session without what stands at a path such as `resolutions[].theme`; None where it has to be there."""
    try:
        return _without(session, [step for step in path.replace("[]", ".[]").split(".") if step])  # type: ignore[no-any-return]
    except (ValueError, TypeError, AttributeError, LookupError):
        return None


def _without(held: Any, steps: list[str]) -> Any:
    step, *rest = steps
    if isinstance(held, model.Counts) and step == "[]" and rest:
        return model.Counts(tuple(_without(one, rest) for one in held.readings))
    if step == "[]":
        return tuple(_without(one, rest) if rest else one for one in held)
    if held is None:
        return None
    field = attrs.fields_dict(type(held))[step]
    if rest and rest != ["[]"]:
        return _changed(held, step, _without(getattr(held, step), rest))
    if field.default is attrs.NOTHING:
        raise ValueError(step)
    made: Any = field.default
    return _changed(held, step, made.factory() if hasattr(made, "factory") else made)


def _changed(held: Any, name: str, value: Any) -> Any:
    return attrs.evolve(held, **{name: value})
