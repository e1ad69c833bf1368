"""What each filter and global gives, as `gives` in its signature says."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import attrs

from unhrc_reports.model import Count, Source
from unhrc_reports.templating.checking.kinds import (
    ANYTHING,
    FLAG,
    NUMBER,
    WORDS,
    Kind,
    Value,
    joined,
    listed,
    record,
)
from unhrc_reports.templating.checking.sequences import (
    Use,
    chosen,
    each,
    fewer,
    mapped_items,
    one_item,
    partners,
    same,
    written,
)
from unhrc_reports.templating.checking.signatures import SIGNATURES
from unhrc_reports.templating.checking.types import day_entry
from unhrc_reports.templating.checking.walks import NamespaceRef


def _words(use: Use) -> Value:
    value = use.base
    if use.name == "period":
        gone = all(value.absent for value in use.given[:2])
        worded = {"one", "two"} & set(use.named)
        return Value((Kind("words"),), empty=gone and not worded, vanishes=gone, paths=use.paths)
    counted = use.name == "count" and value.named("list")
    absent = value.absent and SIGNATURES[use.name].absent
    return Value(
        (Kind("words"),), empty=(absent or value.empty) and not counted, vanishes=value.vanishes, paths=use.paths
    )


def _default(use: Use) -> Value:
    """Jinja's default is for what is undefined; for what is absent it has to be asked: default("", true)."""
    asked = len(use.given) > 2 or "boolean" in use.named
    base = use.base.present() if asked else attrs.evolve(use.base, undefined=False)
    return attrs.evolve(joined([base, *use.given[1:2]]), ident="")


def _moment(use: Use) -> Value:
    """The moment of a figure is a fact of its own."""
    return attrs.evolve(_words(use), paths=frozenset(f"{path}.as_of" for path in use.base.paths))


def _pattern(use: Use) -> Value:
    return Value((Kind("words"),), empty=any(value.empty for value in use.given), paths=use.paths)


def _vanishing(use: Use) -> Value:
    partial = use.name in {"say", "in_language"}
    return Value((Kind("words"),), vanishes=use.base.absent or use.base.hollow or partial, paths=use.paths)


def _text(use: Use) -> Value:
    kinds = tuple(kind if kind.name == "text" else Kind("words") for kind in use.base.kinds)
    value = use.base
    return Value(
        kinds or WORDS.kinds, empty=value.absent or value.empty, vanishes=value.vanishes, paths=value.paths
    )


def _readings(use: Use) -> Value:
    paths = frozenset(f"{path}.readings[]" for path in use.base.paths)
    return attrs.evolve(listed(record(Count, *paths), paths), empty=True)


def namespace(ref: NamespaceRef) -> Value:
    """A namespace."""
    return Value((Kind("namespace", ref),))


RESULTS: Mapping[str, Callable[[Use], Value]] = {
    "words": _words,
    "vanishing": _vanishing,
    "noun": lambda _: WORDS,
    "fixed": lambda _: WORDS,
    "text": _text,
    "items": written,
    "states": partners,
    "moment": _moment,
    "pattern": _pattern,
    "flag": lambda _: FLAG,
    "plain number": lambda _: NUMBER,
    "days": lambda _: listed(day_entry()),
    "readings": _readings,
    "source records": lambda use: attrs.evolve(listed(record(Source, "sources[]")), empty=use.base.empty),
    "texts": lambda use: listed(Value((Kind("text"),), paths=use.paths), use.paths),
    "each": each,
    "map": mapped_items,
    "chosen": chosen,
    "fewer": fewer,
    "same": same,
    "item": one_item,
    "default": _default,
    "namespace": lambda _: ANYTHING,
    "anything": lambda use: attrs.evolve(ANYTHING, paths=use.paths),
}
"""What a filter gives, by the word in its signature."""
