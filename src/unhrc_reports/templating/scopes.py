"""Names that a template sets where they do not last: Jinja's oldest trap.

What is set in a loop is gone when its turn is over, so that a count which a loop
is to make stays at nought: «We led 0 texts.» A block, a macro and a `with` are
worlds of their own in the same way. Such a template says what is not so, and is
refused when it is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

import attrs
from jinja2 import nodes

_WORLDS: Final[Mapping[type[nodes.Node], str]] = MappingProxyType({
    nodes.For: "a loop", nodes.Block: "a block", nodes.Macro: "a macro", nodes.CallBlock: "a call",
    nodes.With: "a with", nodes.FilterBlock: "a filter", nodes.AssignBlock: "a set",
})  # fmt: skip
"""What has names of its own."""
_ASKS: Final = frozenset({"defined", "undefined", "default", "d"})
"""Tests and filters by which a name that was never set says nothing."""


@attrs.define
class _World:
    """The names that are set in a part of a template, and those that it is given."""

    kind: str = ""
    own: set[str] = attrs.field(factory=set)
    given: set[str] = attrs.field(factory=set)
    lost: set[str] = attrs.field(factory=set)
    """Names that were set in a loop within, and nowhere else."""
    asked: set[str] = attrs.field(factory=set)
    """Names of worlds around that were read within, before any was set here."""
    hidden: dict[str, tuple[str, int]] = attrs.field(factory=dict)
    """Names of its own that were set anew within: what is wrong, with its line, if they are read again."""


def lost(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """What is wrong with the names that a template sets, each with its line."""
    yield from _in(tree.body, (_World(),))


def _in(body: Sequence[nodes.Node], worlds: tuple[_World, ...]) -> Iterator[tuple[str, int]]:
    for node in body:
        if isinstance(node, (nodes.Assign, nodes.AssignBlock)):
            yield from _set(node, worlds)
        yield from _read(node, worlds)
        yield from _asked(node, worlds[-1])
        kind = _WORLDS.get(type(node))
        inside = (*worlds, _World(kind, given=_given(node))) if kind else worlds
        yield from _in(list(node.iter_child_nodes()), inside)
        if kind:
            worlds[-1].lost |= (inside[-1].own if isinstance(node, nodes.For) else set()) | inside[-1].lost


def _set(node: nodes.Assign | nodes.AssignBlock, worlds: tuple[_World, ...]) -> Iterator[tuple[str, int]]:
    *around, here = worlds
    for name in _names(node.target):
        outer = next((world for world in reversed(around) if name in world.own | world.given), None)
        if outer is not None and name not in here.own | here.given:
            said = _said(name, here.kind), node.lineno
            own_value = any(one.name == name and one.ctx == "load" for one in node.find_all(nodes.Name))
            if own_value or (here.kind == "a loop" and name in here.asked):
                yield said
            elif all(world.kind != "a macro" for world in worlds):
                outer.hidden.setdefault(name, said)
        here.own.add(name)
        here.hidden.pop(name, None)


def _read(node: nodes.Node, worlds: tuple[_World, ...]) -> Iterator[tuple[str, int]]:
    """A name is read after what was set within is gone."""
    if isinstance(node, nodes.Name) and node.ctx == "load":
        owner = next((world for world in reversed(worlds) if node.name in world.own | world.given), None)
        for world in worlds:
            world.asked.add(node.name)
        if owner is not None and (said := owner.hidden.pop(node.name, None)):
            yield said


def _asked(node: nodes.Node, here: _World) -> Iterator[tuple[str, int]]:
    """A name that only a loop has set is asked for after it, by what says nothing where there is no such name."""
    if not isinstance(node, (nodes.Test, nodes.Filter)) or node.name not in _ASKS:
        return
    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    if name in here.lost - here.own - here.given:
        yield _said(name, "a loop"), node.lineno


def _names(target: nodes.Node) -> list[str]:
    found = (target, *target.find_all(nodes.Name))
    return list(dict.fromkeys(one.name for one in found if isinstance(one, nodes.Name)))


def _given(node: nodes.Node) -> set[str]:
    """The names that a loop, a macro or a `with` has from its head."""
    if isinstance(node, nodes.For):
        return set(_names(node.target))
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        return {one.name for one in node.args}
    return {name for one in node.targets for name in _names(one)} if isinstance(node, nodes.With) else set()


def _said(name: str, where: str) -> str:
    return (
        f"{name!r} is set in {where}, and is what it was before as soon as that ends; count with "
        f"| length, or set a field: {{% set all = namespace({name}=0) %}}, then {{% set all.{name} = … %}}"
    )
