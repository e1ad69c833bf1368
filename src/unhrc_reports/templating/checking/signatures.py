"""What each filter and global of the small language takes and gives.

Names and parameters come from the filters themselves; this table adds what
kinds of value they accept, whether an absent one is all right, and what they
give. A filter that is not in the table takes and gives anything.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from unhrc_reports.templating.checking.kinds import NAMED, PRINTED, Kind, Value

ANY = frozenset({"anything"})
SHOWN = PRINTED | ANY | NAMED
LIST = frozenset({"list", "tuple", "anything"})
FIGURES = frozenset({"figure", "number", "list", "Count", "anything"})
PARTNER = frozenset({"state", "Organization", "anything"})
OWN_ARGUMENTS = frozenset({"zero", "one", "two", "few", "many", "other"})
"""The plural categories of CLDR, by which a noun has its forms."""


@attrs.frozen
class Signature:
    """What a filter takes and gives."""

    takes: frozenset[str] = ANY
    """Kinds of the value, or names of classes of the model; anything, where this holds «anything» alone."""
    absent: bool = True
    """Whether an absent value is all right."""
    gives: str = "words"
    """words, same, list …, as `results` in `calls` makes them."""
    more: frozenset[str] = ANY
    """Kinds of the further values."""
    more_absent: bool = True
    """Whether these may be absent."""
    values: int = 1
    """How many of the first arguments are values."""


SIGNATURES: Mapping[str, Signature] = {
    "date": Signature(frozenset({"date", "partial date", "anything"})),
    "time": Signature(frozenset({"time", "anything"})),
    "period": Signature(frozenset({"date", "anything"}), values=2),
    "years": Signature(frozenset({"number", "anything"}), absent=False, values=2),
    "clock": Signature(frozenset({"moment", "anything"})),
    "as_of": Signature(frozenset({"figure", "Count", "anything"}), gives="moment"),
    "chronology": Signature(frozenset({"Session", "anything"}), absent=False, gives="days"),
    "count": Signature(FIGURES),
    "noun": Signature(FIGURES, gives="noun"),
    "other_readings": Signature(frozenset({"figure", "anything"}), gives="readings"),
    "number": Signature(frozenset({"number", "anything"})),
    "ordinal": Signature(frozenset({"number", "anything"})),
    "roman": Signature(frozenset({"number", "anything"})),
    "by_agenda_item": Signature(LIST, absent=False, gives="same"),
    "state": Signature(PARTNER | {"list"}),
    "states": Signature(LIST, absent=False, gives="states"),
    "partner": Signature(PARTNER),
    "after": Signature(SHOWN),
    "place": Signature(frozenset({"text", "anything"})),
    "person": Signature(frozenset({"Person", "anything"})),
    "known_as": Signature(frozenset({"Person", "anything"}), absent=False),
    "first_mention": Signature(frozenset({"Person", "anything"}), absent=False, gives="flag"),
    "sources": Signature(LIST, absent=False, gives="source records"),
    "note": Signature(SHOWN, gives="vanishing"),
    "phrase": Signature(SHOWN, gives="vanishing", more=SHOWN, more_absent=False),
    "lines": Signature(LIST, absent=False, gives="items"),
    "listing": Signature(LIST, absent=False, gives="items"),
    "chain": Signature(LIST, absent=False, gives="items"),
    "each": Signature(LIST, absent=False, gives="each"),
    "without": Signature(LIST, absent=False, gives="fewer"),
    "say": Signature(frozenset({"flag", "term", "tag", "anything"}), gives="vanishing"),
    "quoted": Signature(SHOWN),
    "capitalized": Signature(SHOWN, gives="text"),
    "upper": Signature(SHOWN, gives="text"),
    "paragraphs": Signature(frozenset({"text", "anything"}), absent=False, gives="texts"),
    "in_language": Signature(frozenset({"text", "anything"}), absent=False, gives="vanishing"),
    "written_in": Signature(frozenset({"text", "anything"}), gives="text"),
    "on_its_own_line": Signature(ANY, gives="same"),
    "symbol_link": Signature(frozenset({"text", "anything"})),
    "pattern": Signature(ANY, values=0, gives="pattern", more=SHOWN, more_absent=False),
    "mention": Signature(ANY, values=0, gives="fixed"),
    "default": Signature(gives="default"),
    "first": Signature(LIST, absent=False, gives="item"),
    "last": Signature(LIST, absent=False, gives="item"),
    "length": Signature(LIST | {"text", "words"}, absent=False, gives="plain number"),
    "list": Signature(LIST, absent=False, gives="same"),
    "map": Signature(LIST, absent=False, gives="map"),
    "select": Signature(LIST, absent=False, gives="chosen"),
    "reject": Signature(LIST, absent=False, gives="chosen"),
    "selectattr": Signature(LIST, absent=False, gives="chosen"),
    "rejectattr": Signature(LIST, absent=False, gives="chosen"),
    "namespace": Signature(values=0, gives="namespace"),
}
SHRINKING = frozenset(
    {"list", "select", "reject", "selectattr", "rejectattr", "without", "by_agenda_item", "map", "each"}
)
"""Filters that give something only where they were given something."""
CHOICES: Mapping[tuple[str, str], str] = {
    ("date", "width"): "dates",
    ("period", "width"): "dates",
    ("state", "form"): "states",
    ("states", "form"): "states",
    ("partner", "form"): "states",
    ("pattern", "name"): "patterns",
    ("mention", "name"): "mentions",
}
"""Arguments that name an entry of the language file, and the section that it stands in."""


def accepts(takes: frozenset[str], kind: Kind) -> bool:
    """Whether a filter takes a kind."""
    if kind.name == "anything" or takes == ANY:
        return True
    return kind.of.__name__ in takes if kind.name == "record" else kind.name in takes


def refused(takes: frozenset[str], value: Value) -> Value:
    """The alternatives of a value that a filter does not take."""
    return attrs.evolve(value, kinds=tuple(kind for kind in value.kinds if not accepts(takes, kind)))


@functools.lru_cache(512)
def parameters(function: Callable[..., Any]) -> inspect.Signature | None:
    """The parameters of a filter or global; None where Python does not tell."""
    try:
        found = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    names = list(found.parameters.values())
    skipped = {"context", "eval_ctx", "environment"}  # what Jinja itself passes
    return found.replace(parameters=[one for one in names if one.name not in skipped])


def mismatch(function: Callable[..., Any], given: int, named: list[str]) -> tuple[str, str] | None:
    """What is wrong with the number or the names of arguments; None where nothing is."""
    signature = parameters(function)
    if signature is None:
        return None
    known = [
        one.name
        for one in signature.parameters.values()
        if one.kind in {one.KEYWORD_ONLY, one.POSITIONAL_OR_KEYWORD}
    ]
    open_names = [one.name for one in signature.parameters.values() if one.kind is one.VAR_KEYWORD]
    for name in named:
        if name not in known and not (open_names and (open_names != ["forms"] or name in OWN_ARGUMENTS)):
            told = ", ".join([*known[1:], *(sorted(OWN_ARGUMENTS) if open_names else [])])
            return f"there is no argument {name!r}; it has {told}", f"không có tham số {name!r}; hiện có {told}"
    try:
        signature.bind(*range(given), **dict.fromkeys(named))
    except TypeError as error:
        return f"the arguments do not fit: {error}", f"tham số không khớp: {error}"
    return None
