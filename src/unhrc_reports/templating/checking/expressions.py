"""What an expression of a template may be: each node of Jinja's tree as a Value, with its faults reported."""

from __future__ import annotations

import functools
from typing import Any

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults, unknown
from unhrc_reports.templating.checking.facts import has, is_true
from unhrc_reports.templating.checking.kinds import (
    ANYTHING,
    FLAG,
    NUMBER,
    WORDS,
    Kind,
    Value,
    joined,
    prints,
)
from unhrc_reports.templating.checking.types import at_path, field, field_names
from unhrc_reports.templating.checking.walks import Walk


@functools.singledispatch
def evaluate(node: nodes.Node, walk: Walk) -> Value:
    """What an expression may be."""
    for child in node.iter_child_nodes():
        look(child, walk)
    return ANYTHING


def look(node: nodes.Node, walk: Walk) -> Value:
    """What an expression may be, given the guards around it."""
    return walk.narrowed(evaluate(node, walk))


@evaluate.register
def _(node: nodes.Const, walk: Walk) -> Value:
    if node.value is None:
        return Value(none=True)
    if isinstance(node.value, bool):
        return FLAG
    if isinstance(node.value, int | float):
        return NUMBER
    return WORDS if node.value else Value(vanishes=True)  # «or ""» is no other kind of value


@evaluate.register
def _(node: nodes.TemplateData, walk: Walk) -> Value:
    return WORDS


@evaluate.register
def _(node: nodes.Name, walk: Walk) -> Value:
    if (value := walk.scope.get(node.name)) is not None:
        return value
    if node.name in walk.checker.tables.globals:
        is_function = callable(walk.checker.tables.globals[node.name])
        return Value((Kind("function", node.name),)) if is_function else ANYTHING
    unknown.unknown_name(walk, node)
    return ANYTHING


@evaluate.register
def _(node: nodes.Getattr, walk: Walk) -> Value:
    return attribute(look(node.node, walk), node.attr, walk, node)


def attribute(base: Value, name: str, walk: Walk, node: nodes.Node) -> Value:
    """A field of a value, by name."""
    if base.named("anything"):
        return ANYTHING
    if base.absent:
        faults.asked_of_absent(walk, node, name, base)
    if module := base.named("module", "namespace"):
        return _member(module[0], name, walk, node)
    found = [(kind, field(kind, name)) for kind in base.kinds]
    if base.kinds and any(value is None for _, value in found):
        unknown.unknown_attribute(walk, node, name, base, field_names(base))
    values = [value for _, value in found if value is not None]
    if not values:
        return ANYTHING
    paths = frozenset(f"{path}.{name}".lstrip(".") for path in base.paths)
    ident = f"{base.ident}.{name}" if base.ident else ""
    walk.asked |= dict.fromkeys(sorted(paths))
    return at_path(joined(values), paths, ident)


def _member(kind: Kind, name: str, walk: Walk, node: nodes.Node) -> Value:
    names = kind.of.names if kind.name == "namespace" else kind.of
    if name in names:
        return Value(kinds=names[name].kinds, none=names[name].none, paths=names[name].paths)
    unknown.unknown_member(walk, node, name, kind, names)
    return ANYTHING


@evaluate.register
def _(node: nodes.Getitem, walk: Walk) -> Value:
    base = look(node.node, walk)
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return attribute(base, node.arg.value, walk, node)
    if isinstance(node.arg, nodes.Slice):
        return attrs.evolve(base, ident="", empty=True)
    look(node.arg, walk)
    if base.absent:
        faults.asked_of_absent(walk, node, "[…]", base)
    return _item(base, _place(node.arg), walk, node)


def _place(node: nodes.Node) -> Any:
    if isinstance(node, nodes.Neg) and isinstance(node.node, nodes.Const):
        return -node.node.value
    return node.value if isinstance(node, nodes.Const) else None


def _item(base: Value, place: Any, walk: Walk, node: nodes.Node) -> Value:
    if base.named("anything"):
        return ANYTHING
    if tuples := base.named("tuple"):
        return tuples[0].items[place] if isinstance(place, int) and place < len(tuples[0].items) else ANYTHING
    lists = base.named("list")
    if not lists or lists[0].item is None:
        faults.no_items(walk, node, base)
        return ANYTHING
    ident = f"{base.ident}[{place}]" if base.ident else ""
    there = not base.paths or has(walk.facts, ident) or (place in {0, -1} and not base.empty)
    value = attrs.evolve(lists[0].item, ident=ident)
    return value if there else attrs.evolve(value, none=True)


def printable(value: Value, walk: Walk, node: nodes.Node) -> None:
    """Report what cannot be printed as it is."""
    if value.none:
        faults.absent_printed(walk, node, value)
    for kind in value.kinds:
        if kind.name != "anything" and not prints(kind):
            faults.unprintable(walk, node, kind, value)


def certain(value: Value, walk: Walk) -> bool:
    """Whether a list is known to have items."""
    return is_true(walk.facts, value.ident) or not value.empty
