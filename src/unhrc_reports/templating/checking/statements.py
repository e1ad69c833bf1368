"""Statements of a template followed one by one: conditions, loops, variables, what is printed."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults, headings, unknown
from unhrc_reports.templating.checking.expressions import certain, evaluate, look
from unhrc_reports.templating.checking.facts import NOTHING_KNOWN, Facts, moved
from unhrc_reports.templating.checking.guards import shown
from unhrc_reports.templating.checking.kinds import ANYTHING, WORDS, Kind, Value, joined
from unhrc_reports.templating.checking.walks import MacroRef, NamespaceRef, Walk


def follow(body: Sequence[nodes.Node], walk: Walk) -> bool:
    """Follow statements in their order; whether they certainly print something."""
    solids = [follow_one(node, walk) for node in body]  # each is followed, whatever the others print
    return any(solids)


@functools.singledispatch
def follow_one(node: nodes.Node, walk: Walk) -> bool:
    """Follow one statement; whether it certainly prints something."""
    if isinstance(node, nodes.Expr):
        look(node, walk)
        return False
    return follow(list(node.iter_child_nodes()), walk)


def refilled(scope: dict[str, Value], names: dict[str, Value]) -> dict[str, Value]:
    """The very same scope, which macros see too, with these names."""
    scope.clear()
    scope.update(names)
    return scope


@follow_one.register
def _(node: nodes.For, walk: Walk) -> bool:
    over = look(node.iter, walk)
    if over.absent and not over.named("anything"):
        faults.absent_filtered(walk, node.iter, "for", over)
    lists = over.named("list", "anything", "tuple", "mapping")
    if over.kinds and len(lists) < len(over.kinds):
        wrong = attrs.evolve(over, kinds=tuple(kind for kind in over.kinds if kind not in lists))
        faults.no_items(walk, node.iter, wrong)
    before = dict(walk.scope)
    facts = _bind(node.target, over, walk)
    walk.scope["loop"] = Value((Kind("loop"),))
    with walk.given(facts):
        tested = NOTHING_KNOWN
        if node.test is not None:
            look(node.test, walk)
            tested = shown(node.test, walk, true=True)
        with walk.given(tested):
            heading = walk.heading
            solid = follow(node.body, walk)
            after = headings.branch_closed(walk, heading)
    runs = node.test is None and certain(over, walk)
    headings.joined(walk, heading, [after] if runs else [heading])
    refilled(walk.scope, before)
    other = follow(node.else_, walk) if node.else_ else False
    return solid and node.test is None and (runs or other)


def _bind(target: nodes.Node, over: Value, walk: Walk) -> Facts:
    kind = next(iter(over.named("list")), None)
    item = kind.item if kind and kind.item and kind.item.kinds else ANYTHING
    if isinstance(target, nodes.Name):
        ident = walk.fresh(target.name)
        walk.scope[target.name] = attrs.evolve(item, ident=ident)
        return moved(kind.known, "", ident) if kind else frozenset()
    _unpack(target, item, walk)
    return frozenset()


def _unpack(target: nodes.Node, item: Value, walk: Walk) -> None:
    names = [one.name for one in target.iter_child_nodes() if isinstance(one, nodes.Name)]
    tuples = item.named("tuple")
    parts = tuples[0].items if tuples and len(tuples[0].items) == len(names) else (ANYTHING,) * len(names)
    idents = [walk.fresh(name) for name in names]
    for name, ident, part in zip(names, idents, parts, strict=True):
        kinds = tuple(attrs.evolve(k, about=idents[-1]) if k.name == "tag" else k for k in part.kinds)
        walk.scope[name] = attrs.evolve(part, kinds=kinds, ident=ident)


@follow_one.register
def _(node: nodes.Assign, walk: Walk) -> bool:
    value = look(node.node, walk)
    if isinstance(node.target, nodes.Name):
        walk.scope[node.target.name] = walk.identified(value, node.target.name)
    elif isinstance(node.target, nodes.NSRef):
        _remember(node.target, value, walk)
    else:
        _unpack(node.target, value, walk)
    return False


def _remember(target: nodes.NSRef, value: Value, walk: Walk) -> None:
    held = walk.scope.get(target.name)
    for kind in held.named("namespace") if held else ():
        ref: NamespaceRef = kind.of
        before = ref.names.get(target.attr)
        ref.names[target.attr] = value if before is None else joined([before, value])
    if held is None:
        unknown.unknown_name(walk, nodes.Name(target.name, "load", lineno=target.lineno))


@follow_one.register
def _(node: nodes.AssignBlock, walk: Walk) -> bool:
    before = dict(walk.reads)
    solid = follow(node.body, walk)
    paths = frozenset(walk.reads) - frozenset(before)
    walk.reads = before
    if isinstance(node.target, nodes.Name):
        value = attrs.evolve(WORDS, paths=paths, vanishes=not solid)
        walk.scope[node.target.name] = walk.identified(value, node.target.name)
    return False


@follow_one.register
def _(node: nodes.With, walk: Walk) -> bool:
    before, values = dict(walk.scope), [look(value, walk) for value in node.values]
    for target, value in zip(node.targets, values, strict=True):
        if isinstance(target, nodes.Name):
            walk.scope[target.name] = walk.identified(value, target.name)
    solid = follow(node.body, walk)
    refilled(walk.scope, before)
    return solid


@follow_one.register
def _(node: nodes.CallBlock, walk: Walk) -> bool:
    look(node.call, walk)
    before = dict(walk.scope)
    walk.scope |= {argument.name: ANYTHING for argument in node.args}
    solid = follow(node.body, walk)
    refilled(walk.scope, before)
    return solid


@follow_one.register
def _(node: nodes.FilterBlock, walk: Walk) -> bool:
    from unhrc_reports.templating.checking.calls import apply_filter

    innermost = node.filter
    while isinstance(innermost.node, nodes.Filter):
        innermost = innermost.node
    apply_filter(innermost, WORDS, walk)
    return follow(node.body, walk)


@follow_one.register
def _(node: nodes.Macro, walk: Walk) -> bool:
    walk.scope[node.name] = Value((Kind("macro", MacroRef(walk.source, node, walk.scope)),))
    return False


__all__ = ["evaluate", "follow", "follow_one"]
