"""One document in several languages: side by side in a table, or one after the other.

Side by side, each language has a column and each step of the text a row, so that what says the same stands level;
the row with the names of the languages repeats on each page, and long rows may go on over the page. The letterhead
stands above the columns, tables between them, one language below the other, where their header rows repeat; a
picture stands once, across all columns, with a caption in each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import attrs

from unhrc_reports.document.alignment import Row, rows, steps
from unhrc_reports.document.nodes import Block, Document, Figure, Heading, Parallel, Section, Table
from unhrc_reports.writers.docx.arrangement import arranged, set_in_columns
from unhrc_reports.writers.docx.column_widths import MARGINS
from unhrc_reports.writers.docx.direct import KEEP_NEXT, directly
from unhrc_reports.writers.docx.figures import picture_run
from unhrc_reports.writers.docx.runs import look_of, plain_text, run
from unhrc_reports.writers.docx.story import Story
from unhrc_reports.writers.docx.tables import END_OF_TABLE
from unhrc_reports.writers.docx.xml import attribute

ABSENT: Final = "—"
"""Stands where a language lacks a section that another has."""
ABOVE: Final = frozenset({"handling", "issuer", "document_type", "release_line"})
"""Blocks that stand above the columns, as a letterhead does, where the document begins with them."""
_HEADER_ROW: Final = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
_WHOLE_ROW: Final = "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
"""Of a heading or a picture, which stays with the next row."""


def one_after_the_other(node: Parallel, to: Story) -> None:
    """Each language by itself, from a new page on."""
    for document in node.documents:
        _in(document.properties.locale, to).blocks(arranged(document, to.package.furnished(document)))
        to.package.breaks = True
    to.package.breaks = False


def side_by_side(node: Parallel, to: Story) -> None:
    """All languages in columns, and across them what belongs to all."""
    columns = Columns(_in_columns(node, to), to)
    matched = rows(columns.node)
    above = next((at for at, row in enumerate(matched) if not _stands_above(row)), len(matched))
    for row in matched[:above]:
        columns.across([section.blocks if section else () for section in row], _name(row))
    for row in matched[above:]:
        columns.section(row)
    columns.end()


def _in_columns(node: Parallel, to: Story) -> Parallel:
    documents = (
        attrs.evolve(one, sections=set_in_columns(one, to.package.furnished(one))) for one in node.documents
    )
    return attrs.evolve(node, documents=tuple(documents))


def _in(locale: str, to: Story) -> Story:
    return attrs.evolve(to, plain=look_of(bold=False, italic=False, locale=locale))


def _name(row: Row) -> str:
    return next(section.name for section in row if section is not None)


def _stands_above(row: Row) -> bool:
    return _name(row) in ABOVE


class Columns:
    """The columns of the languages: a table where there is anything to put into one."""

    def __init__(self, node: Parallel, to: Story) -> None:
        self.node, self.to = node, to
        self.width = to.package.reference.pages.upright.width // len(node.documents)
        self.pages = [_in(document.properties.locale, to) for document in node.documents]
        self.stories = [attrs.evolve(page, room=self.width - MARGINS, xml=[]) for page in self.pages]
        self._open = False

    def section(self, row: Row) -> None:
        """Write a section in all languages, in one row or in several."""
        name, there = _name(row), [section for section in row if section is not None]
        if len(there) < len(row):
            self._one_sided(row, name)
            return
        for step in steps(there):
            self._step(step, name)

    def across(self, step: Iterable[tuple[Block, ...]], name: str) -> None:
        """Write blocks between the columns, as wide as the page, one language below the other."""
        self.end()
        for blocks, page in zip(step, self.pages, strict=True):
            opening = page.package.wardrobe.section_opening(name)
            page.within(opening, section=name).blocks(blocks)

    def end(self) -> None:
        """End the table, if one is open."""
        if self._open:
            self.to.xml.append(END_OF_TABLE)
            self._open = False

    def _one_sided(self, row: Sequence[Section | None], name: str) -> None:
        if any(isinstance(block, Table) for section in row if section for block in section.blocks):
            self.across([section.blocks if section else () for section in row], name)
            return
        cells = (
            _cell(name, one.blocks, at) if one else _absent(at) for one, at in zip(row, self.stories, strict=True)
        )
        self._row("<w:tr>", cells)

    def _step(self, step: Sequence[tuple[Block, ...]], name: str) -> None:
        kinds = {type(block) for blocks in step for block in blocks}
        if Table in kinds:
            self.across(step, name)
            return
        figures = [block for blocks in step for block in blocks if isinstance(block, Figure)]
        if kinds == {Figure} and len({figure.file for figure in figures}) == 1:
            self._picture(figures)
            return
        cells = (_cell(name, blocks, story) for blocks, story in zip(step, self.stories, strict=True))
        self._row(_WHOLE_ROW if kinds == {Heading} else "<w:tr>", cells)

    def _picture(self, figures: Sequence[Figure]) -> None:
        """A picture across all columns, and a caption in each."""
        alternative = " / ".join(dict.fromkeys(plain_text(figure.alternative) for figure in figures))
        if (drawn := picture_run(figures[0].file, alternative, self.to)) is None:
            return
        opening = directly(self.to.package.wardrobe.opening("figure"), KEEP_NEXT)
        self._row(_WHOLE_ROW, [f"{opening}{drawn}</w:p>"], span=len(figures))
        captions = (_caption(figure, story) for figure, story in zip(figures, self.stories, strict=True))
        self._row(_WHOLE_ROW, captions)

    def _row(self, beginning: str, cells: Iterable[str], span: int = 1) -> None:
        written = "".join(f"{_opened(self.width * span, span)}{cell}</w:tc>" for cell in cells)
        self._begin()
        self.to.xml.append(f"{beginning}{written}</w:tr>")

    def _begin(self) -> None:
        """Begin a table under the names of the languages."""
        if self._open:
            return
        if self.to.xml and self.to.xml[-1] == END_OF_TABLE:
            self.to.xml.append("<w:p/>")  # Word joins two tables that nothing parts
        self._open = True
        self.to.xml.append(_beginning(self.node, self.width, self.to.package.wardrobe.table("columns")))
        self._row(_HEADER_ROW, map(_language, self.node.documents, self.stories))


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


def _cell(name: str, blocks: tuple[Block, ...], column: Story) -> str:
    """Write blocks into a cell, which has to end in a paragraph (ECMA-376 part 1, 17.4.65)."""
    column.xml.clear()
    column.within(column.package.wardrobe.section_opening(name), section=name).blocks(blocks)
    if not column.xml or column.xml[-1] == END_OF_TABLE:
        column.xml.append("<w:p/>")
    return "".join(column.xml)


def _caption(figure: Figure, column: Story) -> str:
    return f"{column.opening_of('caption')}{column.inlines(figure.caption)}</w:p>"


def _absent(column: Story) -> str:
    return f"{column.package.wardrobe.opening('body text')}{run(ABSENT, column.plain)}</w:p>"


def _opened(width: int, columns: int) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}</w:tcPr>'
