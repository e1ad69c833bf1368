"""Conditions followed: each branch with what its test shows, and the variables that they leave behind."""

from __future__ import annotations

from collections.abc import Sequence

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import headings
from unhrc_reports.templating.checking.expressions import look
from unhrc_reports.templating.checking.facts import Facts
from unhrc_reports.templating.checking.guards import shown
from unhrc_reports.templating.checking.kinds import Value, joined
from unhrc_reports.templating.checking.statements import follow, follow_one, refilled
from unhrc_reports.templating.checking.walks import Walk

CERTAIN = frozenset({"words", "text", "record", "state", "term", "date", "partial date", "moment", "list", "macro"})
"""Kinds that are true wherever they are there and not empty."""


@follow_one.register
def _(node: nodes.If, walk: Walk) -> bool:
    branches, facts, scope, before = [], walk.facts, walk.scope, dict(walk.scope)
    heading, always = walk.heading, False
    left: list[int] = []
    for test, body in [(node.test, node.body), *((one.test, one.body) for one in node.elif_)]:
        with walk.given(facts):
            always = always or _always_true(look(test, walk))
            true, false = shown(test, walk, true=True), shown(test, walk, true=False)
            several = isinstance(test, nodes.Or) or next(test.find_all(nodes.Or), None) is not None
            walk.trusted += several
            branches.append(_branch(body, walk, before, true, heading, left))
            walk.trusted -= several
        facts |= false
    with walk.given(facts):
        other = _branch(node.else_, walk, before, frozenset(), heading, left)
    if always:
        left.pop()
    else:
        branches.append(other)
    headings.joined(walk, heading, left)
    walk.scope = refilled(scope, _after([inner for _, inner in branches]))
    return all(solid for solid, _ in branches)


def _always_true(value: Value) -> bool:
    """Whether a condition is never false."""
    certain_kinds = all(kind.name in CERTAIN for kind in value.kinds)
    return bool(value.kinds) and certain_kinds and not (value.absent or value.hollow)


def _branch(
    body: Sequence[nodes.Node], walk: Walk, before: dict[str, Value], facts: Facts, heading: int, left: list[int]
) -> tuple[bool, dict[str, Value]]:
    walk.scope, walk.heading = dict(before), heading
    with walk.given(facts):
        solid = follow(body, walk)
    left.append(headings.branch_closed(walk, heading))
    return solid, walk.scope


def _after(scopes: list[dict[str, Value]]) -> dict[str, Value]:
    """Variables after a condition: each is what any branch has made of it."""
    names = dict.fromkeys(name for scope in scopes for name in scope)
    after = {}
    for name in names:
        values = [scope[name] for scope in scopes if name in scope]
        one = values[0] if all(value is values[0] for value in values) else joined(values)
        after[name] = (
            one if len(values) == len(scopes) else attrs.evolve(one, undefined=True, ident=one.ident or name)
        )
    return after
