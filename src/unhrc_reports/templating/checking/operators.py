"""Operators in expressions: conditions inline, «and», «or», «~», «+», lists."""

from __future__ import annotations

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults
from unhrc_reports.templating.checking.expressions import evaluate, look, printable
from unhrc_reports.templating.checking.guards import shown
from unhrc_reports.templating.checking.kinds import (
    ANYTHING,
    FLAG,
    NUMBER,
    Kind,
    Value,
    joined,
    listed,
)
from unhrc_reports.templating.checking.walks import Walk

DEEPEST_LIST = 5


@evaluate.register
def _(node: nodes.CondExpr, walk: Walk) -> Value:
    look(node.test, walk)
    with walk.given(shown(node.test, walk, true=True)):
        chosen = look(node.expr1, walk)
    if node.expr2 is None:
        return attrs.evolve(chosen, undefined=True)
    with walk.given(shown(node.test, walk, true=False)):
        other = look(node.expr2, walk)
    return joined([chosen, other])


@evaluate.register
def _(node: nodes.Or, walk: Walk) -> Value:
    left = look(node.left, walk)
    with walk.given(shown(node.left, walk, true=False)):
        right = look(node.right, walk)
    return joined([attrs.evolve(left.present(), ident=""), right]) if left.kinds else right


@evaluate.register
def _(node: nodes.And, walk: Walk) -> Value:
    left = look(node.left, walk)
    with walk.given(shown(node.left, walk, true=True)):
        return joined([attrs.evolve(left, ident=""), look(node.right, walk)])


@evaluate.register
def _(node: nodes.Not, walk: Walk) -> Value:
    look(node.node, walk)
    return FLAG


@evaluate.register
def _(node: nodes.Concat, walk: Walk) -> Value:
    values = [look(part, walk) for part in node.nodes]
    for part, value in zip(node.nodes, values, strict=True):
        printable(value, walk, part)
    parts = [value for value in values if value.kinds]
    hollow = all(value.hollow for value in values)
    return Value((Kind("words"),), vanishes=hollow, paths=frozenset().union(*(value.paths for value in parts)))


@evaluate.register
def _(node: nodes.BinExpr, walk: Walk) -> Value:
    left, right = look(node.left, walk), look(node.right, walk)
    if node.operator != "+":
        if node.operator in {"*", "%", "**"}:
            faults.operator(walk, node, node.operator)
        return NUMBER
    if left.named("list") or right.named("list"):
        return attrs.evolve(joined([left, right]), empty=left.empty and right.empty, ident="")
    for part, value in ((node.left, left), (node.right, right)):
        if value.absent:
            faults.absent_printed(walk, part, value)
    return (
        NUMBER if left.named("number") and right.named("number") else attrs.evolve(joined([left, right]), ident="")
    )


def nested(value: Value) -> int:
    """How many lists stand in each other."""
    return max((1 + nested(kind.item) for kind in value.kinds if kind.item), default=0)


@evaluate.register
def _(node: nodes.List, walk: Walk) -> Value:
    items = [look(one, walk) for one in node.items]
    if not items:
        return attrs.evolve(listed(Value()), empty=True)
    if any(nested(item) > DEEPEST_LIST for item in items):
        return ANYTHING
    hollow = all(item.absent or item.hollow for item in items)
    return attrs.evolve(
        listed(joined(items), joined(items).paths), empty=hollow and not walk.trusted, vanishes=hollow
    )


@evaluate.register
def _(node: nodes.Tuple, walk: Walk) -> Value:
    return Value((Kind("tuple", items=tuple(look(one, walk) for one in node.items)),))


@evaluate.register
def _(node: nodes.Dict, walk: Walk) -> Value:
    for pair in node.items:
        look(pair.value, walk)
    return Value((Kind("mapping"),))
