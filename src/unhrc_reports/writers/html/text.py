"""The HTML of a document: one short function for each node; what it looks like is the affair of `looks`."""

from __future__ import annotations

import html
import itertools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

from unhrc_reports.document import nodes
from unhrc_reports.document.alignment import rows
from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.inlines import plain
from unhrc_reports.errors import Fault, PictureError
from unhrc_reports.writers.html.looks import Look

Source = Callable[[Path, str], tuple[str, int, int]]
"""Gives the address of a picture, its width and its height in pixels."""


class Writing:
    """One HTML file in the making."""

    def __init__(
        self, document: nodes.AnyDocument, look: Look, folder: Path, source: Source, *, placeholders: bool
    ) -> None:
        self.document, self.look, self.folder = document, look, folder
        self.source, self.placeholders = source, placeholders
        self.language, self.prefix = document.properties.locale, ""
        self.words = document.properties.words
        self.notes: list[str] = []
        self.noted: dict[int, int] = {}
        self.marks = itertools.count(1)
        self.faults: list[Fault] = []

    def whole(self) -> str:
        """The whole file; PictureError tells of every picture that cannot be shown."""
        told = self.document.properties
        date = told.date.isoformat() if told.date else ""
        named = {"author": told.author, "description": told.subject, "dcterms.date": date}
        head = [f"<title>{_said(told.title or told.session or 'Report')}</title>"]
        head += [f'<meta name="{name}" content="{_said(text)}">' for name, text in named.items() if text]
        columns = isinstance(self.document, nodes.Parallel) and self.document.arrangement == "columns"
        body = "\n".join((*self._body(columns), *self._notes()))
        if self.faults:
            raise PictureError(self.faults)
        return self.look.page(_said(self.language), "\n".join(head), body, "columns" if columns else "")

    def _body(self, columns: bool) -> Iterable[str]:
        if not isinstance(self.document, nodes.Parallel):
            return [self.section(section) for section in self.document.sections]
        if columns and self.look.links_inside:
            return list(self._rows(self.document))
        documents = enumerate(self.document.documents)
        return [self._in(document, f"{place}-", document.sections) for place, document in documents]

    def _rows(self, parallel: nodes.Parallel) -> Iterable[str]:
        for row in rows(parallel):
            cells = [
                self._in(document, f"{place}-", (section,) if section else ())
                for place, (document, section) in enumerate(zip(parallel.documents, row, strict=True))
            ]
            yield f'<div class="row">\n{"".join(cells)}</div>'

    def _in(self, document: nodes.Document, prefix: str, sections: Iterable[nodes.Section]) -> str:
        """What one of several documents says, in its language and with ids of its own."""
        self.prefix, self.words = prefix, document.properties.words
        text = "\n".join(map(self.section, sections))
        return f'<div lang="{_said(document.properties.locale)}">\n{text}\n</div>\n'

    def _notes(self) -> list[str]:
        if not self.notes:
            return []
        items = "\n".join(self.notes)
        tag, look = self.look.opened("section", "notes")
        return [f'<{tag}{look} role="doc-endnotes" aria-label="{_said(self.words.get("note", "Notes"))}">\n'
                f"{self.element('ol', items)}\n</{tag}>"]  # fmt: skip

    def element(self, tag: str, content: str, *classes: str, more: str = "") -> str:
        """An element with the attributes of its look."""
        name, look = self.look.opened(tag, *classes)
        return f"<{name}{look}{more}>{content}</{name}>"

    def section(self, section: nodes.Section) -> str:
        """A block of the layout; its name is a class, so that a style sheet can tell it."""
        text = self.blocks(section.blocks)
        return self.element("div", f"\n{text}\n", section.name.replace("_", "-")) if text else ""

    def blocks(self, blocks: Iterable[Any]) -> str:
        """Blocks, a line each."""
        return "\n".join(filter(None, (BLOCKS[type(block)](self, block) for block in blocks)))

    def inlines(self, content: Iterable[Any]) -> str:
        """The inside of a paragraph."""
        return "".join([INLINES[type(node)](self, node) for node in content])


def _said(text: str) -> str:
    return html.escape(text, quote=True)


def _heading(page: Writing, node: nodes.Heading) -> str:
    name = f' id="{page.prefix}section-{node.place}"' if node.place and page.look.links_inside else ""
    return page.element(f"h{node.level}", page.inlines(node.content), more=name)


def _list(tag: str) -> Callable[[Writing, Any], str]:
    def write(page: Writing, node: Any) -> str:
        items = "\n".join(page.element("li", _item(page, item)) for item in node.items)
        start = f' start="{node.start}"' if tag == "ol" and node.start != 1 else ""
        return page.element(tag, f"\n{items}\n", more=start)

    return write


def _item(page: Writing, blocks: Sequence[Any]) -> str:
    """An item; a first paragraph that only lists follow is its text."""
    first, *rest = blocks or (nodes.Paragraph(()),)
    lists = (nodes.BulletList, nodes.OrderedList)
    if isinstance(first, nodes.Paragraph) and all(isinstance(block, lists) for block in rest):
        return "\n".join(filter(None, (page.inlines(first.content), page.blocks(rest))))
    return page.blocks(blocks)


def _table(page: Writing, node: nodes.Table) -> str:
    caption = f"{page.element('caption', page.inlines(node.caption))}\n" if node.caption else ""
    head = "".join(
        _cell(page, "th", cell, side, ' scope="col"')
        for cell, side in zip(node.header, node.alignments, strict=True)
    )
    body = "\n".join(f"<tr>{_cells(page, row, node.alignments)}</tr>" for row in node.rows)
    rows = f"\n{caption}<thead>\n<tr>{head}</tr>\n</thead>\n<tbody>\n{body}\n</tbody>\n"
    return page.element("div", page.element("table", rows), "scroll")


def _cells(page: Writing, row: Sequence[Any], sides: Sequence[str]) -> str:
    return "".join(_cell(page, "td", cell, side) for cell, side in zip(row, sides, strict=False))


def _cell(page: Writing, tag: str, cell: Sequence[Any], side: str, more: str = "") -> str:
    return page.element(tag, page.inlines(cell), side if side in {"right", "centre"} else "", more=more)


def _figure(page: Writing, node: nodes.Figure) -> str:
    caption = f"\n{page.element('figcaption', page.inlines(node.caption))}" if node.caption else ""
    return page.element("figure", f"{_picture(page, node)}{caption}")


def _picture(page: Writing, node: nodes.Figure) -> str:
    words = _said(plain(node.alternative).replace("\n", " "))
    try:
        address, width, height = page.source(page.folder, node.file)
    except PictureError as error:
        if not page.placeholders:
            page.faults += error.faults
        told = error.message(page.document.properties.language)
        return page.element("div", f"{words}<br>{_said(told)}", "missing")
    return page.element(
        "img", "", more=f' src="{address}" alt="{words}" width="{width}" height="{height}"'
    ).removesuffix("</img>")


def _contents(page: Writing, node: nodes.Contents) -> str:
    if not node.entries:
        return ""
    entries = []
    for entry in node.entries:
        text = page.inlines(unlinked(entry.content))
        link = (
            page.element("a", text, more=f' href="#{page.prefix}section-{entry.place}"')
            if page.look.links_inside
            else text
        )
        entries.append((entry.level, link))
    items: list[tuple[str, list[str]]] = []
    for level, link in entries:
        if level == nodes.Heading(2, ()).level or not items:
            items.append((link, []))
        else:
            items[-1][1].append(link)
    listed = "\n".join(f"<li>{link}{_inner(page, inner)}</li>" for link, inner in items)
    title = page.element("p", _said(node.title)) if node.title else ""
    return page.element(
        "nav",
        f"\n{title}\n{page.element('ul', listed)}\n",
        more=f' aria-label="{_said(node.title)}"' if node.title and page.look.links_inside else "",
    )


def _inner(page: Writing, links: Sequence[str]) -> str:
    return page.element("ul", "".join(f"<li>{link}</li>" for link in links)) if links else ""


def _fact(page: Writing, node: nodes.Fact) -> str:
    text = _text(page, node)
    return f'<span lang="{_said(node.language)}">{text}</span>' if node.language else text


def _text(page: Writing, node: Any) -> str:
    return _said(node.text).replace("\n", "<br>\n")


def _anchor(page: Writing, text: str, address: str) -> str:
    return page.element("a", text, more=f' href="{address}"')


def _number(page: Writing, node: nodes.Number) -> str:
    return (
        f'<span id="{page.prefix}{_said(node.label)}">{_said(node.text)}</span>'
        if page.look.links_inside
        else _said(node.text)
    )


def _reference(page: Writing, node: nodes.CrossReference) -> str:
    text = _said(node.number.text)
    return (
        page.element("a", text, more=f' href="#{page.prefix}{_said(node.number.label)}"')
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
    text = _item(page, node.blocks)
    if not page.look.links_inside:
        return page.element("li", text)
    word = _said(page.words.get("note", "Note"))
    back = f'<a class="back" href="#mark-{mark}" role="doc-backlink" aria-label="{word} {number}">↩</a>'
    return f'<li id="note-{number}">{text} {back}</li>'


BLOCKS: MappingProxyType[type, Callable[[Writing, Any], str]] = MappingProxyType({
    nodes.Heading: _heading,
    nodes.Paragraph: lambda page, node: page.element("p", page.inlines(node.content)),
    nodes.BulletList: _list("ul"),
    nodes.OrderedList: _list("ol"),
    nodes.Quotation: lambda page, node: page.element("blockquote", f"\n{page.blocks(node.blocks)}\n"),
    nodes.Table: _table,
    nodes.Figure: _figure,
    nodes.Contents: _contents,
    nodes.PageBreak: lambda page, node: page.element("div", "", "page-break"),
})  # fmt: skip
"""One short function for each block."""

INLINES: MappingProxyType[type, Callable[[Writing, Any], str]] = MappingProxyType({
    nodes.Words: _text,
    nodes.Fact: _fact,
    nodes.LineBreak: lambda page, node: "<br>\n",
    nodes.Emphasis: lambda page, node: f"<em>{page.inlines(node.content)}</em>",
    nodes.Strong: lambda page, node: f"<strong>{page.inlines(node.content)}</strong>",
    nodes.Link: lambda page, node: _anchor(page, page.inlines(node.content), _said(node.address)),
    nodes.Number: _number,
    nodes.CrossReference: _reference,
    nodes.Note: _note,
})  # fmt: skip
"""One short function for each inline."""
