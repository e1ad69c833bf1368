"""Templates that a template names: what it extends, includes and imports."""

from __future__ import annotations

import difflib

from jinja2 import nodes

from unhrc_reports.templating.checking.findings import cure
from unhrc_reports.templating.checking.kinds import ANYTHING, Kind, Value
from unhrc_reports.templating.checking.sources import Source
from unhrc_reports.templating.checking.statements import follow, follow_one
from unhrc_reports.templating.checking.walks import Checker, Walk


def outer_walk(checker: Checker, source: Source, tag: str, name: str) -> Walk:
    """A walk of what is no macro."""
    walk = Walk(checker, source, tag, {}, name=name)
    checker.outer.append(walk)
    return walk


def endless(walk: Walk, line: int, verb: str) -> None:
    """A template that needs itself."""
    name = walk.source.name.lstrip("!")
    walk.report(
        "endless",
        line,
        f"{name!r} {verb} itself without end; take it out, or write «!{name}» for the template that it shadows",
        f"{name!r} tự gọi lại chính nó; hãy bỏ đi, hoặc viết «!{name}» cho mẫu bị thay thế",
    )


def found(walk: Walk, template: nodes.Expr, line: int) -> Source | None:
    """The template that an extends, include or import names; a finding where there is none."""
    if not isinstance(template, nodes.Const) or not isinstance(template.value, str):
        return None
    name = walk.checker.sources.beside(template.value, walk.source)
    try:
        return walk.checker.sources.source(name)
    except LookupError:
        en, vi = cure(template.value.lstrip("!"), walk.checker.sources.names())
        said = template.value
        walk.report("unknown_template", line, f"there is no template {said!r}{en}", f"không có mẫu {said!r}{vi}")
        return None


@follow_one.register
def _(node: nodes.FromImport, walk: Walk) -> bool:
    source = found(walk, node.template, node.lineno)
    names = module(walk, source) if source else None
    for one in node.names:
        name, alias = one if isinstance(one, tuple) else (one, one)
        if names is not None and name not in names:
            _no_macro(walk, node, name, names, source)
        walk.scope[alias] = (names or {}).get(name, ANYTHING)
    return False


def _no_macro(
    walk: Walk, node: nodes.FromImport, name: str, names: dict[str, Value], source: Source | None
) -> None:
    en, vi = cure(name, names)
    if source is None:
        return
    near = difflib.get_close_matches(name, source.macros, 1, 0.55)
    line, file = walk.owner(source, node.lineno, source.macros[near[0]].lineno if near else 1)
    said, said_vi = f"{source.name} has no macro {name!r}{en}", f"{source.name} không có macro {name!r}{vi}"
    walk.report("unknown_macro", line, said, said_vi, name, file)


@follow_one.register
def _(node: nodes.Import, walk: Walk) -> bool:
    source = found(walk, node.template, node.lineno)
    walk.scope[node.target] = Value((Kind("module", frozen_names(module(walk, source))),)) if source else ANYTHING
    return False


class frozen_names(dict[str, Value]):  # noqa: N801  # a mapping that a kind can hold
    """The names of a file of macros; known by identity."""

    __hash__ = object.__hash__  # type: ignore[assignment]


def module(walk: Walk, source: Source) -> dict[str, Value]:
    """The macros and variables of a file that is imported; it does not see the session."""
    key = (source, walk.tag)
    if key not in walk.checker.modules:
        inner = outer_walk(walk.checker, source, walk.tag, "")
        walk.checker.modules[key] = inner.scope
        follow(source.tree.body, inner)
    return walk.checker.modules[key]


@follow_one.register
def _(node: nodes.Include, walk: Walk) -> bool:
    source = found(walk, node.template, node.lineno)
    if source is None:
        return False
    key = (source, "included")
    if key in walk.checker.open or source is walk.source:
        endless(walk, node.lineno, "includes")
        return False
    inner = outer_walk(walk.checker, source, walk.tag, walk.name)
    inner.scope, inner.facts = dict(walk.scope), walk.facts
    walk.checker.open.add(key)
    try:
        solid = follow(source.tree.body, inner)
    finally:
        walk.checker.open.discard(key)
    for path in inner.reads:
        walk.reads.setdefault(path, node.lineno)
    walk.asked |= inner.asked
    return solid
