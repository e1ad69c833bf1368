"""What stands in a line: words, facts, links, references and the marks of notes."""

from __future__ import annotations

import html
from collections.abc import Callable
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from unhrc_reports.document import nodes

if TYPE_CHECKING:
    from unhrc_reports.writers.html.text import Writing


def escaped(text: str) -> str:
    """Text as HTML writes it, in elements and in attributes."""
    return html.escape(text, quote=True)


def _fact(page: Writing, node: nodes.Fact) -> str:
    text = _text(page, node)
    return f'<span lang="{escaped(node.language)}">{text}</span>' if node.language else text


def _text(page: Writing, node: Any) -> str:
    return escaped(node.text).replace("\n", "<br>\n")


def _anchor(page: Writing, text: str, address: str) -> str:
    return page.element("a", text, more=f' href="{address}"')


def _number(page: Writing, node: nodes.Number) -> str:
    return (
        f'<span id="{page.prefix}{escaped(node.label)}">{escaped(node.text)}</span>'
        if page.look.links_inside
        else escaped(node.text)
    )


def _reference(page: Writing, node: nodes.CrossReference) -> str:
    text = escaped(node.number.text)
    return (
        page.element("a", text, more=f' href="#{page.prefix}{escaped(node.number.label)}"')
        if page.look.links_inside
        else text
    )


def _note(page: Writing, node: nodes.Note) -> str:
    number, mark = page.noted.get(id(node)), next(page.marks)
    if number is None:
        number = page.noted[id(node)] = len(page.notes) + 1
        page.notes.append("")
        page.notes[number - 1] = _noted(page, node, number, mark)
    if not page.look.links_inside:
        return f"<sup>{number}</sup>"
    return f'<sup id="mark-{mark}"><a href="#note-{number}" role="doc-noteref">{number}</a></sup>'


def _noted(page: Writing, node: nodes.Note, number: int, mark: int) -> str:
    text = page.item(node.blocks)
    if not page.look.links_inside:
        return page.element("li", text)
    word = escaped(page.words.get("note", "Note"))
    back = f'<a class="back" href="#mark-{mark}" role="doc-backlink" aria-label="{word} {number}">↩</a>'
    return f'<li id="note-{number}">{text} {back}</li>'


INLINES: MappingProxyType[type, Callable[[Writing, Any], str]] = MappingProxyType({
    nodes.Words: _text,
    nodes.Fact: _fact,
    nodes.LineBreak: lambda page, node: "<br>\n",
    nodes.Emphasis: lambda page, node: f"<em>{page.inlines(node.content)}</em>",
    nodes.Strong: lambda page, node: f"<strong>{page.inlines(node.content)}</strong>",
    nodes.Link: lambda page, node: _anchor(page, page.inlines(node.content), escaped(node.address)),
    nodes.Number: _number,
    nodes.CrossReference: _reference,
    nodes.Note: _note,
})  # fmt: skip
"""One short function for each inline."""
