"""One document in several languages: side by side in a table, or one after the other.

Side by side, each language has a column and each step of the text a row, so that
what says the same stands level; the row with the names of the languages repeats
on each page, and long rows may go on over the page. Each column is in its language.
A table that is too wide for a column goes across all of them, one language below the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from unhrc_reports.document.alignment import Row, rows, steps
from unhrc_reports.document.nodes import Block, Document, Figure, Heading, Parallel, Table
from unhrc_reports.writers.docx.arrangement import arranged
from unhrc_reports.writers.docx.column_widths import MARGINS, Column, fits
from unhrc_reports.writers.docx.runs import look_of, run
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.tables import END_OF_TABLE, measured_columns
from unhrc_reports.writers.docx.xml import attribute

ABSENT: Final = "—"
"""Stands where a language lacks a section that another has."""
_HEADER_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_WHOLE_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
"""Of a heading, which its style keeps with the next row, of a picture or a wide table with its caption."""


def one_after_the_other(node: Parallel, to: Story) -> None:
    """Each language by itself, from a new page on."""
    for document in node.documents:
        _in(document.properties.locale, to).blocks(arranged(document, to.package.furnished(document)))
        to.package.breaks = True
    to.package.breaks = False


def side_by_side(node: Parallel, to: Story) -> None:
    """All languages in a table, a column for each."""
    width = to.package.reference.pages.upright.width // len(node.documents)
    columns = [
        attrs.evolve(_in(document.properties.locale, to), room=width - MARGINS, xml=[])
        for document in node.documents
    ]
    to.xml.append(_beginning(node, width, to.package.wardrobe.table("columns")))
    _row(_HEADER_ROW, map(_language, node.documents, columns), width, to)
    for row in rows(node):
        _section(row, columns, width, to)
    to.xml.append(END_OF_TABLE)


def _in(locale: str, to: Story) -> Story:
    return attrs.evolve(to, plain=look_of(bold=False, italic=False, locale=locale))


def _beginning(node: Parallel, width: int, style: str) -> str:
    columns = f'<w:gridCol w:w="{width}"/>' * len(node.documents)
    names = " · ".join(document.properties.language_name for document in node.documents)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width * len(node.documents)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{attribute(node.properties.title)}"/>'
        f'<w:tblDescription w:val="{attribute(names)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


def _language(document: Document, column: Story) -> str:
    name = document.properties.language_name or document.properties.language
    return f"{column.package.wardrobe.opening('table heading')}{run(name, column.plain)}</w:p>"


def _section(row: Row, columns: list[Story], width: int, to: Story) -> None:
    """Write a section in all languages, in one row or in several."""
    there = [section for section in row if section is not None]
    if len(there) < len(row):
        cells = (
            _cell(one.name, one.blocks, at) if one else _absent(at) for one, at in zip(row, columns, strict=True)
        )
        _row("<w:tr>", cells, width, to)
        return
    for step in steps(there):
        if any(_is_too_wide(blocks, column) for blocks, column in zip(step, columns, strict=True)):
            _across(there[0].name, step, columns, width, to)
            continue
        cells = (_cell(there[0].name, blocks, column) for blocks, column in zip(step, columns, strict=True))
        kinds = {type(block) for blocks in step for block in blocks}
        _row(_WHOLE_ROW if kinds in ({Heading}, {Figure}) else "<w:tr>", cells, width, to)


def _is_too_wide(blocks: Iterable[Block], column: Story) -> bool:
    return any(not fits(*_measures(block, column)) for block in blocks if isinstance(block, Table))


def _measures(table: Table, column: Story) -> tuple[list[Column], int, int]:
    columns, size = measured_columns(table, column)
    return columns, column.room, size


def _across(name: str, step: Iterable[tuple[Block, ...]], columns: list[Story], width: int, to: Story) -> None:
    """Write what is too wide for a column across all of them, one language below the other."""
    all_columns = width * len(columns)
    for blocks, column in zip(step, columns, strict=True):
        wide = attrs.evolve(column, room=all_columns - MARGINS, xml=[])
        to.xml.append(f"{_WHOLE_ROW}{_opened(all_columns, len(columns))}{_cell(name, blocks, wide)}</w:tc></w:tr>")


def _cell(name: str, blocks: tuple[Block, ...], column: Story) -> str:
    """Write blocks into a cell, which has to end in a paragraph (ECMA-376 part 1, 17.4.65)."""
    column.xml.clear()
    column.within(column.package.wardrobe.section_opening(name), section=name).blocks(blocks)
    if not column.xml or column.xml[-1] == END_OF_TABLE:
        column.xml.append("<w:p/>")
    return "".join(column.xml)


def _absent(column: Story) -> str:
    return f"{column.package.wardrobe.opening('body text')}{run(ABSENT, column.plain)}</w:p>"


def _row(beginning: str, cells: Iterable[str], width: int, to: Story) -> None:
    to.xml.append(f"{beginning}{''.join(f'{_opened(width)}{cell}</w:tc>' for cell in cells)}</w:tr>")


def _opened(width: int, columns: int = 1) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>'
