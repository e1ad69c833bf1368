"""The table of contents: an entry for each heading, a link to it, its page number in a field.

Where headings stand on pages is known only to the program that lays them out. So each entry ends in a field PAGEREF
(ECMA-376 part 1, 17.16.5.45), which LibreOffice fills when it opens the file and Word when it prints it, makes a
PDF or is asked to (F9); nothing is asked on opening. A field TOC around them would keep LibreOffice from counting.
"""

from __future__ import annotations

from unhrc_reports.document.contents import unlinked
from unhrc_reports.document.nodes import Contents, Heading
from unhrc_reports.writers.docx.captions import field
from unhrc_reports.writers.docx.direct import directly
from unhrc_reports.writers.docx.runs import run
from unhrc_reports.writers.docx.story import Story


def contents(node: Contents, to: Story) -> None:
    """The contents under their title; nothing where there is no heading to list."""
    if node.entries and node.title:
        to.paragraph(to.package.wardrobe.opening("contents title"), run(node.title, to.plain))
    for entry in node.entries:
        to.paragraph(_opening(entry.level, to), _entry(entry, to))


def _opening(level: int, to: Story) -> str:
    """Begin an entry, its page number at the right margin behind a line of dots."""
    width = to.room or to.package.reference.pages.upright.width
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
    return directly(to.package.wardrobe.opening(f"contents {level}"), tabs)


def _entry(heading: Heading, to: Story) -> str:
    words, anchor = to.inlines(unlinked(heading.content)), place_of(heading, to)[1]
    page = run("\t", to.plain) + field(rf"PAGEREF {anchor} \h", "", to.plain)
    return f'<w:hyperlink w:anchor="{anchor}" w:history="1">{words}{page}</w:hyperlink>'


def place_of(heading: Heading, to: Story) -> tuple[int, str]:
    """Give number and name of the bookmark of a heading."""
    number = to.package.bookmark((heading.level, heading.place, to.plain.locale))
    return number, f"_Toc{number:09}"
