"""The table of contents: a field whose entries are there already, each a link to its heading.

Word makes contents by the field TOC (ECMA-376 part 1, 17.16.5.68). Where headings
stand on pages is known only to Word; so our entries have no page numbers, and
whoever wants them updates the field. Without that, nothing is asked on opening.
"""

from __future__ import annotations

from unhrc_reports.document.contents import LEVELS, unlinked
from unhrc_reports.document.nodes import Contents, Heading
from unhrc_reports.writers.docx.captions import ended, started
from unhrc_reports.writers.docx.runs import run
from unhrc_reports.writers.docx.story import Story

_FIELD = rf'TOC \o "{LEVELS[0]}-{LEVELS[-1]}" \h \z'


def contents(node: Contents, to: Story) -> None:
    """The contents under their title; nothing where there is no heading to list."""
    wardrobe = to.package.wardrobe
    if node.entries and node.title:
        to.paragraph(wardrobe.opening("contents title"), run(node.title, to.plain))
    last = 0 if to.room else len(node.entries)  # LibreOffice undoes a table that has the field in a cell
    for place, entry in enumerate(node.entries, 1):
        before = started(_FIELD, to.plain) if last and place == 1 else ""
        after = ended(to.plain) if place == last else ""
        to.paragraph(wardrobe.opening(f"contents {entry.level}"), before + _entry(entry, to) + after)


def _entry(heading: Heading, to: Story) -> str:
    words = to.inlines(unlinked(heading.content))
    return f'<w:hyperlink w:anchor="{place_of(heading, to)[1]}" w:history="1">{words}</w:hyperlink>'


def place_of(heading: Heading, to: Story) -> tuple[int, str]:
    """Give number and name of the bookmark of a heading."""
    number = to.package.bookmark((heading.level, heading.place, to.plain.locale))
    return number, f"_Toc{number:09}"
