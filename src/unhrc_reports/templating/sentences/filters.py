"""The filters of sentences: what stands after a bar in «{cosponsors|count:country}», and what arguments mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import jinja2

from unhrc_reports.templating.values import FactText, Md, sources_of
from unhrc_reports.templating.values import Value as Held
from unhrc_reports.templating.views import Figures, Items, View
from unhrc_reports.templating.wording.words import absent

if TYPE_CHECKING:
    from unhrc_reports.templating.sentences.saying import Speaker


def is_absent(value: Any) -> bool:
    """Whether a value cannot be said: it is not there, or a flag that is down."""
    if isinstance(value, Figures):
        return not value
    if isinstance(value, Held):
        return value.held is False or value.held is None
    return value is False or absent(value) or (isinstance(value, list) and not value)


def field(held: Any, step: str) -> Any:
    """A field of a record; of what is absent, nothing."""
    if isinstance(held, View):
        return held.field(step)
    if isinstance(held, FactText) and step == "sources":
        return sources_of(held)
    if held is None or isinstance(held, jinja2.Undefined):
        return None
    raise jinja2.UndefinedError(f"{step!r} was asked of a value that has no fields")


def _count(speaker: Speaker, value: Any, *given: str) -> Any:
    named = [one for one in given if one != "figures"]
    if not named:
        return speaker.wording.count(value, figures="figures" in given)
    noun = speaker.book.noun(named[0])
    return speaker.wording.count(value, figures="figures" in given, gender=noun.gender, **dict(noun.forms))


def _sourced(speaker: Speaker, value: Any, *given: str) -> Any:
    """A figure with its noun, its moment and the mark of its source, then what else is reported with theirs."""
    return speaker.about(value, "sourced", {"number": _count(speaker, value, *given)})


def _figure(speaker: Speaker, value: Any, *given: str) -> Any:
    """The same without the mark of its source, which after a bare number would look like a power."""
    return speaker.about(value, "figure", {"number": _count(speaker, value, *given)})


def _readings(_: Speaker, value: Any) -> list[Any]:
    """The readings of a figure beside the one that is printed: of other sources, of other moments, as announced."""
    if not isinstance(value, Figures):
        return []
    return [one for one in value.field("readings") if one.record is not value.record.actual]


def _noun(speaker: Speaker, value: Any, name: str) -> str:
    if isinstance(value, Items) and not value:
        return ""
    return speaker.wording.noun(value, **dict(speaker.book.noun(name).forms))


def _each(speaker: Speaker, values: Any, name: str) -> list[Any]:
    return [speaker.about(value, name) for value in values]


def _ordinal(speaker: Speaker, value: Any, *given: str) -> Md:
    gender = next((one for one in given if one != "words"), "")
    return speaker.wording.ordinal(value, words="words" in given, gender=gender)


def _map(filter_name: str) -> Callable[..., Any]:
    def mapped(speaker: Speaker, values: Any, name: str, *given: str) -> list[Any]:
        known = FILTERS[name]
        return [known(speaker, value, *given) for value in values]

    return mapped


def _plucked(speaker: Speaker, values: Any, *path: str) -> list[Any]:
    found = []
    for value in values:
        for step in path:
            value = field(value, step)
        found.append(value)
    return found


def _plain(name: str) -> Callable[..., Any]:
    return lambda speaker, value, *given: getattr(speaker.wording, name)(value, *given)


def _states(speaker: Speaker, values: Any, form: str = "running", after: str = "") -> Md:
    return speaker.wording.states(values, form, after=after)


def _pattern(speaker: Speaker, value: Any, name: str) -> Md:
    return speaker.wording.pattern(name, value)


MARKS = {"blank": " ", "semicolon": "; "}
"""Marks between values that cannot be written in braces."""


def _chain(speaker: Speaker, values: Any, mark: str = ", ") -> Md:
    return speaker.wording.chain(values, MARKS.get(mark, mark))


PLAIN = (
    "date", "time", "clock", "as_of", "roman", "letter", "state", "partner", "place", "person", "known_as", "post",
    "untitled", "after", "capitalized", "upper", "dates", "years", "symbol_link", "written_in",
)  # fmt: skip
"""Those that mean the same in sentences and in layouts."""
FILTERS: Mapping[str, Callable[..., Any]] = MappingProxyType({
    "count": _count,
    "sourced": _sourced,
    "figure": _figure,
    "noun": _noun,
    "each": _each,
    "ordinal": _ordinal,
    "map": _map("map"),
    "pluck": _plucked,
    "marked": lambda speaker, value: speaker.cited(value),  # as «cited», but said only of what has a source
    "cited": lambda speaker, value: speaker.cited(value),
    "number": lambda speaker, value, *given: speaker.wording.number(value, figures="figures" in given),
    "quoted": lambda speaker, value, *given: speaker.wording.quoted(value, inner="inner" in given),
    "states": _states,
    "pattern": _pattern,
    "headline": lambda speaker, value: value,
    "readings": _readings,
    "listing": lambda speaker, values: speaker.wording.listing(values),
    "chain": _chain,
    **{name: _plain(name) for name in PLAIN},
})  # fmt: skip
"""The filters of sentences, by name; each gets the speaker, the value, and its arguments."""
