"""One HTML file in the making: its head, its sections, its notes; what it looks like is the affair of `looks`."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from unhrc_reports.document import nodes
from unhrc_reports.document.alignment import rows
from unhrc_reports.errors import Fault, PictureError
from unhrc_reports.writers.html.blocks import BLOCKS
from unhrc_reports.writers.html.inlines import INLINES, escaped
from unhrc_reports.writers.html.looks import Look

LISTS = (nodes.BulletList, nodes.OrderedList)
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
        head = [f"<title>{escaped(told.title or told.session or 'Report')}</title>"]
        head += [f'<meta name="{name}" content="{escaped(text)}">' for name, text in named.items() if text]
        columns = isinstance(self.document, nodes.Parallel) and self.document.arrangement == "columns"
        body = "\n".join((*self._body(columns), *self._notes()))
        if self.faults:
            raise PictureError(self.faults)
        return self.look.page(escaped(self.language), "\n".join(head), body, "columns" if columns else "")

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
        return f'<div lang="{escaped(document.properties.locale)}">\n{text}\n</div>\n'

    def _notes(self) -> list[str]:
        if not self.notes:
            return []
        items = "\n".join(self.notes)
        tag, look = self.look.opened("section", "notes")
        return [f'<{tag}{look} role="doc-endnotes" aria-label="{escaped(self.words.get("note", "Notes"))}">\n'
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

    def item(self, blocks: Sequence[Any]) -> str:
        """The inside of an item or a note; a first paragraph that only lists follow is its text."""
        first, *rest = blocks or (nodes.Paragraph(()),)
        if isinstance(first, nodes.Paragraph) and all(isinstance(block, LISTS) for block in rest):
            return "\n".join(filter(None, (self.inlines(first.content), self.blocks(rest))))
        return self.blocks(blocks)
