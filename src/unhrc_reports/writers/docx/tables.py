"""Tables: a header row that repeats, rows that do not split, columns as wide as their words ask for.

The look is a table style's; a table says only its widths, its language and what
it is about, for those who hear it read (`w:tblCaption`, `w:tblDescription`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from unhrc_reports.document.nodes import Inline, Table
from unhrc_reports.writers.docx.column_widths import Column, column_widths, fits, measured
from unhrc_reports.writers.docx.direct import KEEP_NEXT, directly
from unhrc_reports.writers.docx.runs import plain_text
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.xml import attribute

Row = tuple[tuple[Inline, ...], ...]

SIDES: Final = {"right": "right", "centre": "center"}
"""Alignment of a column to `w:jc`; «left» and «» need none."""

_HEADER_ROW = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
END_OF_TABLE: Final = "</w:tbl>"
_BETWEEN = "<w:p/>"


def table(node: Table, to: Story) -> None:
    """A table, below its caption, on a page on its side if it does not fit an upright one."""
    columns, size = measured_columns(node, to)
    pages = to.package.sections.pages
    if to.in_note or to.room or not pages.turns or fits(columns, pages.upright.width, size):
        _write(node, column_widths(columns, to.room or pages.upright.width, size), to)
        return
    to.package.sections.turn(to.xml)
    to.package.breaks = False  # it is a new page already
    _write(node, column_widths(columns, pages.sideways.width, size), to)
    to.package.sections.turn_back(to.xml)


def measured_columns(node: Table, to: Story) -> tuple[list[Column], int]:
    """Measure the columns of a table, and give the size of its letters."""
    return measured((node.header, *node.rows), to.glue), to.package.wardrobe.size("table text")


def _write(node: Table, widths: list[int], to: Story) -> None:
    if node.caption:
        to.paragraph(directly(to.opening_of("table caption"), KEEP_NEXT), to.inlines(node.caption))
    elif to.package.breaks and not to.in_note:
        to.paragraph("<w:p>", "")
    elif to.xml and to.xml[-1] == END_OF_TABLE:
        to.xml.append(_BETWEEN)  # Word joins two tables that nothing parts
    to.xml.append(_beginning(node, widths, to.package.wardrobe.table("table")))
    _row(node.header, _HEADER_ROW, _openings("table heading", node.alignments, widths, to), to)
    body = _openings("table text", node.alignments, widths, to)
    for row in node.rows:
        _row(row, _ROW, body, to)
    to.xml.append(END_OF_TABLE)


def _beginning(node: Table, widths: list[int], style: str) -> str:
    """Write what goes before the rows (ECMA-376 part 1, 17.4.38 and 17.4.59)."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    named = f'<w:tblCaption w:val="{attribute(plain_text(node.caption))}"/>' if node.caption else ""
    described = ", ".join(plain_text(cell) for cell in node.header)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'{named}<w:tblDescription w:val="{attribute(described)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _openings(role: str, alignments: Iterable[str], widths: list[int], to: Story) -> list[str]:
    """Begin a cell and its paragraph, for each column."""
    sides = [SIDES.get(alignment, "") for alignment in alignments]
    paragraph = to.package.wardrobe.opening(role)
    return [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{_aligned(paragraph, side)}'
        for width, side in zip(widths, [*sides, *[""] * len(widths)], strict=False)
    ]


def _aligned(paragraph: str, side: str) -> str:
    """Set a column's side: the one thing that no style can know."""
    return paragraph.replace("</w:pPr>", f'<w:jc w:val="{side}"/></w:pPr>') if side else paragraph


def _row(cells: Row, beginning: str, openings: list[str], to: Story) -> None:
    to.xml.append(beginning)
    for at, opening in enumerate(openings):
        runs = to.inlines(cells[at]) if at < len(cells) else ""
        to.xml.append(f"{opening}{runs}</w:p></w:tc>")
    to.xml.append("</w:tr>")
