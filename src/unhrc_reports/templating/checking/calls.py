"""Filters, globals and macros: whether they are given what they take, and what they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults, results, unknown
from unhrc_reports.templating.checking.arguments import arguments_fit
from unhrc_reports.templating.checking.expressions import evaluate, look
from unhrc_reports.templating.checking.kinds import ANYTHING, WORDS, Value
from unhrc_reports.templating.checking.macros import call_macro
from unhrc_reports.templating.checking.sequences import Use
from unhrc_reports.templating.checking.signatures import SIGNATURES, Signature, refused
from unhrc_reports.templating.checking.walks import NamespaceRef, Walk

UNKNOWN = Signature(gives="anything")
"""Of a filter of the user's own, or of one that the table does not have."""


@evaluate.register
def _(node: nodes.Filter, walk: Walk) -> Value:
    base = look(node.node, walk) if node.node is not None else WORDS
    return apply_filter(node, base, walk)


def apply_filter(node: nodes.Filter, base: Value, walk: Walk) -> Value:
    """What a filter gives for a value."""
    walk.filters.add(node.name)
    function = walk.checker.tables.filters.get(node.name)
    if function is None:
        unknown.unknown_filter(walk, node, node.name)
        return ANYTHING
    given = [base, *(look(one, walk) for one in node.args)]
    named = {str(one.key): look(one.value, walk) for one in node.kwargs}
    arguments_fit(walk, node, node.name, function, first=1)
    return use(node, node.name, given, named, walk)


def use(
    node: nodes.Filter | nodes.Call, name: str, given: Sequence[Value], named: dict[str, Value], walk: Walk
) -> Value:
    """What a filter or global gives, once it has been seen to take what it is given."""
    signature = SIGNATURES.get(name, UNKNOWN)
    for value in given[: signature.values]:
        _taken(walk, node, name, value, signature.takes, absent=signature.absent)
    for value in given[signature.values :]:
        _taken(walk, node, name, value, signature.more, absent=signature.more_absent)
    return results.RESULTS[signature.gives](Use(node, name, given, named, walk))


def _taken(walk: Walk, node: nodes.Node, name: str, value: Value, takes: frozenset[str], *, absent: bool) -> None:
    wrong = refused(takes, value)
    if wrong.kinds:
        faults.wrong_kind(walk, node, name, wrong, takes)
    if value.absent and not absent and not value.named("anything"):
        faults.absent_filtered(walk, node, name, value)


@evaluate.register
def _(node: nodes.Call, walk: Walk) -> Value:
    called = look(node.node, walk)
    given = [look(one, walk) for one in node.args]
    named = {str(one.key): look(one.value, walk) for one in node.kwargs}
    if macros := called.named("macro"):
        return call_macro(walk, node, macros[0].of, given, named)
    if functions := called.named("function"):
        return _function(node, functions[0].of, given, named, walk)
    if called.named("anything", "loop"):
        return ANYTHING
    name = getattr(node.node, "name", getattr(node.node, "attr", ""))
    faults.wrong_arguments(walk, node, name, "is nothing that can be called", "không phải thứ có thể gọi")
    return ANYTHING


def _function(node: nodes.Call, name: Any, given: list[Value], named: dict[str, Value], walk: Walk) -> Value:
    if isinstance(name, Value) or not isinstance(name, str):
        return name if isinstance(name, Value) else ANYTHING
    if name == "namespace":
        return results.namespace(NamespaceRef(dict(named)))
    function: Callable[..., Any] | None = walk.checker.tables.globals.get(name)
    if not callable(function):
        return ANYTHING
    walk.filters.add(name)
    arguments_fit(walk, node, name, function, first=0)
    return use(node, getattr(function, "__name__", name), given, named, walk)


def mapped(name: str, node: nodes.Filter, item: Value, walk: Walk) -> Value:
    """What «map("name")» makes of one item."""
    inner = nodes.Filter(node.node, name, node.args[1:], node.kwargs, None, None, lineno=node.lineno)
    return apply_filter(inner, attrs.evolve(item, ident=""), walk)
