"""The typed model as the checker knows it: what each field of each record may be."""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any

import attrs

from unhrc_reports.contributions import Contribution
from unhrc_reports.model import Count, Counts, Moment, PartialDate, Session
from unhrc_reports.reference.bodies import Body
from unhrc_reports.reference.states import State
from unhrc_reports.templating.checking.kinds import FLAG, NUMBER, Kind, Value, joined, listed, record
from unhrc_reports.templating.views import names
from unhrc_reports.text import Text

LEAVES: Mapping[Any, str] = {
    Text: "text", str: "text", bool: "flag", int: "number", decimal.Decimal: "number", datetime.date: "date",
    datetime.time: "time", PartialDate: "partial date", Moment: "moment", State: "state", Body: "state",
    Counts: "figure",
}  # fmt: skip
CONTRIBUTIONS: tuple[type, ...] = typing.get_args(Contribution)
"""What a press release on an event may be about."""
DAYS = (
    ("remarks", "date"), ("resolutions", "introduced"), ("joint_statements", "date"), ("statements", "date"),
    ("events", "opened"), ("meetings", "date"), ("replies", "date"), ("high_level_segment", "date"),
    ("own_review", "date"), ("adoption", "adoption"),
)  # fmt: skip
"""The kinds of day in a chronology, and the field that each record has then."""


@functools.cache
def fields(kind: type) -> Mapping[str, Value]:
    """What a template may read of a record, by name."""
    hints = typing.get_type_hints(kind)
    defaults = {field.name: field.default for field in attrs.fields(kind)}
    known = {}
    for name in names(kind):
        value = of_hint(hints.get(name, str))
        blank = defaults.get(name) == "" or bool(value.named("list", "figure"))
        known[name] = attrs.evolve(value, empty=blank)
    return known


def of_hint(hint: Any) -> Value:
    """The value that a type hint describes."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        value = joined(of_hint(part) for part in arguments if part is not types.NoneType)
        return attrs.evolve(value, none=types.NoneType in arguments)
    if origin is tuple:
        return listed(of_hint(arguments[0]))
    if hint in LEAVES:
        return Value((Kind(LEAVES[hint]),))
    return Value((Kind("term", hint),)) if issubclass(hint, enum.Enum) else record(hint)


def field(kind: Kind, name: str) -> Value | None:
    """A field of one alternative; None where it has none of that name."""
    if kind.name == "record":
        return fields(kind.of).get(name)
    if kind.name == "figure":
        return FIGURE.get(name)
    if kind.name == "text" and name == "sources":
        return listed(Value((Kind("text"),)))
    if kind.name == "loop":
        return LOOP.get(name)
    return None


def field_names(value: Value) -> tuple[str, ...]:
    """The names of all fields that any alternative has."""
    found: dict[str, None] = {}
    for kind in value.kinds:
        known = fields(kind.of) if kind.name == "record" else {"figure": FIGURE, "loop": LOOP}.get(kind.name, {})
        found |= dict.fromkeys(known)
    return tuple(found)


def at_path(value: Value, paths: frozenset[str], ident: str) -> Value:
    """A value of the model, with where it stands; the items of a list stand in it."""
    kinds = tuple(
        attrs.evolve(kind, item=at_path(kind.item, frozenset(f"{path}[]" for path in paths), ""))
        if kind.name == "list" and kind.item
        else kind
        for kind in value.kinds
    )
    return attrs.evolve(value, kinds=kinds, paths=paths, ident=ident)


def session() -> Value:
    """The session, as every document knows it."""
    return attrs.evolve(record(Session, ""), ident="session")


def about() -> Value:
    """The contribution that a document is about: any kind, until a template has asked which."""
    return Value(tuple(Kind("record", one) for one in CONTRIBUTIONS), paths=frozenset({"about"}), ident="about")


def about_kind() -> Value:
    """The name of the kind of the contribution."""
    return Value((Kind("tag", tuple((one.__name__, one, frozenset()) for one in CONTRIBUTIONS), about="about"),))


def day_entry() -> Value:
    """An entry of a chronology: its day, its kind and its record."""
    known = fields(Session)
    tags, records = [], []
    for name, has in DAYS:
        place = "resolutions" if name == "adoption" else name
        held = known[place].kinds[0]
        kind = (held.item.kinds if held.item else (held,))[0]
        tags.append((name, kind.of, frozenset({("has", has), ("true", has)})))
        records.append(kind)
    one = Value(tuple(dict.fromkeys(records)), paths=frozenset({"chronology[]"}))
    what = Value((Kind("tag", tuple(tags), about="one"),))
    return Value((Kind("tuple", items=(Value((Kind("date"),), paths=one.paths), what, one)),))


FIGURE: Mapping[str, Value] = {
    "actual": attrs.evolve(record(Count), none=True),
    "planned": attrs.evolve(record(Count), none=True),
    "readings": listed(record(Count)),
}
LOOP: Mapping[str, Value] = {
    **dict.fromkeys(("index", "index0", "revindex", "revindex0", "length", "depth", "depth0"), NUMBER),
    **dict.fromkeys(("first", "last"), FLAG),
    **dict.fromkeys(("previtem", "nextitem"), Value((Kind("anything"),), undefined=True)),
    **dict.fromkeys(("cycle", "changed"), Value((Kind("function"),))),
}
