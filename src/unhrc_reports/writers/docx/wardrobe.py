"""How paragraphs and lists begin under the styles of a reference document, each found once.

A document has a few dozen roles and some thousand paragraphs; so the opening
tags of a role are written once and handed out ever after.
"""

from __future__ import annotations

from typing import Final

import attrs

from unhrc_reports.writers.docx.additions import ADDED, USUAL_SIZE
from unhrc_reports.writers.docx.direct import NO_NUMBER, directly
from unhrc_reports.writers.docx.numbering import Marker, Numbering
from unhrc_reports.writers.docx.styles import (
    BODY,
    CHARACTER_ROLES,
    PARAGRAPH_ROLES,
    SECTION_ROLES,
    TABLE_ROLES,
    StyleSheet,
)

PULLED: Final = "pull quotation"
"""The block whose quotations are set apart by their size."""
DEEPEST_HEADING: Final = 6
DEEPEST: Final = 8
"""Word has nine levels of lists, counted from 0."""
STYLED: Final = 3
"""Word has list styles for three of them: List Bullet, List Bullet 2, List Bullet 3."""


@attrs.define(eq=False)
class Wardrobe:
    """The openings of paragraphs, by role, by section and by level."""

    sheet: StyleSheet
    numbering: Numbering
    _openings: dict[str, str] = attrs.field(factory=dict, init=False)
    _markers: dict[tuple[str, int, str], Marker] = attrs.field(factory=dict, init=False)

    def opening(self, role: str) -> str:
        """Begin a paragraph in a role."""
        if role not in self._openings:
            self._openings[role] = opened(self.sheet.find("paragraph", *PARAGRAPH_ROLES[role], *BODY))
        return self._openings[role]

    def heading_opening(self, level: int, section: str = "") -> str:
        """Begin a heading; a block such as a fact box may have a style of its own for its headings."""
        own = f"{section.replace('_', ' ')} heading"
        if section and level > 1 and self.has(own):
            return self.named(own)
        return self.opening(f"heading {min(level, DEEPEST_HEADING)}")

    def quotation_opening(self, section: str) -> str:
        """Begin the words of a speaker; a pull quotation has a style of its own."""
        own = section.replace("_", " ")
        return self.named(own) if own == PULLED and self.has(own) else self.opening("quote")

    def unnumbered(self, opening: str) -> str:
        """The same opening of a paragraph, without the number that its style may bring."""
        return directly(opening, NO_NUMBER) if _style_of(opening) in self.sheet.numbers else opening

    def has(self, name: str) -> bool:
        """Whether the reference document has a paragraph style of this name."""
        return self.sheet.find("paragraph", name) is not None

    def named(self, name: str) -> str:
        """Begin a paragraph in the style of this name, or in that of running text."""
        return self.section_opening(name)

    def is_hidden(self, section: str) -> bool:
        """Whether the look does not show a block."""
        return self.sheet.find("paragraph", section.replace("_", " ")) in self.sheet.hidden

    @property
    def has_beside(self) -> bool:
        """Whether the look sets the contact beside the boilerplate, and pictures in pairs."""
        return self.sheet.find("table", "Beside") is not None

    def is_added(self, role: str) -> bool:
        """Whether nothing in the reference document plays a role, so that a plain style of ours does."""
        return (self.sheet.find("paragraph", *PARAGRAPH_ROLES[role]) or "").startswith(ADDED)

    def section_opening(self, section: str) -> str:
        """Begin a plain paragraph of a section: its own style if there is one, else that of running text."""
        key = f"section {section}"
        if key not in self._openings:
            name = section.replace("_", " ")
            style = self.sheet.find("paragraph", *SECTION_ROLES.get(name, (name,)), *BODY)
            self._openings[key] = opened(style, self.sheet.frames.get(style or "", ""))
        return self._openings[key]

    def indent(self, role: str) -> int:
        """Give the indents of a role, left and right together, in twentieths of a point."""
        return sum(self.sides_of(role))

    def sides_of(self, role: str) -> tuple[int, int]:
        """Give the left and the right indent of a role, in twentieths of a point."""
        return self.sheet.sides.get(self.sheet.find("paragraph", *PARAGRAPH_ROLES[role]) or "", (0, 0))

    def is_centred(self, role: str) -> bool:
        """Whether the lines of a role are centred."""
        return (self.sheet.find("paragraph", *PARAGRAPH_ROLES[role]) or "") in self.sheet.centred

    def size(self, role: str) -> int:
        """Give the size of letters in a role, in half points."""
        style = self.sheet.find("paragraph", *PARAGRAPH_ROLES[role]) or ""
        return self.sheet.sizes.get(style, self.sheet.sizes.get(self.sheet.default or "", USUAL_SIZE))

    def character(self, role: str) -> str:
        """Give the id of a character style."""
        return self.sheet.find("character", *CHARACTER_ROLES[role]) or ""

    def table(self, role: str) -> str:
        """Give the id of a table style."""
        return self.sheet.find("table", *TABLE_ROLES[role]) or ""

    def marker(self, kind: str, depth: int, section: str) -> Marker:
        """How an item of a list begins, «bullet» or «number», so many lists deep."""
        key = (kind, min(depth, DEEPEST), section)
        if key not in self._markers:
            self._markers[key] = self._marker(*key)
        return self._markers[key]

    def _marker(self, kind: str, depth: int, section: str) -> Marker:
        style, below = self._list_style(kind, depth, section.replace("_", " "))
        pattern, level, carried = self._pattern(kind, style, depth, below)
        role = "list continue" if depth == 0 else f"list continue {min(depth + 1, STYLED)}"
        form = self.numbering.form(pattern, level) if kind == "bullet" else "decimal"
        return Marker(style, pattern, level, carried, self.opening(role), form)

    def _list_style(self, kind: str, depth: int, title: str) -> tuple[str, int]:
        """Give the style of a list, and how many levels deeper the list is than the style is meant for."""
        for above in range(min(depth, STYLED - 1), -1, -1):
            name = f"List {kind}" if above == 0 else f"List {kind} {above + 1}"
            if (style := self.sheet.find("paragraph", f"{title} {name}", name)) is not None:
                return style, depth - above
        return self.sheet.find("paragraph", *BODY) or "", depth

    def _pattern(self, kind: str, style: str, depth: int, below: int) -> tuple[int, int, bool]:
        """Give pattern and level, and whether the style brings the mark of this level by itself."""
        number, level = self.sheet.numbers.get(style, (0, None))
        found = self.numbering.behind(number, style, level)
        if found is not None and self.numbering.has_level(found[0], found[1] + below):
            return found[0], found[1] + below, below == 0
        return self.numbering.own[kind], depth, False


def _style_of(opening: str) -> str:
    return opening.partition('<w:pStyle w:val="')[2].partition('"')[0]


def opened(style: str | None, frame: str = "") -> str:
    """Begin a paragraph in a style, or in the default one.

    A frame is said once more, for LibreOffice reads that of a paragraph and not that of its style.

    >>> opened("Lead")
    '<w:p><w:pPr><w:pStyle w:val="Lead"/></w:pPr>'
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{frame}</w:pPr>' if style else "<w:p>"
