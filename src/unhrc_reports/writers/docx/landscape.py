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
from unhrc_reports.writers.docx.xml import BODY_NAMESPACES, RELATIONS, w

_OF_THE_FIRST: Final = ("titlePg", "pgNumType")
"""What holds for the first section alone: its other first page, and where page numbers start."""
_AFTER_NUMBERS: Final = (
    "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
)  # fmt: skip
"""What follows `w:pgNumType` in CT_SectPr (ECMA-376 part 1, 17.6.17)."""
ID: Final = f"{{{RELATIONS}}}id"
_ENDING = "<w:p><w:pPr><w:sectPr"


@attrs.frozen
class Pages:
    """The page of a reference document, upright and on its side, at the front and further on."""

    upright: PageSection
    upright_on: PageSection
    sideways: PageSection
    sideways_on: PageSection
    upright_annex: PageSection
    sideways_annex: PageSection

    def of(self, begun: str, *, sideways: bool) -> PageSection:
        """The page of a section that begins the document («first»), goes on in it («on»), or begins an «annex»."""
        upright = {"first": self.upright, "on": self.upright_on, "annex": self.upright_annex}
        turned = {"first": self.sideways, "on": self.sideways_on, "annex": self.sideways_annex}
        return (turned if sideways else upright)[begun]

    @property
    def turns(self) -> bool:
        """Whether a page on its side is wider at all."""
        return self.sideways.width > self.upright.width


def pages_of(page: PageSection) -> Pages:
    """Make all of one."""
    on, annex = _changed(page, _going_on), _changed(page, _beginning_anew)
    return Pages(page, on, _changed(page, _turned), _changed(on, _turned), annex, _changed(annex, _turned))


@attrs.define
class Sections:
    """The sections of a document, while it is written."""

    pages: Pages
    headings: set[str] = attrs.field(factory=set)
    """The paragraphs that are headings, as they are written: none of them ends a section."""
    _begun: list[str] = attrs.field(factory=lambda: ["first"])
    """How each section begins, the one that is being written last."""

    def turn(self, xml: list[str]) -> None:
        """Begin a section on its side, or go on in the one that has just ended; headings go with their table."""
        at = len(xml)
        while at and xml[at - 1] in self.headings:
            at -= 1
        if at and _is_ending(xml[at - 1]):
            del xml[at - 1]
            self._begun.pop()
        elif at:
            self._end(xml, sideways=False, at=at)

    def turn_back(self, xml: list[str]) -> None:
        """End a section on its side."""
        self._end(xml, sideways=True, at=len(xml))

    def annex(self, xml: list[str]) -> None:
        """Begin a section whose pages are counted from 1."""
        if xml and not _is_ending(xml[-1]):
            self._end(xml, sideways=False, at=len(xml))
        self._begun[-1] = "annex"

    def last(self, xml: list[str]) -> PageSection:
        """Give the page of the last section; a document that ends in a wide table needs no page after it."""
        if xml and _is_ending(xml[-1]):
            xml.pop()
            self._begun.pop()
            return self.pages.of(self._begun[-1], sideways=True)
        return self.pages.of(self._begun[-1], sideways=False)

    def _end(self, xml: list[str], *, sideways: bool, at: int) -> None:
        page = self.pages.of(self._begun[-1], sideways=sideways)
        xml.insert(at, f"<w:p><w:pPr>{page.xml}</w:pPr></w:p>")
        self._begun.append("on")


def _is_ending(xml: str) -> bool:
    return xml.startswith(_ENDING)


def _changed(page: PageSection, change: Callable[[etree._Element], None]) -> PageSection:
    body = etree.fromstring(f"<w:body {BODY_NAMESPACES}>{page.xml}</w:body>")
    change(body[0])
    return read_section(body)


def _going_on(section: etree._Element) -> None:
    for name in _OF_THE_FIRST:
        for found in section.findall(w(name)):
            section.remove(found)


def _beginning_anew(section: etree._Element) -> None:
    """Let an annex count its pages and have the foot of further pages: the address is on page 1 alone."""
    _counting_anew(section)
    feet = {foot.get(w("type")): foot for foot in section.findall(w("footerReference"))}
    if {"default", "first"} <= feet.keys():
        feet["first"].set(ID, feet["default"].get(ID, ""))


def _counting_anew(section: etree._Element) -> None:
    """Count pages from 1, in the form that the house has (ECMA-376 part 1, 17.6.12)."""
    numbers = section.find(w("pgNumType"))
    if numbers is None:
        numbers = etree.Element(w("pgNumType"))
        followers = [at for at, child in enumerate(section) if child.tag in map(w, _AFTER_NUMBERS)]
        section.insert(min(followers, default=len(section)), numbers)
    numbers.set(w("start"), "1")


def _turned(section: etree._Element) -> None:
    """Change width and height; the margins stay where they are, and columns go, for a wide table needs the page."""
    for columns in section.findall(w("cols")):
        section.remove(columns)
    size = section.find(w("pgSz"))
    if size is not None:
        width, height = size.get(w("w"), "11906"), size.get(w("h"), "16838")
        size.attrib.update({w("w"): height, w("h"): width, w("orient"): "landscape"})
