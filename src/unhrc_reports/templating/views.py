"""The model as templates see it: frozen views that know their paths.

A view gives the fields of a model class and nothing else: no method, nothing
private, nothing that changes. Texts come out in the language of the document;
one that the data does not have prints a mark, which rendering reports.
"""

from __future__ import annotations

import datetime
import decimal
import difflib
import enum
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import jinja2

from unhrc_reports.ledger import missing
from unhrc_reports.localisation import Localisation, parts
from unhrc_reports.model import Count, Counts, Moment, PartialDate
from unhrc_reports.reference.states import State
from unhrc_reports.templating.values import FactText, Value, fact_text
from unhrc_reports.text import Text

PERSONAL = frozenset({"name", "short_name"})
"""Fields that hold names of people."""

EXTRA = {"Session": ("short_name",)}
"""Properties that templates may read beside the fields."""


class View:
    """One record of the data."""

    __slots__ = ("_localisation", "path", "record", "seen")

    def __init__(self, record: Any, path: str, localisation: Localisation) -> None:
        self.record, self.path, self._localisation = record, path, localisation
        self.seen: dict[str, Any] = {}

    def field(self, name: str) -> Any:
        """A field by name, wrapped with its path."""
        seen = self.seen
        if name in seen:
            return seen[name]
        held = self._read(name)
        path = f"{self.path}.{name}" if self.path else name
        value = seen[name] = None if held is None else view(held, path, self._localisation)
        return value

    def like(self, record: Any, path: str) -> View:
        """A view of another record, in the same language."""
        return View(record, path, self._localisation)

    def _read(self, name: str) -> Any:
        if name not in names(type(self.record)):
            raise jinja2.UndefinedError(self._unknown(name))
        held = getattr(self.record, name)
        if name in PERSONAL and type(held) is str:
            return self._localisation.personal(held)
        return held

    def _unknown(self, name: str) -> str:
        kind = type(self.record)
        near = difflib.get_close_matches(name, names(kind), 1)
        cure = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(names(kind))}"
        return f"a {kind.__name__} has no field {name!r}; {cure}"

    def __html__(self) -> str:
        kind = type(self.record)
        raise jinja2.UndefinedError(
            f"{self.path or 'session'} is a {kind.__name__}, which cannot be printed; print one of its fields: "
            f"{', '.join(names(kind))}"
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, View) and bool(self.record == other.record)

    def __hash__(self) -> int:
        return hash(self.path)


class Figures(View):
    """A series of readings; true when there is an actual one, which is what documents print."""

    __slots__ = ()

    def field(self, name: str) -> Any:
        """The latest `actual` or `planned` reading, with the path of that very reading; or all `readings`."""
        if name not in self.seen:
            self.seen[name] = self._reading(name)
        return self.seen[name]

    def _reading(self, name: str) -> Any:
        if name not in {"actual", "planned", "readings"}:
            raise jinja2.UndefinedError(f"a figure has no field {name!r}; it has actual, planned and readings")
        reading = getattr(self.record, name)
        if not isinstance(reading, Count):
            return view(reading, self.path, self._localisation)
        return View(reading, f"{self.path}.{self.record.index(reading)}", self._localisation)

    def __html__(self) -> str:
        raise jinja2.UndefinedError(f"{self.path} is a figure; write it with count, which prints its qualifier")

    def __bool__(self) -> bool:
        return self.field("actual") is not None


class Items:
    """A list of the data; each item knows its place."""

    __slots__ = ("_items", "path")

    def __init__(self, values: tuple[Any, ...], path: str, localisation: Localisation) -> None:
        self._items = [view(value, f"{path}.{place}", localisation) for place, value in enumerate(values)]
        self.path = path

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, place: int | slice) -> Any:
        return self._items[place]


def names(kind: type) -> Mapping[str, None]:
    """The names that a template may read of a model class."""
    known = _NAMES.get(kind)
    if known is None:
        fields = (a.name for a in attrs.fields(kind) if a.metadata.get("loaded", True))
        known = _NAMES[kind] = dict.fromkeys((*fields, *EXTRA.get(kind.__name__, ())))
    return known


_NAMES: dict[type, dict[str, None]] = {}


def _text(value: Text, path: str, localisation: Localisation) -> FactText:
    words = value.get(localisation.language.tag)
    return fact_text(missing(path) if words is None else localisation.toned(words), path, None, value)


def _plain(value: str, path: str, _: Localisation) -> FactText:
    return fact_text(value, path)


Said = Callable[[Any], tuple[str, ...]]


def _printed(
    write: Callable[[Localisation], Callable[[Any], str]], said: Callable[[Localisation], Said]
) -> Callable[[Any, str, Localisation], Value]:
    return lambda value, path, localisation: Value(value, path, write(localisation), said(localisation))


def _always(part: str) -> Callable[[Localisation], Said]:
    """What values of a kind tell, whatever they are."""
    said = (part,)

    def tell(_: Any) -> tuple[str, ...]:
        return said

    return lambda _: tell


def _date(localisation: Localisation) -> Said:
    return lambda held: parts.of_date(held, localisation.language)


_WRAP: dict[type, Callable[[Any, str, Localisation], Any]] = {
    Text: _text,
    str: _plain,
    tuple: Items,
    Counts: Figures,
    bool: _printed(lambda localisation: str, _always("value")),
    int: _printed(lambda localisation: str, _always("value")),
    decimal.Decimal: _printed(lambda localisation: localisation.number, _always("value")),
    datetime.date: _printed(lambda localisation: localisation.date, _date),
    datetime.time: _printed(lambda localisation: localisation.time, _always("time")),
    PartialDate: _printed(lambda localisation: localisation.date, _date),
    Moment: _printed(
        lambda localisation: localisation.moment,
        lambda localisation: lambda held: parts.of_moment(held, localisation.language),
    ),
    State: _printed(lambda localisation: localisation.state, _always("name")),
}


def _term(value: enum.Enum, path: str, localisation: Localisation) -> Value:
    return Value(value, path, lambda held: localisation.language.terms[held.value], lambda _: TERM)


TERM = ("value",)
"""What the word for an entry of a closed list tells."""


def view(value: Any, path: str, localisation: Localisation) -> Any:
    """A value of the model as templates see it."""
    if value is None:
        return None
    wrap = _WRAP.get(type(value))
    if wrap is None:
        wrap = _WRAP[type(value)] = _term if isinstance(value, enum.Enum) else View
    return wrap(value, path, localisation)


def at(root: View, path: str) -> View:
    """The view of a record at a path such as `events[0]`; LookupError where there is none."""
    one: Any = root
    for step in path.replace("[", ".").replace("]", "").split("."):
        one = one[int(step)] if step.isdigit() else one.field(step)
    if not isinstance(one, View):
        raise LookupError(path)
    return one
