"""A document: the chain of templates that extend each other, and the blocks that fill its layout."""

from __future__ import annotations

import difflib

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import calls, headings, types
from unhrc_reports.templating.checking.findings import cure
from unhrc_reports.templating.checking.kinds import ANYTHING, WORDS, Kind, Value
from unhrc_reports.templating.checking.macros import call_macro
from unhrc_reports.templating.checking.sources import Source
from unhrc_reports.templating.checking.statements import follow, follow_one
from unhrc_reports.templating.checking.walks import Checker, MacroRef, Walk

LONGEST_CHAIN = 20


@attrs.define(eq=False)
class Document:
    """A document that has been walked."""

    kind: str
    tag: str
    chain: list[Source]
    blocks: dict[str, Walk] = attrs.field(factory=dict)
    """The blocks that some template fills, by name."""


def walked(checker: Checker, kind: str, tag: str) -> Document | None:
    """Follow a document from its template to its layout; None where it cannot be read."""
    source = checker.sources.source(f"{kind}/{tag}.md.j2")
    if source is None:
        return None
    top = _outer(checker, source, tag, "")
    top.scope |= {**_context(), "language": WORDS}
    document = Document(kind, tag, _chain(source, top))
    for one in document.chain:
        _top_level(one, top, is_layout=one is document.chain[-1])
    for block in dict.fromkeys(name for one in document.chain for name in one.blocks):
        _fill(document, block, top)
    return document


def _context() -> dict[str, Value]:
    audience = Value((Kind("tag", (("internal", None, frozenset()), ("public", None, frozenset()))),))
    return {
        "session": types.session(), "audience": audience, "about": types.about(), "about_kind": types.about_kind(),
        "self": ANYTHING, "super": Value((Kind("function", WORDS),)),
    }  # fmt: skip


def _outer(checker: Checker, source: Source, tag: str, name: str) -> Walk:
    walk = Walk(checker, source, tag, {}, name=name)
    checker.outer.append(walk)
    return walk


def _chain(source: Source, walk: Walk) -> list[Source]:
    """The template, what it extends, and so on to the layout."""
    chain = [source]
    while (extends := chain[-1].parent) is not None and len(chain) < LONGEST_CHAIN:
        walk = _outer(walk.checker, chain[-1], walk.tag, "")
        parent = found(walk, extends.template, extends.lineno)
        if parent in chain:
            _endless(walk, extends.lineno, "extends")
        if parent is None or parent in chain:
            break
        chain.append(parent)
    return chain


def _endless(walk: Walk, line: int, verb: str) -> None:
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


def _top_level(source: Source, top: Walk, *, is_layout: bool) -> None:
    """What stands outside the blocks of a template: variables, imports and macros, which its blocks see."""
    walk = _outer(top.checker, source, top.tag, "")
    walk.scope, walk.counter = top.scope, top.counter
    for node in source.tree.body:
        if isinstance(node, nodes.Output) and not is_layout:
            _words_outside(node, walk)
        elif not isinstance(node, nodes.Block | nodes.Extends):
            follow_one(node, walk)
    top.counter = walk.counter


def _words_outside(node: nodes.Output, walk: Walk) -> None:
    for child in node.nodes:
        if not isinstance(child, nodes.TemplateData) or child.data.strip():
            first = child.data.strip().split("\n")[0][:40] if isinstance(child, nodes.TemplateData) else "{{ … }}"
            lead = (
                child.data[: len(child.data) - len(child.data.lstrip())]
                if isinstance(child, nodes.TemplateData)
                else ""
            )
            walk.report(
                "words_outside_blocks",
                child.lineno + lead.count("\n"),
                f"{first!r} stands outside the blocks and is not printed; put it into a block",
                f"{first!r} nằm ngoài các khối nên không được in; hãy đưa vào một khối",
            )


def _fill(document: Document, name: str, top: Walk) -> None:
    """Follow a block as the first template of the chain has it, with those that it calls by super()."""
    holders = [one for one in document.chain if name in one.blocks]
    walk = _outer(top.checker, holders[0], top.tag, name)
    walk.scope, walk.counter = dict(top.scope), top.counter
    walk.parents = holders[1:]
    walk.scope["super"] = _super(holders[1:], top, name, walk)
    walk.solid = follow(holders[0].blocks[name].body, walk)
    headings.closed(walk)
    document.blocks[name] = walk


def _super(holders: list[Source], top: Walk, name: str, walk: Walk) -> Value:
    """What super() gives: the block as the next template of the chain has it."""
    if not holders:
        return Value((Kind("function", WORDS),))
    inner = _outer(top.checker, holders[0], top.tag, name)
    inner.scope, inner.counter = dict(top.scope), top.counter
    inner.scope["super"] = _super(holders[1:], top, name, inner)
    inner.solid = follow(holders[0].blocks[name].body, inner)
    walk.asked |= inner.asked
    return Value((Kind("function", Value(WORDS.kinds, vanishes=not inner.solid, paths=frozenset(inner.reads))),))


@follow_one.register
def _(node: nodes.Block, walk: Walk) -> bool:
    return False  # every block of a chain is followed for itself


@follow_one.register
def _(node: nodes.Extends, walk: Walk) -> bool:
    return False


@follow_one.register
def _(node: nodes.FromImport, walk: Walk) -> bool:
    source = found(walk, node.template, node.lineno)
    names = _module(walk, source) if source else None
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
    walk.scope[node.target] = Value((Kind("module", frozen_names(_module(walk, source))),)) if source else ANYTHING
    return False


class frozen_names(dict[str, Value]):  # noqa: N801  # a mapping that a kind can hold
    """The names of a file of macros; known by identity."""

    __hash__ = object.__hash__  # type: ignore[assignment]


def _module(walk: Walk, source: Source) -> dict[str, Value]:
    """The macros and variables of a file that is imported; it does not see the session."""
    key = (source, walk.tag)
    if key not in walk.checker.modules:
        inner = _outer(walk.checker, source, walk.tag, "")
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
        _endless(walk, node.lineno, "includes")
        return False
    inner = _outer(walk.checker, source, walk.tag, walk.name)
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


def loose_macros(checker: Checker, source: Source) -> None:
    """Follow the macros of a file that nobody calls, with arguments that may be anything."""
    called = {key[0].node for key in checker.walks}
    lost = [node for node in source.macros.values() if node not in called]
    for node in lost:
        outer = _outer(checker, source, source.language, node.name)
        ref = MacroRef(source, node, {**_context(), "language": WORDS, **_module(outer, source)})
        call_macro(outer, nodes.Name(node.name, "load", lineno=node.lineno), ref, [ANYTHING] * len(node.args), {})


__all__ = ["Document", "calls", "loose_macros", "walked"]
