"""What stands beside another: who to call beside who we are, and pictures in pairs.

Word sets text side by side in a table; one of a single row is read from left to right, as it is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import attrs

from unhrc_reports.document.nodes import Block, Figure, Section
from unhrc_reports.writers.docx.column_widths import MARGINS
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.tables import END_OF_TABLE

LEFT, RIGHT = "boilerplate", "contact"
SHARE: Final = 0.6
"""Of the width for what the issuer says of itself."""
PAIR: Final = 2
_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_SPACE: Final = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'
"""Ends a table for Word, which joins two that nothing parts, and takes no room."""


def sections(told: Iterable[Section], to: Story) -> None:
    """Write sections; the contact beside the boilerplate, where the look has columns for them."""
    waiting: Section | None = None
    for section in told:
        if waiting is not None and section.name == RIGHT:
            _beside(waiting, section, to)
            waiting = None
            continue
        if waiting is not None:
            to.blocks((waiting,))
        waiting = section if section.name == LEFT and to.package.wardrobe.has_beside else None
        if waiting is None:
            to.blocks((section,))
    if waiting is not None:
        to.blocks((waiting,))


def _beside(left: Section, right: Section, to: Story) -> None:
    width = to.package.reference.pages.upright.width
    widths = (round(width * SHARE), width - round(width * SHARE))
    _table(widths, (left, right), to)


def in_pairs(blocks: Sequence[Block]) -> Iterator[Block | tuple[Figure, ...]]:
    """Blocks, with pictures that follow each other two by two."""
    pair: tuple[Figure, ...] = ()
    for block in blocks:
        if not isinstance(block, Figure):
            yield from pair
            pair = ()
            yield block
        elif len(pair) == PAIR - 1:
            yield (*pair, block)
            pair = ()
        else:
            pair = (*pair, block)
    yield from pair


def figures(pair: tuple[Figure, ...], to: Story) -> None:
    """Two pictures side by side, each above its caption."""
    width = to.package.reference.pages.upright.width
    half = width // PAIR
    _table((half, width - half), pair, to)


def _table(widths: Sequence[int], cells: Iterable[Block | Section], to: Story) -> None:
    if to.package.breaks:
        to.paragraph("<w:p>", "")
    if to.xml and to.xml[-1] == END_OF_TABLE:
        to.xml.append(_SPACE)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    to.xml.append(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{to.package.wardrobe.table("beside")}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_ROW}"
    )
    for width, told in zip(widths, cells, strict=True):
        column = attrs.evolve(to, room=width - MARGINS, xml=[])
        column.blocks((told,))
        to.xml.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(column.xml)}</w:tc>')
    to.xml.append("</w:tr>")
    to.xml.append(END_OF_TABLE)
    to.xml.append(_SPACE)
