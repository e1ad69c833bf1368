"""Any session that the model can hold, for property tests; and one that holds everything.

`sessions()` fills a few optional fields at a time, at every level, so that an
example stays small enough to be read when it fails; over a run every class and
field comes up. `complete(Session)` is the opposite: one instance with every
field filled, always the same.

Texts hold what markup, YAML and Word stumble over: `*`, `|`, `{{ x }}`, `NO`,
`1.10`, ` #`, decomposed letters, other scripts.
"""

from __future__ import annotations

import datetime
import decimal
import enum
import functools
import operator
import types
import typing
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from unhrc_reports import model
from unhrc_reports.conversion.addresses import email_fault, phone_fault, web_fault
from unhrc_reports.conversion.bounds import Between, language_fault
from unhrc_reports.conversion.colours import colour_fault
from unhrc_reports.conversion.zones import zone_fault
from unhrc_reports.reference import Body, State, bodies, body, state, states
from unhrc_reports.text import Text

T = TypeVar("T")

HOSTILE = (
    "NO", "no", "yes", "on", "~", "null", "true", "1.10", "010", "12:30", "1_000", "0x1F", "2025-07-08", "1e3",
    ".inf", " #", "# ", ": ", "- ", "? ", "&a ", "*a*", "!b ", "% ", "@", "`x`", "'", '"', "<<", "---", "...", "=",
    "\\", "{{ x }}", "{% if x %}", "{# x #}", "<select>", "R&D", "&amp;", "a|b", "**b**", "_c_", "~~d~~", "1. ",
    "> ", "[a](b)", "http://example.org", "a@example.org", "\n", "\n\n", "\t", "\u00a0", "…",
    "«»", "“a”", "’", "Việt Nam", "Vie\u0323\u0302t", "u\u031b\u0303", "e\u0301", "\u00d0",
    "한국", "日本", "عربي", "👩‍👩‍👧", "𝔘",
)  # fmt: skip
"""Pieces of text with which something has gone wrong in one format or another."""

INVISIBLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u3164\uffa0\ufffd\ufffe\uffff"
CHARACTERS = st.characters(
    exclude_categories=("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"), exclude_characters=INVISIBLE
)  # what nobody sees, and what is a character in one font alone, is refused


@functools.cache
def words() -> st.SearchStrategy[str]:
    """Words of any kind, not blank, with no character that a document cannot hold."""
    piece = st.one_of(st.sampled_from(HOSTILE), st.text(CHARACTERS, max_size=8), st.sampled_from("ab "))
    return st.lists(piece, min_size=1, max_size=4).map("".join).filter(lambda said: bool(said.strip()))


@functools.cache
def one_line() -> st.SearchStrategy[str]:
    """Words that stand on one line, as a name or a symbol does."""
    return words().map(lambda said: said.replace("\n", " ").replace("\t", " "))


@functools.cache
def texts() -> st.SearchStrategy[Text]:
    """A text in one to three languages."""
    tags = st.sampled_from(("en", "vi", "fr", "no", "zh-Hant"))
    return st.dictionaries(tags, words(), min_size=1, max_size=3).map(Text)


def bilingual() -> st.SearchStrategy[Text]:
    """A text in English and Vietnamese, as a report needs it."""
    return st.builds(lambda en, vi: Text(en=en, vi=vi), words(), words())


def days() -> st.SearchStrategy[datetime.date]:
    """A day that a session can have."""
    return st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@functools.cache
def partial_dates() -> st.SearchStrategy[model.PartialDate]:
    """A date of which at least the year is known."""
    known = (lambda day: (day.year,), lambda day: (day.year, day.month), lambda day: (day.year, day.month, day.day))
    return st.builds(lambda day, part: model.PartialDate(*part(day)), days(), st.sampled_from(known))


@functools.cache
def moments() -> st.SearchStrategy[model.Moment]:
    """A day, its end, a part of it, a time in it, or a month."""
    zones = st.sampled_from(("", "local", "Europe/Zurich"))
    end = st.builds(model.Moment, day=days(), end_of_day=st.booleans(), zone=zones)
    part = st.builds(model.Moment, day=days(), part=st.sampled_from(model.PartOfDay), zone=zones)
    month = st.builds(lambda day: model.Moment(day=day.replace(day=1), whole_month=True), days())
    return end | part | month | st.builds(model.Moment, day=days(), time=st.times(), zone=zones)


@functools.cache
def counts() -> st.SearchStrategy[model.Count]:
    """One reading of a figure, with or without a number."""
    numberless = st.sampled_from((model.Qualifier.SEVERAL, model.Qualifier.MANY))
    numbered = st.sampled_from([one for one in model.Qualifier if one not in ("several", "many")])
    rest = {
        "as_of": st.none() | moments(),
        "planned": st.booleans(),
        "so_far": st.booleans(),
        "sources": of(tuple[str, ...]),
    }
    return st.builds(model.Count, value=st.integers(0, 3000), qualifier=numbered, **rest) | st.builds(
        model.Count, qualifier=numberless, **rest
    )


@functools.cache
def of(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of a type that occurs in the model.

    >>> of(bool)
    booleans()
    """
    inner = typing.get_args(kind)
    if typing.get_origin(kind) is typing.Annotated:
        return bounded(*inner)
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:
        return st.one_of([of(part) for part in inner])
    if typing.get_origin(kind) is tuple:
        return st.lists(of(inner[0]), max_size=2).map(tuple)
    if kind in _VALUES:
        return _VALUES[kind]()
    return st.sampled_from(kind) if issubclass(kind, enum.Enum) else records(kind)


def bounded(kind: Any, bound: Any) -> st.SearchStrategy[Any]:
    """A number in its range, or words of a form."""
    if isinstance(bound, Between):
        most = min(bound.most, 3000)
        return st.integers(bound.least, most) if kind is int else st.decimals(bound.least, most, places=2)
    return st.sampled_from(SHAPED[bound.judge])


SHAPED = {
    colour_fault: ("C8102E", "1F3864"),
    web_fault: ("https://example.org", "HTTP://EXAMPLE.ORG/a_(b)?c=~d&e=%20#f", "https://bộ.example:8080/ă"),
    email_fault: ("press@example.org", "a.b+c@d-e.example.org"),
    phone_fault: ("+41 22 000 00 00", "(022) 000.00.00"),
    language_fault: ("en", "vi", "zh-Hant"),
    zone_fault: ("local", "UTC", "Europe/Zurich", "Asia/Ho_Chi_Minh"),
}
"""Words of each form."""

_VALUES: dict[Any, typing.Callable[[], st.SearchStrategy[Any]]] = {
    types.NoneType: st.none,
    str: one_line,
    int: lambda: st.integers(0, 3000),
    bool: st.booleans,
    decimal.Decimal: lambda: st.decimals(0, 1000, places=2),
    datetime.date: days,
    datetime.time: st.times,
    Text: texts,
    State: lambda: st.sampled_from(states()),
    Body: lambda: st.sampled_from(bodies()),
    model.PartialDate: partial_dates,
    model.Moment: moments,
    model.Count: counts,
    model.Counts: lambda: st.lists(counts(), min_size=1, max_size=3).map(model.Counts),
}


@st.composite
def records(draw: st.DrawFn, kind: type[T], most: int = 4) -> T:
    """An instance of a class: what it must have, and up to `most` of what it may have."""
    fields = loaded_fields(kind)
    optional = [field.name for field in fields if field.default is not attrs.NOTHING]
    filled = draw(st.sets(st.sampled_from(optional), max_size=most)) if optional else set()
    due = [field for field in fields if field.default is attrs.NOTHING or field.name in filled]
    return kind(**{field.name: draw(of(field.type)) for field in due})


def sessions(most: int = 6) -> st.SearchStrategy[model.Session]:
    """Any session."""
    return records(model.Session, most)


def loaded_fields(kind: type) -> list[Any]:
    """The fields of a class that a file can have."""
    return [field for field in attrs.fields(attrs.resolve_types(kind)) if field.metadata.get("loaded", True)]


@functools.cache
def classes(kind: type = model.Session) -> tuple[type, ...]:
    """Every class of the model that is written as a mapping, the root first."""
    found = {kind: None}
    for field in loaded_fields(kind):
        for part in _parts(field.type):
            found |= dict.fromkeys(classes(part))
    return tuple(found)


def plain_type(kind: Any) -> Any:
    """A type without its bound, also in an optional one."""
    if typing.get_origin(kind) is typing.Annotated:
        return typing.get_args(kind)[0]
    parts = [plain_type(part) for part in typing.get_args(kind)]
    bounded = any(typing.get_origin(part) is typing.Annotated for part in typing.get_args(kind))
    return functools.reduce(operator.or_, parts) if bounded else kind


def _parts(kind: Any) -> list[type]:
    if typing.get_origin(kind) is typing.Annotated:
        return []
    inner = [part for outer in typing.get_args(kind) for part in _parts(outer)]
    if kind is model.Counts:
        return [model.Count]
    return [*inner, kind] if attrs.has(kind) and kind not in (Text, State, Body, model.PartialDate) else inner


DAY = datetime.date(2025, 7, 8)

_SAMPLES: dict[Any, Any] = {
    str: "words",
    int: 2,
    bool: True,
    decimal.Decimal: decimal.Decimal("84.7"),
    datetime.date: DAY,
    datetime.time: datetime.time(18),
    Text: Text(en="words", vi="lời"),
    State: state("VN"),
    Body: body("EU"),
    model.PartialDate: model.PartialDate(2025, 7),
}


def _within(plain: type, bound: Between) -> Any:
    sample = _SAMPLES[plain]
    return sample if bound.fault(sample) is None else plain(bound.least)


@functools.cache
def complete(kind: Any) -> Any:
    """A value with every field filled, down to the last; lists have one entry.

    >>> complete(model.Candidacy)
    Candidacy(sources=('words',), start=1900, end=1900, motto=Text(en='words', vi='lời'))
    """
    if typing.get_origin(kind) is typing.Annotated:
        plain, bound = typing.get_args(kind)
        return SHAPED[bound.judge][0] if plain is str else _within(plain, bound)
    inner = [part for part in typing.get_args(kind) if part not in (types.NoneType, Ellipsis)]
    if inner:
        value = complete(inner[-1])  # the last of a union, so that a Partner is an Organization
        return (value,) if typing.get_origin(kind) is tuple else value
    if kind in _SAMPLES:
        return _SAMPLES[kind]
    if issubclass(kind, enum.Enum):
        return list(kind)[-1] if kind is not model.Qualifier else model.Qualifier.OVER
    given = {field.name: complete(field.type) for field in loaded_fields(kind)}
    if kind is model.Moment:
        for other in ("end_of_day", "part", "whole_month"):
            del given[other]  # a moment has a time, or one of these
    return model.Counts((complete(model.Count),)) if kind is model.Counts else kind(**given)
