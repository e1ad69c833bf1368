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
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs
import jinja2

from unhrc_reports.ledger import missing
from unhrc_reports.localisation import Localisation, parts
from unhrc_reports.model import Count, Counts, Moment, Organization, PartialDate, Source
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.telling import Telling
from unhrc_reports.telling.chosen import Chosen, Placed
from unhrc_reports.telling.records import derived
from unhrc_reports.templating.values import FactText, Value, fact_text
from unhrc_reports.text import LANGUAGE_TAG, Text

PERSONAL = frozenset({"name", "short_name"})
"""Fields that hold names of people."""

EXTRA = {"Session": ("short_name",)}
"""Properties that templates may read beside the fields."""


@attrs.frozen(eq=False)
class World:
    """What views of one session share: the language that they speak, and what is told of the session."""

    localisation: Localisation
    telling: Telling | None
    """None for what a function of the user's gives."""


class View:
    """One record of the data."""

    __slots__ = ("_world", "path", "record", "seen")

    def __init__(self, record: Any, path: str, world: World) -> None:
        self.record, self.path, self._world = record, path, world
        self.seen: dict[str, Any] = {}

    def field(self, name: str) -> Any:
        """A field by name, wrapped with its path."""
        seen = self.seen
        if name in seen:
            return seen[name]
        held = self._read(name)
        path = f"{self.path}.{name}" if self.path else name
        value = seen[name] = None if held is None else view(held, path, self._world, self.path)
        return value

    def knows(self, name: str) -> bool:
        """Whether there is a field of that name, or something that telling derives of the record."""
        kind = type(self.record)
        return name in names(kind) or name in derived(kind)

    def like(self, record: Any, path: str) -> View:
        """A view of another record, in the same language."""
        return View(record, path, self._world)

    def is_field(self, name: str) -> bool:
        """Whether a name is a field of the record, and not derived of it."""
        return name in names(type(self.record))

    def told(self) -> Told:
        """What is told of the session."""
        return Told(self._world.telling, "", self._world)

    def _read(self, name: str) -> Any:
        kind = type(self.record)
        if name not in names(kind):
            if (tell := derived(kind).get(name)) is None:
                raise jinja2.UndefinedError(self._unknown(name))
            return tell(self.record, self._world.telling)
        held = getattr(self.record, name)
        if name in PERSONAL and type(held) is str:
            return self._world.localisation.personal(held)
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


class Named(View):
    """A body that is written out: printed by its full name, as a State or a body of the tables is."""

    __slots__ = ()

    def __html__(self) -> str:
        return str(self.field("name").__html__())

    def __str__(self) -> str:
        return str(self.field("name"))


FIGURES = frozenset({"actual", "planned", "readings"})


class Figures(View):
    """A series of readings; true when there is an actual one, which is what documents print."""

    __slots__ = ()

    def knows(self, name: str) -> bool:
        """Whether it is a reading, or all of them."""
        return name in FIGURES

    is_field = knows

    def field(self, name: str) -> Any:
        """The latest `actual` or `planned` reading, with the path of that very reading; or all `readings`."""
        if name not in self.seen:
            self.seen[name] = self._reading(name)
        return self.seen[name]

    def _reading(self, name: str) -> Any:
        if name not in FIGURES:
            raise jinja2.UndefinedError(f"a figure has no field {name!r}; it has actual, planned and readings")
        reading = getattr(self.record, name)
        if not isinstance(reading, Count):
            return view(reading, self.path, self._world, self.path)
        return View(reading, f"{self.path}.{self._place(reading)}", self._world)

    def _place(self, reading: Count) -> int | str:
        """Where a reading stands in the data: as known on a day, a series can lack some."""
        index, readings = self.record.index(reading), self.record.readings
        return str(readings.places[index]) if type(readings) is Chosen else index

    def __html__(self) -> str:
        raise jinja2.UndefinedError(f"{self.path} is a figure; write it with count, which prints its qualifier")

    def __bool__(self) -> bool:
        return self.field("actual") is not None


class Written(View):
    """A source, whose title and publisher are in its own language: proofed and read aloud as such."""

    __slots__ = ()

    def field(self, name: str) -> Any:
        """A field; what is written in a language other than the document's says so."""
        value = super().field(name)
        tag = self.record.language
        foreign = tag != self._world.localisation.language.tag and LANGUAGE_TAG.fullmatch(tag)
        if name in {"title", "publisher"} and foreign and value and value.language is None:
            value = self.seen[name] = fact_text(str(value), value.path, tag)
        return value


class Told(View):
    """What is told of the session: choices of its records, each with its own place."""

    __slots__ = ()

    def knows(self, name: str) -> bool:
        """Whether telling has something of that name."""
        return not name.startswith("_") and hasattr(type(self.record), name)

    def is_field(self, name: str) -> bool:
        """Nothing that is told is a field."""
        return False

    def field(self, name: str) -> Any:
        """What telling has under a name."""
        if name not in self.seen:
            if not self.knows(name):
                raise jinja2.UndefinedError(f"telling has no {name!r}{_meant(name, dir(type(self.record)))}")
            self.seen[name] = view(getattr(self.record, name), "", self._world)
        return self.seen[name]


class Items:
    """A list of the data; each item knows its place."""

    __slots__ = ("_items", "path")

    def __init__(self, values: tuple[Any, ...], path: str, world: World) -> None:
        self._items = [view(value, f"{path}.{place}", world) for place, value in enumerate(values)]
        self.path = path

    @classmethod
    def chosen(cls, values: Chosen[Any], around: str, world: World) -> Items:
        """Values that telling has chosen, each with its own place; the list itself has none."""
        made = cls((), "", world)
        pairs = zip(values, values.places, strict=True)
        made._items = [view(value, f"{around}.{place}" if around else place, world) for value, place in pairs]
        return made

    def placed(self, place: int) -> Any:
        """The item that has a place in the data, though others before it may be left out."""
        return next((one for one in self._items if one.path.endswith(f".{place}")), None) or self._items[place]

    def __iter__(self) -> Iterator[Any]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __getitem__(self, place: int | slice) -> Any:
        return self._items[place]


def _meant(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, [one for one in known if not one.startswith("_")], 1)
    return f"; did you mean {near[0]!r}?" if near else ""


def names(kind: type) -> Mapping[str, None]:
    """The names that a template may read of a model class."""
    known = _NAMES.get(kind)
    if known is None and not attrs.has(kind):  # what is told has no fields, and properties
        known = _NAMES[kind] = dict.fromkeys(name for name in dir(kind) if not name.startswith("_"))
    if known is None:
        fields = (a.name for a in attrs.fields(kind) if a.metadata.get("loaded", True))
        known = _NAMES[kind] = dict.fromkeys((*fields, *EXTRA.get(kind.__name__, ())))
    return known


_NAMES: dict[type, dict[str, None]] = {}


def _text(value: Text, path: str, world: World) -> FactText:
    words = value.get(world.localisation.language.tag)
    return fact_text(missing(path) if words is None else world.localisation.toned(words), path, None, value)


def _plain(value: str, path: str, _: World) -> FactText:
    return fact_text(value, path)


Said = Callable[[Any], tuple[str, ...]]


def _printed(
    write: Callable[[Localisation], Callable[[Any], str]], said: Callable[[Localisation], Said]
) -> Callable[[Any, str, World], Value]:
    return lambda value, path, world: Value(value, path, write(world.localisation), said(world.localisation))


def _always(part: str) -> Callable[[Localisation], Said]:
    """What values of a kind tell, whatever they are."""
    said = (part,)

    def tell(_: Any) -> tuple[str, ...]:
        return said

    return lambda _: tell


def _date(localisation: Localisation) -> Said:
    return lambda held: parts.of_date(held, localisation.language)


_WRAP: dict[type, Callable[[Any, str, World], Any]] = {
    Text: _text,
    str: _plain,
    tuple: Items,
    Counts: Figures,
    Source: Written,
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
    Body: _printed(lambda localisation: localisation.state, _always("name")),
    Organization: Named,
}


def _term(value: enum.Enum, path: str, world: World) -> Value:
    return Value(value, path, lambda held: world.localisation.language.terms[held.value], lambda _: TERM)


TERM = ("value",)
"""What the word for an entry of a closed list tells."""


def view(value: Any, path: str, world: World, around: str = "") -> Any:
    """A value of the model as templates see it; `around` is the path of the record that it was chosen for."""
    if value is None:
        return None
    if type(value) is Chosen:
        return Items.chosen(value, around, world)
    if type(value) is Placed:
        return _placed(value, around, world)
    wrap = _WRAP.get(type(value))
    if wrap is None:
        wrap = _WRAP[type(value)] = _term if isinstance(value, enum.Enum) else View
    return wrap(value, path, world)


def _placed(one: Placed, around: str, world: World) -> Any:
    place, *others = (".".join(step for step in (around, there) if step) for there in (one.place, *one.others))
    made = view(one.value, place, world, around)
    if others and isinstance(made, Value):
        made.of = (place, *others)
    return made


def at(root: View, path: str) -> View:
    """The view of a record at a path such as `events[0]`; LookupError where there is none."""
    one: Any = root
    for step in path.replace("[", ".").replace("]", "").split("."):
        one = one.placed(int(step)) if step.isdigit() else one.field(step)
    if not isinstance(one, View):
        raise LookupError(path)
    return one
