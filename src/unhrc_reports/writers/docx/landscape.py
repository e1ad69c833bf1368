"""Pages on their side, for tables whose words do not fit an upright page.

A section of Word has one direction of paper. So the text before a wide table
ends a section, and the table is one of its own; headers and footers go on
through all of them (ECMA-376 part 1, 17.6).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs
from lxml import etree

from unhrc_reports.writers.docx.section import PageSection, read_section
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, w

_OF_THE_FIRST: Final = ("titlePg", "pgNumType")
"""What holds for the first section alone: its other first page, and where page numbers start."""
_ENDING = "<w:p><w:pPr><w:sectPr"


@attrs.frozen
class Pages:
    """The page of a reference document, upright and on its side, at the front and further on."""

    upright: PageSection
    upright_on: PageSection
    sideways: PageSection
    sideways_on: PageSection

    @property
    def turns(self) -> bool:
        """Whether a page on its side is wider at all."""
        return self.sideways.width > self.upright.width


def pages_of(page: PageSection) -> Pages:
    """Make the four of one."""
    upright_on = _changed(page, _going_on)
    return Pages(page, upright_on, _changed(page, _turned), _changed(upright_on, _turned))


@attrs.define
class Sections:
    """The sections of a document, while it is written."""

    pages: Pages
    headings: set[str] = attrs.field(factory=set)
    """The paragraphs that are headings, as they are written: none of them ends a section."""
    _ended: int = 0

    def turn(self, xml: list[str]) -> None:
        """Begin a section on its side, or go on in the one that has just ended; headings go with their table."""
        at = len(xml)
        while at and xml[at - 1] in self.headings:
            at -= 1
        if at and xml[at - 1].startswith(_ENDING):
            del xml[at - 1]
            self._ended -= 1
        elif at:
            self._end(xml, self.pages.upright_on if self._ended else self.pages.upright, at)

    def turn_back(self, xml: list[str]) -> None:
        """End a section on its side."""
        self._end(xml, self.pages.sideways_on if self._ended else self.pages.sideways)

    def last(self, xml: list[str]) -> PageSection:
        """Give the page of the last section; a document that ends in a wide table needs no page after it."""
        if xml and xml[-1].startswith(_ENDING):
            xml.pop()
            return self.pages.sideways_on if self._ended > 1 else self.pages.sideways
        return self.pages.upright_on if self._ended else self.pages.upright

    def _end(self, xml: list[str], page: PageSection, at: int | None = None) -> None:
        xml.insert(len(xml) if at is None else at, f"<w:p><w:pPr>{page.xml}</w:pPr></w:p>")
        self._ended += 1


def _changed(page: PageSection, change: Callable[[etree._Element], None]) -> PageSection:
    body = etree.fromstring(f"<w:body {BODY_NAMESPACES}>{page.xml}</w:body>")
    change(body[0])
    return read_section(body)


def _going_on(section: etree._Element) -> None:
    for name in _OF_THE_FIRST:
        for found in section.findall(w(name)):
            section.remove(found)


def _turned(section: etree._Element) -> None:
    """Change width and height; the margins stay where they are."""
    size = section.find(w("pgSz"))
    if size is not None:
        width, height = size.get(w("w"), "11906"), size.get(w("h"), "16838")
        size.attrib.update({w("w"): height, w("h"): width, w("orient"): "landscape"})
