"""What a condition shows: which values are there once it has been found true, or false."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jinja2 import nodes

from unhrc_reports.templating.checking import faults, unknown
from unhrc_reports.templating.checking.expressions import evaluate, look
from unhrc_reports.templating.checking.facts import NOTHING_KNOWN, Facts, tagged, told
from unhrc_reports.templating.checking.kinds import FLAG, Kind, Value
from unhrc_reports.templating.checking.signatures import SHRINKING
from unhrc_reports.templating.checking.walks import Walk

MOST_ITEMS = 20
"""Items of a list that are told apart."""
LONGEST_CONDITION = 30
"""A condition with more «and» and «or» than this shows nothing; none that is meant for people is so long."""


def shown(node: nodes.Node, walk: Walk, *, true: bool) -> Facts:
    """What is known once a condition has been found true, or false."""
    with walk.silent():
        return _shown(node, walk, true)


def _shown(node: nodes.Node, walk: Walk, true: bool) -> Facts:
    if isinstance(node, nodes.Not):
        return _shown(node.node, walk, not true)
    if isinstance(node, nodes.And | nodes.Or):
        return _both(node, walk, true)
    if isinstance(node, nodes.Test):
        return told(look(node.node, walk), true=False) if node.name == "none" and not true else NOTHING_KNOWN
    if isinstance(node, nodes.Compare):
        return _compared(node, walk, true)
    return _found(node, walk) if true else _other_half(look(node, walk), walk.facts)


def _other_half(value: Value, facts: Facts) -> Facts:
    """Of «a or b», what is known once a has been found false: b."""
    return frozenset().union(*(fact[2] for fact in facts if fact[0] == "either" and fact[1] == value.ident))


def _found(node: nodes.Node, walk: Walk) -> Facts:
    facts = told(look(node, walk), true=True)
    if isinstance(node, nodes.Filter) and node.name == "length" and node.node is not None:
        node = node.node  # a length that is true is more than none
        facts |= told(look(node, walk), true=True)
    while isinstance(node, nodes.Filter) and node.name in SHRINKING and node.node is not None:
        node = node.node
        facts |= told(look(node, walk), true=True)
    return facts


def _both(node: nodes.BinExpr, walk: Walk, true: bool) -> Facts:
    if sum(1 for _ in node.find_all((nodes.And, nodes.Or))) > LONGEST_CONDITION:
        return NOTHING_KNOWN
    first = _shown(node.left, walk, true)
    if isinstance(node, nodes.And) is true:  # both sides are as they should be
        with walk.given(first):
            return first | _shown(node.right, walk, true)
    with walk.given(_shown(node.left, walk, not true)):
        second = _shown(node.right, walk, true)
    return (first & second) | _either(look(node.left, walk), second) | _either(look(node.right, walk), first)


def _either(value: Value, other: Facts) -> Facts:
    return frozenset({("either", value.ident, other)}) if value.ident and other else NOTHING_KNOWN


def _compared(node: nodes.Compare, walk: Walk, true: bool) -> Facts:
    if len(node.ops) != 1:
        return NOTHING_KNOWN
    left, operand = node.expr, node.ops[0]
    said = constants(operand.expr)
    if true and isinstance(left, nodes.Filter) and left.name == "length" and (least := _least(operand.op, said)):
        return _found(left.node, walk) | _items(look(left.node, walk), least) if left.node else NOTHING_KNOWN
    value = look(left, walk)
    same = (operand.op in {"eq", "in"}) is true
    if tags := value.named("tag"):
        known = [row[0] for row in tags[0].of]
        return (
            tagged(tags[0], said if same else [name for name in known if name not in said])
            if tags[0].about
            else NOTHING_KNOWN
        )
    return told(value, true=False) if said and same and operand.op in {"eq", "ne", "in"} else NOTHING_KNOWN


def _least(operator: str, said: Sequence[Any]) -> int:
    """How many items a list has at least, of which the length has been compared with a number."""
    number = said[0] if len(said) == 1 and isinstance(said[0], int) else -1
    return number + 1 if operator == "gt" else number if operator in {"eq", "gteq"} else 0


def _items(value: Value, least: int) -> Facts:
    places = range(min(least, MOST_ITEMS)) if value.ident else ()
    return frozenset(("has", f"{value.ident}[{place}]") for place in places)


def constants(node: nodes.Node) -> tuple[Any, ...]:
    """The constants that are compared with: one, or those of a list."""
    if isinstance(node, nodes.Const):
        return (node.value,)
    if isinstance(node, nodes.List | nodes.Tuple):
        return tuple(item.value for item in node.items if isinstance(item, nodes.Const))
    return ()


@evaluate.register
def _(node: nodes.Compare, walk: Walk) -> Value:
    value = look(node.expr, walk)
    for operand in node.ops:
        other = look(operand.expr, walk)
        if operand.op in {"eq", "ne", "in", "notin"}:
            entries_exist(value, constants(operand.expr), walk, operand.expr)
            entries_exist(other, constants(node.expr), walk, operand.expr)
        elif value.absent or other.absent:
            faults.compared_absent(walk, operand.expr, value if value.absent else other)
    return FLAG


@evaluate.register
def _(node: nodes.Test, walk: Walk) -> Value:
    if node.name not in walk.checker.tables.tests:
        unknown.unknown_test(walk, node)
    if not (node.name in {"defined", "undefined"} and isinstance(node.node, nodes.Name)):
        look(node.node, walk)
    for argument in node.args:
        look(argument, walk)
    return FLAG


def entries_exist(value: Value, said: Sequence[Any], walk: Walk, node: nodes.Node) -> None:
    """Report a comparison with an entry that a closed list does not have, or that can never be equal."""
    if not value.kinds or value.named("anything"):
        return
    known = [entry for kind in value.kinds for entry in _entries(kind)]
    strings = [one for one in said if isinstance(one, str)]
    if known and len(known) and all(kind.name in {"term", "tag"} for kind in value.kinds):
        for one in strings:
            if one not in known:
                unknown.unknown_entry(walk, node, one, value, known)
    elif strings and all(kind.name not in {"text", "words", "term", "tag"} for kind in value.kinds):
        faults.never_equal(walk, node, strings[0], value)


def _entries(kind: Kind) -> list[str]:
    if kind.name == "term":
        return [entry.value for entry in kind.of]
    return [row[0] for row in kind.of] if kind.name == "tag" else []
