"""Blocks of text: headings, paragraphs, quotations, lists, notes. Each node has one short function.

Tables and figures have modules of their own. What a paragraph looks like is
never said here: only which style it has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

from unhrc_reports.document.nodes import (
    Block,
    BulletList,
    Heading,
    Note,
    OrderedList,
    PageBreak,
    Paragraph,
    Quotation,
    Section,
)
from unhrc_reports.errors import Fault, Place
from unhrc_reports.messages import message
from unhrc_reports.writers.docx import beside
from unhrc_reports.writers.docx.annexes import annex, number_of
from unhrc_reports.writers.docx.captions import bookmarked, field
from unhrc_reports.writers.docx.contents import place_of
from unhrc_reports.writers.docx.headline import RULE, balanced_opening, fits_whole, rule_below
from unhrc_reports.writers.docx.numbering import Marker
from unhrc_reports.writers.docx.runs import Line, Look, plain_text
from unhrc_reports.writers.docx.sources import is_list_of_sources, list_of_sources
from unhrc_reports.writers.docx.story import Story

FIRST_NUMBERED: Final = 2
"""Level of the headings under which the clauses of an administrative text are counted by figures."""
CLAUSES: Final = 2
"""The deepest level of clauses, points and dashes."""
ENGLISH: Final = "abcdefghijklmnopqrstuvwxyz"
_BEARS_A_NUMBER: Final = re.compile(r"(?:[0-9]+|[IVXLC]+|[A-Z])\. ")
"""How a heading begins that its template numbers; the headline is never numbered."""
_RAISED: Final = '<w:vertAlign w:val="superscript"/>'
"""Said by the mark itself, for readers that know no character styles."""


def section(node: Section, to: Story) -> None:
    """A block of the layout; its plain paragraphs take the style of its name."""
    opening = to.package.wardrobe.section_opening(node.name)
    inside = to.within(opening, section=node.name)
    if to.room or not to.package.wardrobe.has_beside:
        inside.blocks(node.blocks)
        return
    for block in beside.in_pairs(node.blocks):
        if isinstance(block, tuple):
            beside.figures(block, inside)
        else:
            inside.blocks((block,))


def heading(node: Heading, to: Story) -> None:
    """A heading, which its style keeps with what follows; a headline has lines of equal length."""
    if number := number_of(node, to):
        annex(node, number, to)
        return
    to.package.clauses = max(node.level - FIRST_NUMBERED, 0)
    words = (attrs.evolve(to, whole=True) if node.level == 1 and fits_whole(node, to) else to).inlines(node.content)
    if node.place:
        words = bookmarked(*place_of(node, to), words)
    to.paragraph(_opening_of_heading(node, to), words)
    to.package.sections.headings.add(to.xml[-1])
    if node.level == 1 and not to.room and to.package.wardrobe.has(RULE):
        to.xml.append(rule_below(node, to))


def _opening_of_heading(node: Heading, to: Story) -> str:
    wardrobe = to.package.wardrobe
    opening = wardrobe.heading_opening(node.level, to.section)
    if node.level == 1 or _BEARS_A_NUMBER.match(plain_text(node.content)):
        opening = wardrobe.unnumbered(opening)
    return balanced_opening(opening, node, to) if node.level == 1 else opening


def paragraph(node: Paragraph, to: Story) -> None:
    """A paragraph in the style of its place."""
    to.paragraph(to.opening, to.inlines(node.content))


def page_break(node: PageBreak, to: Story) -> None:
    """A new page: the next paragraph of the body asks for it (`w:pageBreakBefore`, ECMA-376 part 1, 17.3.1.23)."""
    to.package.breaks = not to.in_note and not to.room


def quotation(node: Quotation, to: Story) -> None:
    """Words of a speaker, and who spoke."""
    to.within(to.package.wardrobe.quotation_opening(to.section)).blocks(node.blocks)


def bullet_list(node: BulletList, to: Story) -> None:
    """A list without an order: its style bears the bullet, or a shared number does."""
    if is_list_of_sources(node, to):
        list_of_sources(node, to)
        return
    marker = to.package.wardrobe.marker("bullet", to.depth, to.section)
    if marker.form != "bullet":
        clauses(node, to)
        return
    _items(node.items, marker, _opening_of_bullet(marker, to), to)


def _opening_of_bullet(marker: Marker, to: Story) -> str:
    return marker.opening if marker.carried else marker.numbered(to.package.bullets(marker))


def clauses(node: BulletList, to: Story) -> None:
    """A list in a look that counts: clauses 1., 2., below a counted heading points a), b) (Decree 30, II.6)."""
    depth = min(to.depth + to.package.clauses, CLAUSES)
    marker = to.package.wardrobe.marker("bullet", depth, to.section)
    inside = attrs.evolve(to, depth=to.depth)
    if marker.form == "bullet":
        _items(node.items, marker, _opening_of_bullet(marker, to), inside)
    elif marker.form == "lowerLetter":
        for item, opening in zip(node.items, _points(len(node.items), marker, to), strict=True):
            _items((item,), marker, opening, inside)
    else:
        _items(node.items, marker, marker.numbered(to.package.numbers(marker, 1)), inside)


def _points(count: int, marker: Marker, to: Story) -> Iterator[str]:
    """How each point begins: counted by Word as far as it counts as the language does, then by letters written out.

    Word and LibreOffice do not agree on how to count on behind a mark that is written out.
    """
    letters = to.package.words.get("point_letters") or ENGLISH
    counted = next((at for at, pair in enumerate(zip(letters, ENGLISH, strict=False)) if len(set(pair)) > 1), count)
    number = to.package.numbers(marker, 1)
    for at in range(count):
        letter = f"{letters[at % len(letters)]})"
        yield marker.numbered(number if at < counted else to.package.literal(marker, letter))


def ordered_list(node: OrderedList, to: Story) -> None:
    """A numbered list, which counts from its own start whatever lists came before."""
    marker = to.package.wardrobe.marker("number", to.depth, to.section)
    _items(node.items, marker, marker.numbered(to.package.numbers(marker, node.start)), to)


def _items(items: tuple[tuple[Block, ...], ...], marker: Marker, opening: str, to: Story) -> None:
    inside = to.within(marker.continued, depth=to.depth + 1)
    for item in items:
        first, rest = _first_paragraph(item)
        to.paragraph(opening, to.inlines(first.content))
        inside.blocks(rest)


def _first_paragraph(blocks: tuple[Block, ...]) -> tuple[Paragraph, tuple[Block, ...]]:
    # A mark stands before words: where a table or a list comes first, the mark has a line of its own.
    if blocks and isinstance(blocks[0], Paragraph):
        return blocks[0], blocks[1:]
    return Paragraph(()), blocks


def note(node: Note, look: Look, line: Line) -> None:
    """A footnote: its mark here, its text in `footnotes.xml` (ECMA-376 part 1, 17.11).

    A note that has stood before is referred to by the field NOTEREF (17.16.5.38), in the look of a mark.
    """
    package = line.story.package
    if line.story.in_note:
        package.faults.append(_NOTE_IN_NOTE)
        return
    style = f'<w:rPr><w:rStyle w:val="{package.wardrobe.character("footnote reference")}"/>{_RAISED}</w:rPr>'
    bookmark = package.bookmark(("note", id(node)))
    name = f"_Ref{bookmark:09}"
    if (place := package.noted.get(id(node))) is not None:
        line.raw(field(rf"NOTEREF {name} \f \h", f"<w:r>{style}<w:t>{place + 1}</w:t></w:r>", look))
        return
    place = package.noted[id(node)] = len(package.notes)
    number = package.reference.notes.first + place
    package.notes.append("")  # holds the number while the text is written
    package.notes[place] = _note_text(node, number, style, line.story)
    line.raw(bookmarked(bookmark, name, f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'))


def _note_text(node: Note, number: int, style: str, story: Story) -> str:
    package = story.package
    mark = f'<w:r>{style}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
    inside = story.of_note(package.wardrobe.opening("footnote text"), mark)
    first, rest = _first_paragraph(node.blocks)
    inside.blocks((first, *rest))
    return f'<w:footnote w:id="{number}">{"".join(inside.xml)}</w:footnote>'


_NOTE_IN_NOTE = Fault(
    Place(),
    message("a note stands within a note, which Word cannot hold; write it as words of the outer note"),
)
