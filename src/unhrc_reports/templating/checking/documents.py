"""A document: the chain of templates that extend each other, and the blocks that fill its layout."""

from __future__ import annotations

import attrs
from jinja2 import nodes

from unhrc_reports.templating.checking import calls, conditions, headings, operators, printing, types
from unhrc_reports.templating.checking.imports import endless, found, module, outer_walk
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
    top = outer_walk(checker, source, tag, "")
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


def _chain(source: Source, walk: Walk) -> list[Source]:
    """The template, what it extends, and so on to the layout."""
    chain = [source]
    while (extends := chain[-1].parent) is not None and len(chain) < LONGEST_CHAIN:
        walk = outer_walk(walk.checker, chain[-1], walk.tag, "")
        parent = found(walk, extends.template, extends.lineno)
        if parent in chain:
            endless(walk, extends.lineno, "extends")
        if parent is None or parent in chain:
            break
        chain.append(parent)
    return chain


def _top_level(source: Source, top: Walk, *, is_layout: bool) -> None:
    """What stands outside the blocks of a template: variables, imports and macros, which its blocks see."""
    walk = outer_walk(top.checker, source, top.tag, "")
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
    walk = outer_walk(top.checker, holders[0], top.tag, name)
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
    inner = outer_walk(top.checker, holders[0], top.tag, name)
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


def loose_macros(checker: Checker, source: Source) -> None:
    """Follow the macros of a file that nobody calls, with arguments that may be anything."""
    called = {key[0].node for key in checker.walks}
    lost = [node for node in source.macros.values() if node not in called]
    for node in lost:
        outer = outer_walk(checker, source, source.language, node.name)
        ref = MacroRef(source, node, {**_context(), "language": WORDS, **module(outer, source)})
        call_macro(outer, nodes.Name(node.name, "load", lineno=node.lineno), ref, [ANYTHING] * len(node.args), {})


__all__ = ["Document", "calls", "conditions", "loose_macros", "operators", "printing", "walked"]
"""Also the modules that have to be there for every kind of node to be known."""
