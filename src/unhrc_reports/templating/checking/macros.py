"""Macros, walked once for each kind of arguments that they are called with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import faults, headings
from unhrc_reports.templating.checking.expressions import look
from unhrc_reports.templating.checking.facts import Facts, translated
from unhrc_reports.templating.checking.findings import cure
from unhrc_reports.templating.checking.kinds import ANYTHING, WORDS, Kind, Value
from unhrc_reports.templating.checking.walks import Key, MacroRef, Walk

DEEPEST = 40
"""Macros that call each other deeper than this call each other without end."""


def call_macro(
    walk: Walk, node: nodes.Node, ref: MacroRef, given: Sequence[Value], named: Mapping[str, Value]
) -> Value:
    """What a macro writes for these arguments."""
    arguments = _bound(walk, node, ref, given, named)
    if walk.muted:
        return _known_result(walk, ref, arguments, _ident(ref, given, named))
    values, facts = _renamed(arguments, walk.facts)
    key: Key = (ref, tuple(values.items()), facts, walk.tag)
    inner = walk.checker.walks.get(key) or _walked(walk, ref, values, facts, key)
    name = f"{ref.node.name}()"
    walk.calls.append((key, node.lineno, name))
    walk.asked |= inner.asked if inner is not None else {}
    return _written(inner, _ident(ref, given, named))


def _ident(ref: MacroRef, given: Sequence[Value], named: Mapping[str, Value]) -> str:
    """The same macro of the same values writes the same, so a guard on one call is about the next."""
    idents = [value.ident for value in given]
    return f"{ref.node.name}({','.join(idents)})" if all(idents) and not named else ""


def _written(inner: Walk | None, ident: str) -> Value:
    if inner is None:
        return attrs.evolve(WORDS, ident=ident)
    gap = inner.gap and not inner.solid
    return Value((Kind("words"),), empty=gap, vanishes=not inner.solid, paths=frozenset(inner.reads), ident=ident)


def _known_result(walk: Walk, ref: MacroRef, arguments: Mapping[str, Value], ident: str) -> Value:
    values, facts = _renamed(arguments, walk.facts)
    return _written(walk.checker.walks.get((ref, tuple(values.items()), facts, walk.tag)), ident)


def _walked(walk: Walk, ref: MacroRef, values: dict[str, Value], facts: Facts, key: Key) -> Walk | None:
    from unhrc_reports.templating.checking.statements import follow

    if key in walk.checker.open or len(walk.checker.open) > DEEPEST:
        return None
    extra = {"caller": ANYTHING, "varargs": ANYTHING, "kwargs": ANYTHING}
    scope = {**ref.scope, **extra, **values}
    inner = Walk(walk.checker, ref.source, walk.tag, scope, facts, ref.node.name, ref, values)
    walk.checker.open.add(key)
    try:
        inner.solid = follow(ref.node.body, inner)
        headings.closed(inner)
    finally:
        walk.checker.open.discard(key)
    walk.checker.walks[key] = inner
    return inner


def _bound(
    walk: Walk, node: nodes.Node, ref: MacroRef, given: Sequence[Value], named: Mapping[str, Value]
) -> dict[str, Value]:
    names = [argument.name for argument in ref.node.args]
    first_default = len(names) - len(ref.node.defaults)
    bound = dict(zip(names, given, strict=False)) | {name: named[name] for name in named if name in names}
    _fits(walk, node, ref, given, named, [name for name in names[:first_default] if name not in bound])
    for name, default in zip(names[first_default:], ref.node.defaults, strict=True):
        if name not in bound:
            bound[name] = look(default, Walk(walk.checker, ref.source, walk.tag, ref.scope))
    return {name: bound.get(name, ANYTHING) for name in names}


def _fits(
    walk: Walk,
    node: nodes.Node,
    ref: MacroRef,
    given: Sequence[Value],
    named: Mapping[str, Value],
    missing: list[str],
) -> None:
    names, called = [argument.name for argument in ref.node.args], ref.node.name
    takes = ", ".join(names) or "-"
    place = walk.owner(ref.source, node.lineno, ref.node.lineno)
    if len(given) > len(names):
        en, vi = (
            f"{len(given)} arguments are given, and it takes {takes}",
            f"có {len(given)} tham số mà macro chỉ nhận {takes}",
        )
        faults.wrong_arguments(walk, node, called, en, vi, place)
    for name in named:
        if name not in names and name != "caller":
            en, vi = cure(name, names)
            faults.wrong_arguments(
                walk, node, called, f"there is no argument {name!r}{en}", f"không có tham số {name!r}{vi}", place
            )
    if missing:
        lacks = ", ".join(missing)
        en, vi = (
            f"the arguments {lacks} are missing; it takes {takes}",
            f"thiếu tham số {lacks}; macro nhận {takes}",
        )
        faults.wrong_arguments(walk, node, called, en, vi, place)


def _renamed(arguments: Mapping[str, Value], facts: Facts) -> tuple[dict[str, Value], Facts]:
    """Arguments under the names that the macro knows them by, with what is known of each."""
    names = {value.ident: name for name, value in reversed(list(arguments.items())) if value.ident}
    values = {}
    for name, value in arguments.items():
        kinds = tuple(
            attrs.evolve(kind, about=names.get(kind.about, "")) if kind.name == "tag" else kind
            for kind in value.kinds
        )
        values[name] = attrs.evolve(value, kinds=kinds, ident=names.get(value.ident, name))
    return values, translated(facts, names)
