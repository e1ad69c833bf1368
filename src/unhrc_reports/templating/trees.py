"""What is done to the tree of a template when it is read: what is not for templates is refused, words are spelt.

Private names, stars before arguments and numbers without end are found before
anything is filled, at their line.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

import jinja2
from jinja2 import nodes

from unhrc_reports.localisation.changes import CATEGORIES
from unhrc_reports.shield import SECTION, UNWRITABLE
from unhrc_reports.templating.limits import MOST_ITEMS, MOST_LINE, MOST_SOURCE
from unhrc_reports.templating.scopes import lost


def refuse_source(source: str, name: str | None, filename: str | None) -> None:
    """Refuse a file that is too long to be a template, or holds what no document can."""
    if found := UNWRITABLE.search(source):
        message = f"U+{ord(found[0]):04X} is a character that no document can hold; take it out"
        raise jinja2.TemplateSyntaxError(message, source.count("\n", 0, found.start()) + 1, name, filename)
    if len(source) > MOST_SOURCE:
        message = f"a template of {len(source):,} characters; part it, for none may have more than {MOST_SOURCE:,}"
        raise jinja2.TemplateSyntaxError(message, 1, name, filename)
    for line, words in enumerate(source.split("\n") if len(source) > MOST_LINE else (), 1):
        if len(words) > MOST_LINE:
            message = f"a line of {len(words):,} characters; part it, for none may have more than {MOST_LINE:,}"
            raise jinja2.TemplateSyntaxError(message, line, name, filename)


def refuse_forbidden(tree: nodes.Template, name: str | None, filename: str | None) -> None:
    """Refuse what is no part of the language of templates."""
    for message, line in (*_forbidden(tree), *lost(tree)):
        raise jinja2.TemplateSyntaxError(message, line, name, filename)


def _forbidden(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    for node in tree.find_all(CHECKED):
        for message in _wrong(node):
            yield message, node.lineno


CHECKED = (
    nodes.Getattr, nodes.Getitem, nodes.NSRef, nodes.Keyword, nodes.Name, nodes.Const, nodes.List, nodes.Tuple,
    nodes.Dict, nodes.Call, nodes.Filter, nodes.Test, nodes.EvalContextModifier,
)  # fmt: skip


def _wrong(node: nodes.Node) -> Iterator[str]:
    if name := _private(node):
        yield f"{name!r} begins with an underscore; names of that kind are private"
    if getattr(node, "dyn_args", None) is not None or getattr(node, "dyn_kwargs", None) is not None:
        yield "a star before an argument is no part of templates; write the arguments one by one"
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and (found := UNWRITABLE.search(node.value)):
        yield f"U+{ord(found[0]):04X} is a character that no document can hold; take it out"
    if isinstance(node, nodes.EvalContextModifier):
        yield "the tag 'autoescape' is no part of templates, for data is never markup; take it out"
    if isinstance(node, nodes.Const) and isinstance(node.value, float) and not math.isfinite(node.value):
        yield "a number without end; write a smaller one"
    if len(getattr(node, "items", ())) > MOST_ITEMS:
        yield f"a list of more than {MOST_ITEMS:,} items; part it"


def _private(node: nodes.Node) -> str:
    """The private name that a node asks for, if it does; a template may give its own variables one underscore."""
    if isinstance(node, nodes.Name):
        return node.name if node.name.startswith("__") else ""
    asked = getattr(node, "attr", None) or getattr(node, "key", None)
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        asked = node.arg.value
    return asked if isinstance(asked, str) and asked.startswith("_") else ""


WORDED = frozenset({"phrase", "say"})
"""Filters whose arguments are words; those of `count` by a plural category are, too."""


def respell(tree: nodes.Template, spelled: Callable[[str], str]) -> None:
    """Spell the words of a template as the house does, once, when it is read; keys and names stay as they are."""
    for words in tree.find_all(nodes.TemplateData):
        words.data = spelled(words.data)
    for constant in {id(one): one for one in _words(tree)}.values():
        constant.value = spelled(constant.value)


def _words(tree: nodes.Template) -> Iterator[nodes.Const]:
    """The constants that are words: what an expression prints, and what filters of words are given."""
    for output in tree.find_all(nodes.Output):
        for printed in output.nodes:
            yield from _printed(printed)
    for told in tree.find_all(nodes.Filter):
        nouns = [one.value for one in told.kwargs if told.name == "count" and one.key in CATEGORIES]
        for part in (*nouns, *(told.args if told.name in WORDED else ())):
            yield from _printed(part)


PRINTED: Mapping[type[nodes.Node], Callable[[Any], Iterable[nodes.Node | None]]] = MappingProxyType(
    {
        nodes.CondExpr: lambda node: (node.expr1, node.expr2),
        nodes.Or: lambda node: (node.left, node.right),
        nodes.Add: lambda node: (node.left, node.right),
        nodes.Concat: lambda node: node.nodes,
        nodes.List: lambda node: node.items,
        nodes.Dict: lambda node: [pair.value for pair in node.items],
        nodes.Call: lambda node: (node.node,),
        nodes.Filter: lambda node: (node.node,),
    }
)
"""Kind of expression to its parts that are printed; what it compares, or looks up by, is not."""


def _printed(node: nodes.Node | None, *, given: bool = False) -> Iterator[nodes.Const]:
    """The words that an expression prints.

    What is given to a function may be words or a name; a name has no blank in it.
    """
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and (not given or " " in node.value):
        yield node
    parts = PRINTED.get(type(node)) if node is not None else None
    for part in parts(node) if parts else ():
        yield from _printed(part, given=given)
    if isinstance(node, nodes.Call | nodes.Filter):
        for part in (*node.args, *(one.value for one in node.kwargs)):
            yield from _printed(part, given=True)


def mark_sections(tree: nodes.Template, environment: jinja2.Environment) -> None:
    """Put marks around the blocks of a layout, from which the reader makes named sections.

    Blocks in a loop or under a condition, by which a layout orders them, are marked too; those in others are not.
    """

    def mark(text: str, line: int) -> nodes.Node:
        return nodes.Output([nodes.TemplateData(text)], lineno=line).set_environment(environment)

    def marked(body: list[nodes.Node]) -> list[nodes.Node]:
        made: list[nodes.Node] = []
        for node in body:
            if isinstance(node, nodes.Block):
                made += [mark(f"\n\n<!--{SECTION}{node.name}-->\n\n", node.lineno), node, mark("\n\n", node.lineno)]
                continue
            if isinstance(node, nodes.For | nodes.If):
                node.body, node.else_ = marked(node.body), marked(node.else_)
            if isinstance(node, nodes.If):
                marked(list(node.elif_))
            made.append(node)
        return made

    tree.body = marked(tree.body)
