"""What filters make of lists: their items, fewer of them, something of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults, unknown
from unhrc_reports.templating.checking.expressions import attribute
from unhrc_reports.templating.checking.facts import moved, narrowed, told
from unhrc_reports.templating.checking.guards import constants, entries_exist
from unhrc_reports.templating.checking.kinds import (
    ANYTHING,
    WORDS,
    Fact,
    Kind,
    Value,
    listed,
    prints,
)
from unhrc_reports.templating.checking.walks import Walk


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


def written(use: Use) -> Value:
    """The items of a list, written."""
    held = [kind.item for kind in use.base.named("list") if kind.item]
    for item in held:
        for kind in item.kinds:
            if kind.name in {"record", "list", "figure", "flag", "macro"} and not prints(kind):
                faults.unprintable(use.walk, use.node, kind, item)
    empty, vanishes = use.base.empty and len(use.given) == 1, use.base.vanishes
    return Value((Kind("words"),), empty=empty, vanishes=vanishes, paths=use.paths)


def partners(use: Use) -> Value:
    """States and organizations, written."""
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


def chosen(use: Use) -> Value:
    """Some of the items, and what is known of them."""
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
        unknown.unknown_test(
            use.walk, nodes.Test(use.node.args[0], str(test[0]), [], [], None, None, lineno=use.node.lineno)
        )


def mapped_items(use: Use) -> Value:
    """What a filter, or a field, makes of each item."""
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


def each(use: Use) -> Value:
    """What a macro writes for each item."""
    from unhrc_reports.templating.checking.macros import call_macro

    item, known = _item_known(use)
    macros = use.given[1].named("macro") if len(use.given) > 1 else ()
    if not macros:
        return attrs.evolve(listed(WORDS, use.base.paths), empty=use.base.empty)
    with use.walk.given(known):
        made = call_macro(use.walk, use.node, macros[0].of, [item], {})
    return attrs.evolve(listed(made, made.paths), empty=use.base.empty)


def one_item(use: Use) -> Value:
    """One of the items."""
    item, _ = _item_known(use)
    return attrs.evolve(item, ident="", undefined=use.base.empty)


def same(use: Use) -> Value:
    """The same list."""
    return attrs.evolve(use.base, ident="")


def fewer(use: Use) -> Value:
    """The same list with fewer items."""
    return attrs.evolve(use.base, ident="", empty=True)
