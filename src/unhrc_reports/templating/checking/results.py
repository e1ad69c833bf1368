"""What each filter and global gives, as `gives` in its signature says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import attrs
from jinja2 import nodes

from unhrc_reports.model import Count, Source
from unhrc_reports.templating.checking import faults
from unhrc_reports.templating.checking.expressions import attribute
from unhrc_reports.templating.checking.facts import moved, narrowed, told
from unhrc_reports.templating.checking.guards import constants, entries_exist
from unhrc_reports.templating.checking.kinds import (
    ANYTHING,
    FLAG,
    NUMBER,
    WORDS,
    Fact,
    Kind,
    Value,
    joined,
    listed,
    record,
)
from unhrc_reports.templating.checking.signatures import SIGNATURES
from unhrc_reports.templating.checking.types import day_entry
from unhrc_reports.templating.checking.walks import NamespaceRef, Walk


@attrs.frozen
class Use:
    """A filter or global in use."""

    node: nodes.Filter | nodes.Call
    name: str
    given: Sequence[Value]
    named: Mapping[str, Value]
    walk: Walk

    @property
    def base(self) -> Value:
        """The value that it is applied to."""
        return self.given[0] if self.given else WORDS

    @property
    def paths(self) -> frozenset[str]:
        """The data that it may print."""
        return frozenset().union(*(value.paths for value in (*self.given, *self.named.values())))


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


def _vanishing(use: Use) -> Value:
    partial = use.name in {"say", "in_language"}
    return Value((Kind("words"),), vanishes=use.base.absent or use.base.hollow or partial, paths=use.paths)


def _text(use: Use) -> Value:
    kinds = tuple(kind if kind.name == "text" else Kind("words") for kind in use.base.kinds)
    value = use.base
    return Value(
        kinds or WORDS.kinds, empty=value.absent or value.empty, vanishes=value.vanishes, paths=value.paths
    )


def _items(use: Use) -> Value:
    held = [kind.item for kind in use.base.named("list") if kind.item]
    for item in held:
        for kind in item.kinds:
            if kind.name in {"record", "list", "figure", "flag", "macro"}:
                faults.unprintable(use.walk, use.node, kind, item)
    empty, vanishes = use.base.empty and len(use.given) == 1, use.base.vanishes
    return Value((Kind("words"),), empty=empty, vanishes=vanishes, paths=use.paths)


def _states(use: Use) -> Value:
    for kind in use.base.named("list"):
        wrong = [one for one in (kind.item.kinds if kind.item else ()) if not _is_partner(one)]
        if wrong:
            faults.wrong_kind(
                use.walk, use.node, use.name, Value(tuple(wrong), paths=use.base.paths), {"state", "Organization"}
            )
    return Value((Kind("words"),), empty=use.base.empty, paths=use.base.paths)


def _is_partner(kind: Kind) -> bool:
    return kind.name in {"state", "anything"} or (kind.name == "record" and kind.of.__name__ == "Organization")


def _item_known(use: Use) -> tuple[Value, frozenset[Fact]]:
    kind = next(iter(use.base.named("list")), None)
    item = kind.item if kind and kind.item else ANYTHING
    known = kind.known if kind else frozenset()
    return attrs.evolve(item, ident="item"), moved(known, "", "item")


def _chosen(use: Use) -> Value:
    item, known = _item_known(use)
    args = use.node.args
    kept = use.name in {"select", "selectattr"}
    if use.name.endswith("attr") and args and (said := constants(args[0])):
        value = field_of(use, item, known, str(said[0]))
        test, compared = constants(args[1]) if len(args) > 1 else (), constants(args[2]) if len(args) > 2 else ()
        _test_exists(use, test)
        entries_exist(value, compared, use.walk, args[-1])
        if kept and (not test or test[0] in {"eq", "in", "equalto", "=="}):
            known |= told(value, true=not test or value.named("term") != ())
    item_facts = moved({fact for fact in known if fact[1] != "item"}, "item", "")
    stripped = frozenset((fact[0], fact[1].lstrip("."), *fact[2:]) for fact in item_facts)
    return attrs.evolve(listed(attrs.evolve(item, ident=""), use.base.paths, stripped), empty=True)


def field_of(use: Use, item: Value, known: frozenset[Fact], path: str) -> Value:
    """A field of the items of a list, by a dotted name."""
    with use.walk.given(known):
        for name in path.split("."):
            item = attribute(narrowed(item, use.walk.facts), name, use.walk, use.node)
        return narrowed(item, use.walk.facts)


def _test_exists(use: Use, test: Sequence[object]) -> None:
    if test and test[0] not in use.walk.checker.tables.tests:
        faults.unknown_test(
            use.walk, nodes.Test(use.node.args[0], str(test[0]), [], [], None, None, lineno=use.node.lineno)
        )


def _map(use: Use) -> Value:
    from unhrc_reports.templating.checking.calls import mapped

    item, known = _item_known(use)
    by_field = [one.value for one in use.node.kwargs if one.key == "attribute"]
    if by_field and (said := constants(by_field[0])):
        made = attrs.evolve(field_of(use, item, known, str(said[0])), ident="")
    elif use.node.args and (said := constants(use.node.args[0])) and isinstance(use.node, nodes.Filter):
        made = mapped(str(said[0]), use.node, item, use.walk)
    else:
        made = ANYTHING
    return attrs.evolve(listed(made, made.paths), empty=use.base.empty)


def _each(use: Use) -> Value:
    from unhrc_reports.templating.checking.macros import call_macro

    item, known = _item_known(use)
    macros = use.given[1].named("macro") if len(use.given) > 1 else ()
    if not macros:
        return attrs.evolve(listed(WORDS, use.base.paths), empty=use.base.empty)
    with use.walk.given(known):
        made = call_macro(use.walk, use.node, macros[0].of, [item], {})
    return attrs.evolve(listed(made, made.paths), empty=use.base.empty)


def _item(use: Use) -> Value:
    item, _ = _item_known(use)
    return attrs.evolve(item, ident="", undefined=use.base.empty)


def _same(use: Use) -> Value:
    return attrs.evolve(use.base, ident="")


def _fewer(use: Use) -> Value:
    return attrs.evolve(use.base, ident="", empty=True)


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
    "items": _items,
    "states": _states,
    "pattern": lambda use: Value((Kind("words"),), paths=use.paths),
    "flag": lambda _: FLAG,
    "plain number": lambda _: NUMBER,
    "days": lambda _: listed(day_entry()),
    "readings": _readings,
    "source records": lambda use: attrs.evolve(listed(record(Source, "sources[]")), empty=use.base.empty),
    "texts": lambda use: listed(Value((Kind("text"),), paths=use.paths), use.paths),
    "each": _each,
    "map": _map,
    "chosen": _chosen,
    "fewer": _fewer,
    "same": _same,
    "item": _item,
    "default": lambda use: joined([use.base.present(), *use.given[1:]]),
    "namespace": lambda _: ANYTHING,
    "anything": lambda use: attrs.evolve(ANYTHING, paths=use.paths),
}
"""What a filter gives, by the word in its signature."""
